import type { HarmAdvice } from '../words.ts';

export const bullyingIncoming: HarmAdvice = {
  bystander: {
    'under-13': {
      title: 'Lots of people pick on one',
      body: 'That can hurt a lot. You do not have to join in, and you can be kind to them.',
      why: 'Many sharp words are going to one person in this chat.',
      tip: 'Send them a kind word by themselves. Tell a grown-up you trust.',
    },
    '13-and-over': {
      title: 'Several people are going at one',
      body: 'You don’t have to pick a fight to help. One kind line to them can change their day.',
      why: 'Many sharp messages went to one person in a short time.',
      tip: 'Write to them in private, change the topic here, or report it. Don’t add to the pile.',
    },
  },
  any: {
    'under-13': {
      title: 'This may hurt to read',
      body: 'You do not have to read it now. If it is mean, it is not your fault.',
      why: 'Some of the words can feel mean.',
      tip: 'You do not have to write back. You can show it to a grown-up you trust.',
    },
    '13-and-over': {
      title: 'This may be hurtful',
      body: 'You choose if and when to read it. Whatever it says, it doesn’t define you.',
      why: 'Some of the words here are often used to put people down.',
      tip: 'You don’t owe a reply. You can mute or block, and talk to someone on your side.',
    },
  },
  kinds: {
    threat: {
      'under-13': {
        title: 'This may be scary to read',
        body: 'You can take your time. You do not have to face this by yourself.',
        why: 'It sounds like someone says they will do something bad.',
        tip: 'Tell a grown-up you trust today. If you are in danger now, call for help.',
      },
      '13-and-over': {
        title: 'This may be a threat',
        body: 'You don’t have to deal with it alone, and you don’t have to answer.',
        why: 'It reads as if someone says they will harm you or a person near you.',
        tip: 'Tell someone you trust soon. If you think it could really happen, call the emergency number.',
      },
    },
    exclusion: {
      'under-13': {
        title: 'This may feel unkind',
        body: 'Being left out hurts. It does not mean that something is wrong with you.',
        why: 'It sounds like someone is told to stay away.',
        tip: 'Spend time with people who are kind to you. Tell someone how it feels.',
      },
      '13-and-over': {
        title: 'This may feel like being shut out',
        body: 'That hurts, and it says little about your worth.',
        why: 'It reads as if someone is being kept out of a group or a plan.',
        tip: 'Lean on people who want you there. If it keeps going, tell someone you trust.',
      },
    },
    'body-shaming': {
      'under-13': {
        title: 'This may be about looks',
        body: 'Your body is fine as it is. Mean words about it are not OK.',
        why: 'It sounds like a mean line about how someone looks.',
        tip: 'You do not have to write back. Talk to someone who likes you as you are.',
      },
      '13-and-over': {
        title: 'This may be about looks',
        body: 'Nobody gets to grade your body. You can leave this unread.',
        why: 'It reads as a put-down about how someone looks.',
        tip: 'No reply needed. Mute, block, or tell someone who is good for you.',
      },
    },
    'encouraging-self-harm': {
      'under-13': {
        title: 'This is not OK to say to you',
        body: 'Nobody should say this to you. You matter, and you can get help with this.',
        why: 'It sounds like someone tells you to hurt yourself.',
        tip: 'Please show it to a grown-up you trust now. You can call a helpline too.',
      },
      '13-and-over': {
        title: 'Nobody should say this to you',
        body: 'You matter, whatever this says. You don’t have to read it or be alone with it.',
        why: 'It reads as if someone tells you to hurt yourself.',
        tip: 'Talk to someone you trust today, or to a helpline. You can block whoever sent it.',
      },
    },
    hate: {
      'under-13': {
        title: 'This may be mean about who people are',
        body: 'Who you are is good. You do not have to read this.',
        why: 'It puts down people for things like skin, faith or where they are from.',
        tip: 'You can block it. Tell a grown-up you trust, so you are not alone with it.',
      },
      '13-and-over': {
        title: 'This may attack who people are',
        body: 'There is nothing wrong with who you are. You can leave this unread.',
        why: 'It reads as an attack on people for their background, faith, body or who they love.',
        tip: 'You can block and report it in this app. Talk to people who have your back.',
      },
    },
    'pile-on': {
      'under-13': {
        title: 'That is a lot at once',
        body: 'Many messages like this can feel huge. You can put it down for a while.',
        why: 'Lots of sharp words came in a short time.',
        tip: 'Turn the chat off for now. Be with someone who is kind to you.',
      },
      '13-and-over': {
        title: 'A lot is coming in at once',
        body: 'It can feel like everyone. It isn’t. You can step out of this chat for now.',
        why: 'Many sharp messages came in a short time.',
        tip: 'Mute the chat and tell one person you trust. You don’t have to read it all.',
      },
    },
  },
};
