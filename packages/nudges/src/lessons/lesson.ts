import type { Harm, ReadingGroup } from '@nightlight/sdk/core';

/** A situation that may happen, and answers to choose from. */
export interface Situation {
  readonly story: string;
  readonly choices: readonly Answer[];
}

export interface Answer {
  readonly text: string;
  /** Whether the answer is safe or kind. */
  readonly helps: boolean;
  /** Shown when the user chooses this answer. Never scolds. */
  readonly reply: string;
}

/** A lesson that takes about two minutes. */
export interface Lesson {
  readonly title: string;
  /** Two or three short paragraphs that explain the harm. */
  readonly what: readonly string[];
  /** One or two short paragraphs on how it feels. */
  readonly feels: readonly string[];
  /** What helps, with one thing to do per line. */
  readonly helps: readonly string[];
  /** Three situations with three choices each. */
  readonly game: readonly Situation[];
}

type Shared = Pick<Lesson, 'what' | 'feels' | 'helps'>;

/** All lessons in one locale, as in `locales/<locale>.json`. */
export interface LessonCatalogue {
  /** Language tag (BCP 47). */
  readonly locale: string;
  /**
   * Used for lessons that leave out `what`, `feels` and `helps`: grooming and explicit content
   * under 13.
   */
  readonly bodySafety: Shared;
  readonly lessons: Readonly<
    Record<Harm, Readonly<Record<ReadingGroup, Omit<Lesson, keyof Shared> & Partial<Shared>>>>
  >;
}
