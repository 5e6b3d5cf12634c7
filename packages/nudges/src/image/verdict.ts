import {
  type Decision,
  type Direction,
  directionOf,
  HARMS,
  type Harm,
  type HarmKind,
} from '@nightlight/sdk/core';
import type { WordsKey } from '../messages/words.ts';

/** What a decision means for one picture. */
export interface Verdict {
  /** Absent if the check failed. */
  readonly decision?: Decision;
  readonly covers: boolean;
  /** Whether the reader may open it anyway. */
  readonly canOpen: boolean;
  /** For `disagree()`: the decision on this picture alone. Absent if nothing was found in it. */
  readonly disputable?: Decision;
  /** The words on the cover. */
  readonly words: WordsKey;
}

const UNCHECKED: ReadonlySet<string> = new Set(['picture-failed', 'picture-not-read']);

const unread = (direction: Direction): WordsKey => ({
  harm: 'unread',
  kind: 'sexual-image',
  direction,
  group: '13-and-over',
});

/** What was found in one picture (nudity, or text in it). The nudge's own harm has priority. */
const seenIn = (
  { assessment, nudge }: Decision,
  index: number,
): { readonly harm: Harm; readonly kind: HarmKind } | undefined => {
  const first = HARMS.filter((harm) => harm === nudge?.harm);
  for (const harm of [...first, ...HARMS]) {
    const own = assessment.harms[harm].signals.find(({ picture }) => picture?.index === index);
    if (own) return { harm, kind: own.kind as HarmKind };
  }
  return undefined;
};

/** The words about one picture. The nudge may be about another, or about the text beside it. */
const wordsOn = (decision: Decision, index: number): WordsKey => {
  const { assessment, direction, nudge } = decision;
  const { group, locale } = nudge ?? { ...unread(direction), locale: undefined };
  const said = { direction, group, ...(locale ? { locale } : {}) };
  const own = assessment.pictures?.find((picture) => picture.index === index);
  if (own?.hashMatch) return { ...said, harm: 'known' };
  const seen = own?.isRead ? seenIn(decision, index) : undefined;
  return { ...said, ...(seen ?? { harm: 'unread', kind: 'sexual-image' }) };
};

/**
 * A picture that wasn't checked is covered, whatever the action. The author chose their own
 * picture, so only a block covers it.
 */
export const verdictOn = (decision: Decision, index: number): Verdict => {
  const { action, degraded, direction, nudge, pictures } = decision;
  const own = pictures?.find((picture) => picture.index === index);
  const done = own?.action ?? action;
  const isUnchecked = !own && degraded.some((what) => UNCHECKED.has(what));
  const veiled = direction === 'incoming' && (done === 'blur' || done === 'pause' || isUnchecked);
  // If the text beside it stops the message, the choices aren't about the picture.
  const choices = done === action ? nudge?.choices : undefined;
  return {
    decision,
    covers: done === 'block' || veiled,
    canOpen: done !== 'block' && (choices?.includes('show') ?? true),
    ...(own?.hash ? { disputable: { ...decision, pictures: [own] } } : {}),
    words: wordsOn(decision, index),
  };
};

/** The check failed: covered, with words that say so. */
export const unreadVerdict = (author: string): Verdict => {
  const direction = directionOf({ author });
  return { covers: direction === 'incoming', canOpen: true, words: unread(direction) };
};
