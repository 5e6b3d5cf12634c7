import type { HarmAdvice } from '../words.ts';

export const bullyingIncoming: HarmAdvice = {
  any: {
    'under-13': [
      {
        title: 'This may hurt to read',
        body: 'You do not have to read it now. If it is mean, it is not your fault.',
        why: 'Some of the words can feel mean.',
        tip: 'You do not have to write back. You can show it to a grown-up you trust.',
      },
      {
        title: 'This might feel mean',
        body: 'You can leave it closed for now. If someone is mean to you, that is on them.',
        why: 'Parts of it may sound rude or unkind.',
        tip: 'You can stay quiet. If it makes you sad, let a grown-up you feel safe with see it.',
      },
    ],
    '13-and-over': [
      {
        title: 'This may be hurtful',
        body: 'You choose if and when to read it. Whatever it says, it doesn’t define you.',
        why: 'Some of the words here are often used to put people down.',
        tip: 'You don’t owe a reply. You can mute or block, and talk to someone on your side.',
      },
      {
        title: 'You might want to skip this one',
        body: 'It’s up to you if you open it. How people write says more about them than about you.',
        why: 'It has wording that often turns up in insults.',
        tip: 'Saying nothing is fine. You can block or mute them, and tell a person who’s good to you.',
      },
    ],
  },
  kinds: {
    threat: {
      'under-13': [
        {
          title: 'This may be scary to read',
          body: 'You can take your time. You do not have to face this by yourself.',
          why: 'It sounds like someone says they will do something bad.',
          tip: 'Tell a grown-up you trust today. If you are in danger now, call for help.',
        },
        {
          title: 'This might feel scary',
          body: 'It is OK to be scared. You can take a slow breath, and you can get help with it.',
          why: 'It sounds like a warning that a bad thing could happen.',
          tip: 'Go to a grown-up you feel safe with today. If it could happen right now, call for help.',
        },
      ],
      '13-and-over': [
        {
          title: 'This may be a threat',
          body: 'You don’t have to deal with it alone, and you don’t have to answer.',
          why: 'It reads as if someone says they will harm you or a person near you.',
          tip: 'Tell someone you trust soon. If you think it could really happen, call the emergency number.',
        },
        {
          title: 'This could be meant to scare you',
          body: 'It’s normal to feel shaken by words like these. You can share it, and you don’t owe an answer.',
          why: 'Part of it sounds like a warning that you or someone close to you will get hurt.',
          tip: 'Let a person you trust read it today. If it seems serious, call the emergency number right away.',
        },
      ],
    },
    exclusion: {
      'under-13': [
        {
          title: 'This may feel unkind',
          body: 'Being left out hurts. It does not mean that something is wrong with you.',
          why: 'It sounds like someone is told to stay away.',
          tip: 'Spend time with people who are kind to you. Tell someone how it feels.',
        },
        {
          title: 'This may be about being left out',
          body: 'It is OK to feel sad about that. You are worth playing with.',
          why: 'It seems to say that someone can not come or join in.',
          tip: 'Who makes you smile? Ask them to play or chat. And tell a grown-up if you feel sad.',
        },
      ],
      '13-and-over': [
        {
          title: 'This may feel like being shut out',
          body: 'That hurts, and it says little about your worth.',
          why: 'It reads as if someone is being kept out of a group or a plan.',
          tip: 'Lean on people who want you there. If it keeps going, tell someone you trust.',
        },
        {
          title: 'This may be about not being let in',
          body: 'It’s normal if that stings. One group’s choice doesn’t decide how much you matter.',
          why: 'It seems to tell somebody that they can’t come or don’t belong.',
          tip: 'Do something with people who are glad when you turn up. If it happens a lot, talk it over with a person you trust.',
        },
      ],
    },
    'body-shaming': {
      'under-13': [
        {
          title: 'This may be about looks',
          body: 'Your body is fine as it is. Mean words about it are not OK.',
          why: 'It sounds like a mean line about how someone looks.',
          tip: 'You do not have to write back. Talk to someone who likes you as you are.',
        },
        {
          title: 'This might make fun of looks',
          body: 'If it stings, that makes sense. There is no one way to look.',
          why: 'Part of it may be rude about a face or a body.',
          tip: 'You can leave it with no answer. Go to a person who makes you feel good.',
        },
      ],
      '13-and-over': [
        {
          title: 'This may be about looks',
          body: 'Nobody gets to grade your body. You can leave this unread.',
          why: 'It reads as a put-down about how someone looks.',
          tip: 'No reply needed. Mute, block, or tell someone who is good for you.',
        },
        {
          title: 'This could be a dig at looks',
          body: 'If it gets under your skin, that’s human. It’s still just one person’s words.',
          why: 'Part of it seems to make fun of a face, weight or style.',
          tip: 'You can ignore it, or block or mute them. Then spend time with people who make you feel good.',
        },
      ],
    },
    'encouraging-self-harm': {
      'under-13': [
        {
          title: 'This is not OK to say to you',
          body: 'Nobody should say this to you. You matter, and you can get help with this.',
          why: 'It sounds like someone tells you to hurt yourself.',
          tip: 'Please show it to a grown-up you trust now. You can call a helpline too.',
        },
        {
          title: 'These words are not OK',
          body: 'You did not earn this. It is good that you are here, and you can talk about it.',
          why: 'Part of it seems to push you to harm yourself.',
          tip: 'Find a grown-up you feel safe with, right now if you can. A helpline is there for kids as well.',
        },
      ],
      '13-and-over': [
        {
          title: 'Nobody should say this to you',
          body: 'You matter, whatever this says. You don’t have to read it or be alone with it.',
          why: 'It reads as if someone tells you to hurt yourself.',
          tip: 'Talk to someone you trust today, or to a helpline. You can block whoever sent it.',
        },
        {
          title: 'You deserve better than this',
          body: 'Words like this are never OK. You can leave them unread, and you can lean on someone.',
          why: 'Part of it sounds like a push to harm yourself.',
          tip: 'Reach out today, to a person you trust or a helpline. It’s fine to block the sender too.',
        },
      ],
    },
    hate: {
      'under-13': [
        {
          title: 'This may be mean about who people are',
          body: 'Who you are is good. You do not have to read this.',
          why: 'It puts down people for things like skin, faith or where they are from.',
          tip: 'You can block it. Tell a grown-up you trust, so you are not alone with it.',
        },
        {
          title: 'This might make fun of a group',
          body: 'You belong, just as you are. You can skip this one.',
          why: 'It seems to mock people for their faith, their skin or the place they come from.',
          tip: 'Block it if you like. You can talk about it with a grown-up you feel safe with.',
        },
      ],
      '13-and-over': [
        {
          title: 'This may attack who people are',
          body: 'There is nothing wrong with who you are. You can leave this unread.',
          why: 'It reads as an attack on people for their background, faith, body or who they love.',
          tip: 'You can block and report it in this app. Talk to people who have your back.',
        },
        {
          title: 'This could be a dig at a whole group',
          body: 'You have every right to be yourself here. Nobody can make you read on.',
          why: 'It seems to mock people for where they’re from, what they believe, their body or their love.',
          tip: 'You’re free to report the sender or block them. Share it with someone who gets what it’s like.',
        },
      ],
    },
    'pile-on': {
      'under-13': [
        {
          title: 'That is a lot at once',
          body: 'Many messages like this can feel huge. You can put it down for a while.',
          why: 'Lots of sharp words came in a short time.',
          tip: 'Turn the chat off for now. Be with someone who is kind to you.',
        },
        {
          title: 'So many messages',
          body: 'This would be hard for anyone. You can stop now and rest from it.',
          why: 'A lot of mean words came here, one after the other.',
          tip: 'Mute this chat or put the screen down. Find a person you feel good with and tell them.',
        },
      ],
      '13-and-over': [
        {
          title: 'A lot is coming in at once',
          body: 'It can feel like everyone. It isn’t. You can step out of this chat for now.',
          why: 'Many sharp messages came in a short time.',
          tip: 'Mute the chat and tell one person you trust. You don’t have to read it all.',
        },
        {
          title: 'It’s getting loud in here',
          body: 'Anyone would feel swamped by this. A loud few can sound like the whole world. You’re free to leave.',
          why: 'Within a short while, a lot of harsh words have come your way.',
          tip: 'Turn off alerts for a bit and let one person close to you in on it. You can skip the rest.',
        },
      ],
    },
  },
  bystander: {
    'under-13': [
      {
        title: 'Lots of people pick on one',
        body: 'That can hurt a lot. You do not have to join in, and you can be kind to them.',
        why: 'Many sharp words are going to one person in this chat.',
        tip: 'Send them a kind word by themselves. Tell a grown-up you trust.',
      },
      {
        title: 'Is someone being picked on?',
        body: 'It can feel bad just to watch. It is not all up to you, and small things help.',
        why: 'A lot of mean words in here are for the same person.',
        tip: 'Ask them, just you two, if they are OK. Stay out of the mean part. You can let a grown-up know, too.',
      },
    ],
    '13-and-over': [
      {
        title: 'Several people are going at one',
        body: 'You don’t have to pick a fight to help. One kind line to them can change their day.',
        why: 'Many sharp messages went to one person in a short time.',
        tip: 'Write to them in private, change the topic here, or report it. Don’t add to the pile.',
      },
      {
        title: 'Someone here is getting a lot',
        body: 'It’s hard to watch, and you can help without stepping into the fight. Small things count.',
        why: 'Within a short while, lots of harsh replies have hit the same person.',
        tip: 'Ask them in private how they are, steer the chat elsewhere, or report it. Staying out of it helps too.',
      },
    ],
  },
};
