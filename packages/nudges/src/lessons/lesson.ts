import type { Harm, ReadingGroup } from '@nightlight/sdk/core';

/** One thing that may happen, and what one could do. */
export interface Situation {
  readonly story: string;
  readonly choices: readonly Answer[];
}

/** `helps`: what keeps somebody safe or is kind. `reply` is said once it is chosen: never a scolding. */
export interface Answer {
  readonly text: string;
  readonly helps: boolean;
  readonly reply: string;
}

/** Two minutes of reading and choosing. */
export interface Lesson {
  readonly title: string;
  /** What it is: two or three short paragraphs. */
  readonly what: readonly string[];
  /** How it feels: one or two short paragraphs. */
  readonly feels: readonly string[];
  /** What helps: one thing to do a line. */
  readonly helps: readonly string[];
  /** Three situations with three choices each. */
  readonly game: readonly Situation[];
}

/** A lesson for each harm and reading group. */
export type Lessons = Readonly<Record<Harm, Readonly<Record<ReadingGroup, Lesson>>>>;
