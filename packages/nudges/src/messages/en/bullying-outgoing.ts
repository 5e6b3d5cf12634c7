import type { HarmAdvice } from '../words.ts';

export const bullyingOutgoing: HarmAdvice = {
  any: {
    'under-13': {
      title: 'This could hurt',
      body: 'These words may hurt or scare someone. Do you want to say it another way?',
      why: 'Some of these words can feel mean when you read them.',
      tip: 'You can be cross and still be kind. Say how you feel, or take a short break.',
    },
    '13-and-over': {
      title: 'This could hurt someone',
      body: 'It may land harder than you mean it to. Want to look at it once more?',
      why: 'On a screen there is no voice and no face, so sharp words often feel sharper.',
      tip: 'Say what happened and how you feel about it. Or leave it for ten minutes first.',
    },
  },
  kinds: {
    exclusion: {
      'under-13': {
        title: 'Being left out hurts',
        body: 'This may make someone feel left out. Is there a kinder way to say it?',
        why: 'It sounds like someone is told to stay away or not to join in.',
        tip: 'You do not have to be best friends. You can still be fair to each other.',
      },
      '13-and-over': {
        title: 'This may leave someone out',
        body: 'Being shut out can hurt as much as an insult. Is that what you want to say?',
        why: 'It reads as if someone is being kept out of a group or a plan.',
        tip: 'If there is a reason, you can tell them one to one, calmly.',
      },
    },
    'body-shaming': {
      'under-13': {
        title: 'This is about how someone looks',
        body: 'Words about looks can stay with a person for a long time. Want to change it?',
        why: 'It sounds like a mean line about a body or a face.',
        tip: 'If you are upset, say what they did, not how they look.',
      },
      '13-and-over': {
        title: 'This is about someone’s looks',
        body: 'Remarks about a body tend to stick, even as a joke. Want to change it?',
        why: 'It reads as a put-down about how someone looks.',
        tip: 'If something bothers you, name what they did. If it is a joke, pick another one.',
      },
    },
    'encouraging-self-harm': {
      'under-13': {
        title: 'These words can do real harm',
        body: 'Someone who feels low may believe these words. Please do not leave them with that.',
        why: 'It sounds like telling someone to hurt themselves.',
        tip: 'If you are very angry, step away and talk to a grown-up you trust.',
      },
      '13-and-over': {
        title: 'These words can do real harm',
        body: 'You can’t see how someone is doing behind the screen. Please take this part out.',
        why: 'It reads as telling someone to hurt themselves. People say it lightly, and it still lands.',
        tip: 'If you’re furious, say that you are. If you’re worried about them, ask how they are.',
      },
    },
    hate: {
      'under-13': {
        title: 'This hurts more than one person',
        body: 'This is mean about who people are. Nobody picks that. Want to change it?',
        why: 'It puts down people for things like skin, faith or where they are from.',
        tip: 'You can be cross with one person. Leave out the group they are part of.',
      },
      '13-and-over': {
        title: 'This puts down a whole group',
        body: 'It goes at who people are, not at what someone did. Want to rewrite it?',
        why: 'It reads as an attack on people for their background, faith, body or who they love.',
        tip: 'If one person upset you, talk about what that person did.',
      },
    },
    'pile-on': {
      'under-13': {
        title: 'A lot of people are joining in',
        body: 'When many people are mean at once, it feels huge. You can stay out of it.',
        why: 'Lots of sharp words are going to one person.',
        tip: 'You can say nothing, or send that person a kind word.',
      },
      '13-and-over': {
        title: 'This adds to a pile',
        body: 'Many people are going at one person right now. You don’t have to join.',
        why: 'Each message may be small. Together they can feel like the whole world.',
        tip: 'Staying out helps. So does one kind line to the person in the middle.',
      },
    },
  },
};
