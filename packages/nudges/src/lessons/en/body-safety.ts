import type { Lesson } from '../lesson.ts';

/** Under 13, grooming and explicit content are one idea; only title and stories differ. */
export const bodySafety: Omit<Lesson, 'title' | 'game'> = {
  what: [
    'You are the boss of your body. The parts that your swimwear covers are private. Pictures of them are private too.',
    'Most people are kind. But some ask kids for things that are not OK, like a private picture, a secret or a meet-up. They may be nice at first. It can be someone you know.',
    'A good secret, like a birthday gift, is soon out. A secret that feels bad may be told at any time.',
  ],
  feels: [
    'It may feel odd or bad. You may like the person and still feel odd. You can listen to that feeling.',
    'If something like this happens, it is not your fault. It is never too late to tell.',
  ],
  helps: [
    'You can say no, even to someone you know well.',
    'You can stop, leave or block. You do not have to say why.',
    'Tell an adult you trust, even if you were told to keep it secret.',
    'If that one does not listen, tell the next. A helpline can listen too.',
    'Are you in danger right now? Call for help, or go to people who are near.',
  ],
};
