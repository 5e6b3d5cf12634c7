import type { BrowserName } from '../in-browser/programs.ts';

/** What a named run measures. */
export interface Plan {
  readonly suites: readonly string[];
  readonly systems: readonly string[];
  /** The most rows of each suite; all if absent. */
  readonly rows?: number;
  /** How many messages are timed one by one. */
  readonly timed: number;
  /** Browsers in which costs are measured, besides Node. */
  readonly browsers: readonly BrowserName[];
}

const WORD_LISTS = [
  ...['allprofanity', 'bad-words', 'glin-profanity', 'leo-profanity', 'obscenity'],
  '2toad-profanity',
] as const;

/** `quick` takes a few minutes on two cores. `full` takes every row. */
export const PLANS: Readonly<Record<'quick' | 'full', Plan>> = {
  quick: {
    suites: [
      ...['blunt', 'young-chat', 'over-blocking', 'help-seeking', 'identity-swaps'],
      'innocent-conversations',
    ],
    systems: ['nightlight', 'nightlight-tiny', ...WORD_LISTS],
    rows: 300,
    timed: 100,
    browsers: ['chromium'],
  },
  full: {
    suites: [
      ...['blunt', 'young-chat', 'over-blocking', 'help-seeking', 'identity-swaps'],
      ...['innocent-conversations', 'obfuscation'],
      // Recall against the share of disguised words. `blunt` itself is the share of 0.
      ...['blunt~leetspeak@0.5', 'blunt~leetspeak@1'],
    ],
    systems: [
      ...['nightlight', 'nightlight-base', 'nightlight-tiny', ...WORD_LISTS],
      'alt-profanity-check',
    ],
    timed: 200,
    browsers: ['chromium'],
  },
};
