import type { Lesson, Situation } from '../lessons/lesson.ts';

/** One screen of a lesson. */
export type Step =
  | {
      readonly kind: 'text';
      readonly heading: 'lessonWhat' | 'lessonFeels';
      readonly text: readonly string[];
    }
  | { readonly kind: 'list'; readonly heading: 'lessonHelps'; readonly text: readonly string[] }
  | { readonly kind: 'game'; readonly heading: 'lessonTry'; readonly situation: Situation }
  | { readonly kind: 'end'; readonly heading: 'lessonEnd' };

/** Splits a lesson into screens: what it is, how it feels, what helps, the situations, and the end. */
export const createSteps = ({ what, feels, helps, game }: Lesson): readonly Step[] => [
  { kind: 'text', heading: 'lessonWhat', text: what },
  { kind: 'text', heading: 'lessonFeels', text: feels },
  { kind: 'list', heading: 'lessonHelps', text: helps },
  ...game.map((situation) => ({ kind: 'game', heading: 'lessonTry', situation }) as const),
  { kind: 'end', heading: 'lessonEnd' },
];
