import type { HarmAdvice } from '../words.ts';
import { bodySafetyIncoming } from './body-safety.ts';

export const groomingIncoming: HarmAdvice = {
  any: {
    'under-13': bodySafetyIncoming,
    '13-and-over': [
      {
        title: 'Take your time with this',
        body: 'You can go slow with people online, even nice ones. If something feels off, that counts.',
        why: 'Lines like this are often fine. Sometimes they are a first step to pushing someone.',
        tip: 'You can say no, change the topic or stop. Ask someone you trust what they think.',
      },
      {
        title: 'No rush with this one',
        body: 'Nice people can wait. If you get an odd feeling, you’re allowed to listen to it.',
        why: 'Lots of chats have lines like this. Now and then it’s how someone starts to push.',
        tip: 'Slow down, talk about something else or just leave. You can ask what somebody you trust makes of it.',
      },
    ],
  },
  kinds: {
    isolation: {
      'under-13': bodySafetyIncoming,
      '13-and-over': [
        {
          title: 'You can tell anyone you like',
          body: 'A good friend is fine with you talking to others. You never owe anyone a secret.',
          why: 'It sounds like someone wants to keep this between the two of you, or away from your people.',
          tip: 'Tell one person you trust about this chat. That is not breaking a promise.',
        },
        {
          title: 'You’re free to talk about this chat',
          body: 'Someone who is good for you won’t mind if others hear about it. You can always speak up.',
          why: 'It seems to ask you to hide this chat, or to pull back from friends or family.',
          tip: 'Pick someone you trust and tell them what’s going on here. You’re not letting anyone down by it.',
        },
      ],
    },
    'picture-request': {
      'under-13': bodySafetyIncoming,
      '13-and-over': [
        {
          title: 'You decide about your pictures',
          body: 'You don’t have to send a picture of yourself to anyone. “No” is a full answer.',
          why: 'It sounds like someone is asking for a picture of you.',
          tip: 'If they keep asking, you can block them. Tell someone you trust if it bothers you.',
        },
        {
          title: 'Your picture, your choice',
          body: 'Nobody is owed a photo of you, however nicely they ask. You can just say no.',
          why: 'It seems to ask you for a photo.',
          tip: 'You can leave it with no answer, or block them. If it feels weird, talk to somebody you trust.',
        },
      ],
    },
    'gift-or-bribe': {
      'under-13': bodySafetyIncoming,
      '13-and-over': [
        {
          title: 'You owe nothing for a gift',
          body: 'A gift with strings attached is not a gift. You can turn it down or walk away.',
          why: 'It sounds like someone offers money, game items or presents.',
          tip: 'If they want something back, stop and talk to someone you trust.',
        },
        {
          title: 'Gifts don’t need paying back',
          body: 'You don’t have to give anything for a present. You’re also free to say “no, thanks”.',
          why: 'It looks like an offer of cash, a present or things in a game.',
          tip: 'Is there something they want for it? You can end it there and tell someone you trust.',
        },
      ],
    },
    coercion: {
      'under-13': bodySafetyIncoming,
      '13-and-over': [
        {
          title: 'Nobody gets to push you',
          body: 'If someone scares or pressures you, that is on them. You can stop right here.',
          why: 'It sounds like pressure to do something you may not want.',
          tip: 'You don’t have to do what they say. Tell someone you trust, or call a helpline.',
        },
        {
          title: 'You’re free not to go along',
          body: 'Pressure makes it hard to think. You didn’t cause it, and you can step out now.',
          why: 'It sounds like someone is leaning on you to do something.',
          tip: 'A threat doesn’t mean you have to do it. Let a person you trust in on it, or try a helpline.',
        },
      ],
    },
    meeting: {
      'under-13': bodySafetyIncoming,
      '13-and-over': [
        {
          title: 'Meeting up? Keep it safe',
          body: 'Someone you know only online may be different in real life. There is no rush.',
          why: 'It sounds like a plan to meet, or a question about where you are.',
          tip: 'Tell an adult you trust first. Go only with someone, and to a place with people around.',
        },
        {
          title: 'Is this about meeting up?',
          body: 'Online you can’t be sure who someone is. A good person is fine with taking it slow.',
          why: 'It seems to ask where you are, or to plan a meet-up.',
          tip: 'Before you say yes, let a safe adult know. If you go, bring someone and pick a busy place.',
        },
      ],
    },
    'coercive-control': {
      'under-13': bodySafetyIncoming,
      '13-and-over': [
        {
          title: 'Caring is not controlling',
          body: 'You get to have your own friends, phone and time. Wanting that is fair.',
          why: 'It sounds like someone wants to check on you or decide for you.',
          tip: 'Talk it over with someone outside of it. A helpline can listen too.',
        },
        {
          title: 'You get a say in your own life',
          body: 'You can like someone and still see friends, spend time alone and keep your phone private.',
          why: 'This may be somebody trying to track you or call the shots.',
          tip: 'Ask a friend or an adult how it looks to them. You can also talk to a helpline.',
        },
      ],
    },
    'criminal-recruitment': {
      'under-13': bodySafetyIncoming,
      '13-and-over': [
        {
          title: 'Easy money often has a catch',
          body: 'If someone wants you to carry, hold or move things for them, you can say no.',
          why: 'It sounds like an offer that could get someone into trouble or danger.',
          tip: 'If you are already part of it, you can still get help. Talk to an adult you trust.',
        },
        {
          title: 'Is there a catch here?',
          body: 'Quick cash for a small job can turn risky. You don’t have to take or pass on a thing.',
          why: 'It looks like a job that might get you or others hurt or in trouble.',
          tip: 'Already said yes? You can still stop, and telling a safe adult can be a first step.',
        },
      ],
    },
  },
};
