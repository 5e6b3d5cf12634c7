import type { HarmAdvice } from '../words.ts';

export const bullyingOutgoing: HarmAdvice = {
  any: {
    'under-13': [
      {
        title: 'This could hurt',
        body: 'These words may hurt or scare someone. Do you want to say it another way?',
        why: 'Some of these words can feel mean when you read them.',
        tip: 'You can be cross and still be kind. Say how you feel, or take a short break.',
      },
      {
        title: 'Could this feel mean?',
        body: 'The one who reads this may feel sad or scared. You can still change it.',
        why: 'Part of it may sound rough or unkind.',
        tip: 'You could start with “I feel”. Or wait a bit and see if you still want to send it.',
      },
    ],
    '13-and-over': [
      {
        title: 'This could hurt someone',
        body: 'It may land harder than you mean it to. Want to look at it once more?',
        why: 'On a screen there is no voice and no face, so sharp words often feel sharper.',
        tip: 'Say what happened and how you feel about it. Or leave it for ten minutes first.',
      },
      {
        title: 'Could this come across as mean?',
        body: 'It may read as an attack, even if you’re only letting off steam. You can still change it.',
        why: 'Part of it sounds harsh. Nobody can hear your tone or see you grin.',
        tip: 'Try starting with “I”, like “I felt left out”. Or park it in your notes and come back later.',
      },
    ],
  },
  kinds: {
    exclusion: {
      'under-13': [
        {
          title: 'Being left out hurts',
          body: 'This may make someone feel left out. Is there a kinder way to say it?',
          why: 'It sounds like someone is told to stay away or not to join in.',
          tip: 'You do not have to be best friends. You can still be fair to each other.',
        },
        {
          title: 'Is there room for one more?',
          body: 'Not being let in can make someone sad all day. Could you say this in a nicer way?',
          why: 'It seems to say that someone can not come or play.',
          tip: 'You can pick who you play with. You can also say “not today” and be nice about it.',
        },
      ],
      '13-and-over': [
        {
          title: 'This may leave someone out',
          body: 'Being shut out can hurt as much as an insult. Is that what you want to say?',
          why: 'It reads as if someone is being kept out of a group or a plan.',
          tip: 'If there is a reason, you can tell them one to one, calmly.',
        },
        {
          title: 'This could shut a door on someone',
          body: '“You’re not wanted” can echo for a long time. Could it be said with more care?',
          why: 'It looks like someone is told they can’t come, join or belong.',
          tip: 'You get to choose your company. If you need space, say so in private, in a kind way.',
        },
      ],
    },
    'body-shaming': {
      'under-13': [
        {
          title: 'This is about how someone looks',
          body: 'Words about looks can stay with a person for a long time. Want to change it?',
          why: 'It sounds like a mean line about a body or a face.',
          tip: 'If you are upset, say what they did, not how they look.',
        },
        {
          title: 'Looks are a tender spot',
          body: 'A line like this can sting for days, even if it was just for fun. You can still change it.',
          why: 'Part of it seems to make fun of how a person looks.',
          tip: 'Cross at them? Tell them what was not fair. Leave their looks out.',
        },
      ],
      '13-and-over': [
        {
          title: 'This is about someone’s looks',
          body: 'Remarks about a body tend to stick, even as a joke. Want to change it?',
          why: 'It reads as a put-down about how someone looks.',
          tip: 'If something bothers you, name what they did. If it is a joke, pick another one.',
        },
        {
          title: 'A jab about looks?',
          body: 'Many people worry about how they look. This might hit just that sore spot.',
          why: 'Part of it seems to make fun of a person’s face, weight or style.',
          tip: 'Just joking? Aim for something you can both laugh at. Annoyed? Stick to what happened.',
        },
      ],
    },
    'encouraging-self-harm': {
      'under-13': [
        {
          title: 'These words can do real harm',
          body: 'Someone who feels low may believe these words. Please do not leave them with that.',
          why: 'It sounds like telling someone to hurt themselves.',
          tip: 'If you are very angry, step away and talk to a grown-up you trust.',
        },
        {
          title: 'Please look at this again',
          body: 'If someone is sad, a line like this can hurt them a lot. Please take it out.',
          why: 'Part of it may push a person to harm themselves.',
          tip: 'It is OK to be mad. Take a break, and tell a grown-up you feel safe with how mad you are.',
        },
      ],
      '13-and-over': [
        {
          title: 'These words can do real harm',
          body: 'You can’t see how someone is doing behind the screen. Please take this part out.',
          why: 'It reads as telling someone to hurt themselves. People say it lightly, and it still lands.',
          tip: 'If you’re furious, say that you are. If you’re worried about them, ask how they are.',
        },
        {
          title: 'Please look at this part again',
          body: 'Someone having a bad night could take this at its word. Please leave it out.',
          why: 'Part of it sounds like a push to self-harm, even if it’s just a thing people say.',
          tip: 'It’s fine to write “I’m so mad at you”. And if they seem low, check in with them.',
        },
      ],
    },
    hate: {
      'under-13': [
        {
          title: 'This hurts more than one person',
          body: 'This is mean about who people are. Nobody picks that. Want to change it?',
          why: 'It puts down people for things like skin, faith or where they are from.',
          tip: 'You can be cross with one person. Leave out the group they are part of.',
        },
        {
          title: 'This is about a whole group',
          body: 'Kids from that group may read it and feel small. Could you leave that part out?',
          why: 'It sounds mean about people for their skin, their faith, their home or who they are.',
          tip: 'If one kid made you mad, say what that kid did. The others did not do it.',
        },
      ],
      '13-and-over': [
        {
          title: 'This puts down a whole group',
          body: 'It goes at who people are, not at what someone did. Want to rewrite it?',
          why: 'It reads as an attack on people for their background, faith, body or who they love.',
          tip: 'If one person upset you, talk about what that person did.',
        },
        {
          title: 'This goes wider than one person',
          body: 'Someone here may be part of that group, and you might not see it. Could you reword it?',
          why: 'It seems to mock people for what they are, like their faith, roots, body or love.',
          tip: 'Angry at someone? Stick with them and what they did. The rest had no part in it.',
        },
      ],
    },
    'pile-on': {
      'under-13': [
        {
          title: 'A lot of people are joining in',
          body: 'When many people are mean at once, it feels huge. You can stay out of it.',
          why: 'Lots of sharp words are going to one person.',
          tip: 'You can say nothing, or send that person a kind word.',
        },
        {
          title: 'One person is getting a lot',
          body: 'They may feel all alone right now. It is OK to hold this one back.',
          why: 'Many of the mean words in here go to the same person.',
          tip: 'You could stay quiet. Or ask them: are you OK?',
        },
      ],
      '13-and-over': [
        {
          title: 'This adds to a pile',
          body: 'Many people are going at one person right now. You don’t have to join.',
          why: 'Each message may be small. Together they can feel like the whole world.',
          tip: 'Staying out helps. So does one kind line to the person in the middle.',
        },
        {
          title: 'They’re already getting a lot',
          body: 'One more line can seem tiny to you and heavy to them. You can let this one go.',
          why: 'A lot of sharp replies are landing on the same person just now.',
          tip: 'You can skip it, or check in with them in private. People remember who did.',
        },
      ],
    },
  },
};
