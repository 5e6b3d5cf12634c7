import type { Harm, ReadingGroup } from '@nightlight/sdk/core';

/** Something that may happen, and what you could do about it. */
export interface Situation {
  readonly story: string;
  readonly choices: readonly Answer[];
}

export interface Answer {
  readonly text: string;
  /** Whether it keeps people safe or is kind. */
  readonly helps: boolean;
  /** Shown when it is chosen. Never scolds. */
  readonly reply: string;
}

/** Two minutes of reading and choosing. */
export interface Lesson {
  readonly title: string;
  /** What it is: two or three short paragraphs. */
  readonly what: readonly string[];
  /** How it feels: one or two short paragraphs. */
  readonly feels: readonly string[];
  /** What helps: one thing to do per line. */
  readonly helps: readonly string[];
  /** Three situations with three choices each. */
  readonly game: readonly Situation[];
}

type Shared = Pick<Lesson, 'what' | 'feels' | 'helps'>;

/** All lessons in one locale: the content of `locales/<locale>.json`. */
export interface LessonCatalogue {
  /** BCP 47. */
  readonly locale: string;
  /** For lessons that leave out `what`, `feels` and `helps`: grooming and explicit content under 13. */
  readonly bodySafety: Shared;
  readonly lessons: Readonly<
    Record<Harm, Readonly<Record<ReadingGroup, Omit<Lesson, keyof Shared> & Partial<Shared>>>>
  >;
}
