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
  /** Absent where no decision could be had. */
  readonly decision?: Decision;
  readonly covers: boolean;
  /** Whether its reader may look all the same. */
  readonly mayLook: boolean;
  /** What `disagree()` takes: the decision on this picture alone. Absent where nothing was seen in it. */
  readonly disputable?: Decision;
  /** The words on the cover. */
  readonly words: WordsKey;
}

const NOT_LOOKED_AT: ReadonlySet<string> = new Set(['picture-failed', 'picture-not-read']);

const unread = (direction: Direction): WordsKey => ({
  harm: 'unread',
  kind: 'sexual-image',
  direction,
  group: '13-and-over',
});

/** What was seen in one picture, the nudge's own harm before others: nudity, or what its words say. */
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

/** The words on one picture; the nudge may speak of another, or of the text beside it. */
const wordsOn = (decision: Decision, index: number): WordsKey => {
  const { assessment, direction, nudge } = decision;
  const { group, locale } = nudge ?? { ...unread(direction), locale: undefined };
  const said = { direction, group, ...(locale ? { locale } : {}) };
  const own = assessment.pictures?.find((picture) => picture.index === index);
  if (own?.known) return { ...said, harm: 'known' };
  const seen = own?.isRead ? seenIn(decision, index) : undefined;
  return { ...said, ...(seen ?? { harm: 'unread', kind: 'sexual-image' }) };
};

/**
 * A picture that was not looked at is covered, whatever the action. What its
 * owner is about to send was chosen by them: only a block covers that.
 */
export const verdictOn = (decision: Decision, index: number): Verdict => {
  const { action, degraded, direction, nudge, pictures } = decision;
  const own = pictures?.find((picture) => picture.index === index);
  const done = own?.action ?? action;
  const notLookedAt = !own && degraded.some((what) => NOT_LOOKED_AT.has(what));
  const veiled = direction === 'incoming' && (done === 'blur' || done === 'pause' || notLookedAt);
  // Where the text beside it is what stops a message, the choices are not about the picture.
  const choices = done === action ? nudge?.choices : undefined;
  return {
    decision,
    covers: done === 'block' || veiled,
    mayLook: done !== 'block' && (choices?.includes('show') ?? true),
    ...(own?.hash ? { disputable: { ...decision, pictures: [own] } } : {}),
    words: wordsOn(decision, index),
  };
};

/** Nobody could be asked: covered, and said so. */
export const unreadVerdict = (author: string): Verdict => {
  const direction = directionOf({ author });
  return { covers: direction === 'incoming', mayLook: true, words: unread(direction) };
};
