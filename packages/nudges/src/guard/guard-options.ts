import { checkNames, NightlightError } from '@nightlight/sdk/core';
import type { NightlightSource } from '../checker.ts';
import type { show } from '../show.ts';
import type { Draft } from './draft.ts';
import type { MessageContext } from './question.ts';

export interface GuardOptions {
  /** Your id for the conversation that the form writes to. */
  readonly conversation: string;
  /**
   * Sends a message. Called once, with exactly what was checked. Return the message's id, if it
   * has one. If it throws or rejects, the message stays in the field.
   */
  readonly send: (message: Draft) => unknown;
  /**
   * Where questions appear as a card, such as an element directly above the field. Default: a
   * sheet over the page.
   */
  readonly container?: Element;
  /**
   * Returns the context of the message. Called for each check. If it returns no `previous`, the
   * guard uses the turns that it has seen itself.
   */
  readonly context?: () => MessageContext;
  /** Language tag (BCP 47). Default: the Nightlight's locale, or the page's language. */
  readonly locale?: string;
  /** Milliseconds after which "Not checked yet" appears. Default: 2,000. */
  readonly timeLimit?: number;
  /** Displays decisions in your own UI. Default: `show` of this package. */
  readonly show?: typeof show;
}

const OPTION_NAMES = [
  'conversation',
  'send',
  'container',
  'context',
  'locale',
  'timeLimit',
  'show',
];

export const createInputError = (message: string): NightlightError =>
  new NightlightError('invalid-input', message);

/** Throws `invalid-input` if an argument of `guard()` is missing or wrong. */
export const checkOptions = (nightlight: NightlightSource, options: GuardOptions): void => {
  const given: Partial<GuardOptions> = options ?? {};
  checkNames(given, OPTION_NAMES, 'guard()');
  if (!nightlight) {
    throw createInputError('guard() needs what createNightlight() returns as its second argument.');
  }
  if (typeof given.conversation !== 'string' || given.conversation === '') {
    throw createInputError('guard() needs `conversation`: your id of the conversation.');
  }
  if (typeof given.send !== 'function') {
    throw createInputError('guard() needs `send`: a function that sends { text, files }.');
  }
};
