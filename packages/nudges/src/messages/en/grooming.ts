import type { HarmAdvice } from '../words.ts';
import { bodySafetyIncoming, bodySafetyOutgoing } from './body-safety.ts';

const incoming = (title: string, body: string, why: string, tip: string) => ({
  'under-13': bodySafetyIncoming,
  '13-and-over': { title, body, why, tip },
});

/** One message proves nothing about a person: advice on staying safe, never a charge. */
export const groomingIncoming: HarmAdvice = {
  any: incoming(
    'Take your time with this',
    'You can go slow with people online, even nice ones. If something feels off, that counts.',
    'Lines like this are often fine. Sometimes they are a first step to pushing someone.',
    'You can say no, change the topic or stop. Ask someone you trust what they think.',
  ),
  kinds: {
    isolation: incoming(
      'You can tell anyone you like',
      'A good friend is fine with you talking to others. You never owe anyone a secret.',
      'It sounds like someone wants to keep this between the two of you, or away from your people.',
      'Tell one person you trust about this chat. That is not breaking a promise.',
    ),
    'picture-request': incoming(
      'You decide about your pictures',
      'You don’t have to send a picture of yourself to anyone. “No” is a full answer.',
      'It sounds like someone is asking for a picture of you.',
      'If they keep asking, you can block them. Tell someone you trust if it bothers you.',
    ),
    'gift-or-bribe': incoming(
      'You owe nothing for a gift',
      'A gift with strings attached is not a gift. You can turn it down or walk away.',
      'It sounds like someone offers money, game items or presents.',
      'If they want something back, stop and talk to someone you trust.',
    ),
    coercion: incoming(
      'Nobody gets to push you',
      'If someone scares or pressures you, that is on them. You can stop right here.',
      'It sounds like pressure to do something you may not want.',
      'You don’t have to do what they say. Tell someone you trust, or call a helpline.',
    ),
    meeting: incoming(
      'Meeting up? Keep it safe',
      'Someone you know only online may be different in real life. There is no rush.',
      'It sounds like a plan to meet, or a question about where you are.',
      'Tell an adult you trust first. Go only with someone, and to a place with people around.',
    ),
    'coercive-control': incoming(
      'Caring is not controlling',
      'You get to have your own friends, phone and time. Wanting that is fair.',
      'It sounds like someone wants to check on you or decide for you.',
      'Talk it over with someone outside of it. A helpline can listen too.',
    ),
    'criminal-recruitment': incoming(
      'Easy money often has a catch',
      'If someone wants you to carry, hold or move things for them, you can say no.',
      'It sounds like an offer that could get someone into trouble or danger.',
      'If you are already part of it, you can still get help. Talk to an adult you trust.',
    ),
  },
};

/** Names the harm and nothing finer, so that it teaches no evasion. */
export const groomingOutgoing: HarmAdvice = {
  any: {
    'under-13': bodySafetyOutgoing,
    '13-and-over': {
      title: 'This may make someone feel unsafe',
      body: 'It could put pressure on somebody young. Please think about how it feels to them.',
      why: 'It is similar to messages that led young people into harm.',
      tip: 'Give people space and respect a no. If you’d like to talk it over, a helpline can listen.',
    },
  },
};
