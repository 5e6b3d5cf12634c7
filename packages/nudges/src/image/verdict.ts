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
  /** Whether the picture is covered. */
  readonly covers: boolean;
  /** Whether the user may open it anyway. */
  readonly canOpen: boolean;
  /** The decision limited to this picture, for `disagree()`. Absent if nothing was found in it. */
  readonly disputable?: Decision;
  /** Selects the texts on the cover. */
  readonly words: WordsKey;
}

const UNCHECKED: ReadonlySet<string> = new Set(['picture-failed', 'picture-not-read']);

const createUnreadKey = (direction: Direction): WordsKey => ({
  harm: 'unread',
  kind: 'sexual-image',
  direction,
  group: '13-and-over',
});

/** Finds a signal of one picture (nudity, or text in it). The nudge's own harm has priority. */
const findSignal = (
  { assessment, nudge }: Decision,
  index: number,
): { readonly harm: Harm; readonly kind: HarmKind } | undefined => {
  const nudgeHarm = HARMS.filter((harm) => harm === nudge?.harm);
  for (const harm of [...nudgeHarm, ...HARMS]) {
    const signal = assessment.harms[harm].signals.find(({ picture }) => picture?.index === index);
    if (signal) return { harm, kind: signal.kind as HarmKind };
  }
  return undefined;
};

/** Selects the texts for one picture. The nudge may be about another picture or about the text. */
const createWordsKey = (decision: Decision, index: number): WordsKey => {
  const { assessment, direction, nudge } = decision;
  const { group, locale } = nudge ?? { ...createUnreadKey(direction), locale: undefined };
  const offers = nudge?.offers && { offers: nudge.offers };
  const key = { direction, group, ...(locale ? { locale } : {}) };
  const picture = assessment.pictures?.find((assessed) => assessed.index === index);
  const owner = nudge?.owner && { owner: nudge.owner };
  if (nudge?.limit) return { ...key, ...owner, harm: 'limit', limit: nudge.limit };
  if (picture?.hashMatch) return { ...key, ...offers, harm: 'known' };
  const isBlocked = decision.pictures?.some((one) => one.index === index && one.action === 'block');
  if (nudge?.harm === 'listed' && isBlocked) return { ...key, ...owner, harm: 'listed' };
  const signal = picture?.isRead ? findSignal(decision, index) : undefined;
  return signal
    ? { ...key, ...offers, ...signal }
    : { ...key, harm: 'unread', kind: 'sexual-image' };
};

/**
 * Returns what a decision means for the picture at `index`. An incoming picture that wasn't
 * checked is covered, whatever the action. The user's own picture is covered only by a block,
 * because they chose it themselves.
 */
export const createVerdict = (decision: Decision, index: number): Verdict => {
  const { action, degraded, direction, nudge, pictures } = decision;
  const picture = pictures?.find((decided) => decided.index === index);
  const pictureAction = picture?.action ?? action;
  const isUnchecked = !picture && degraded.some((code) => UNCHECKED.has(code));
  const isVeiled =
    direction === 'incoming' &&
    (pictureAction === 'blur' || pictureAction === 'pause' || isUnchecked);
  // If the text beside the picture stops the message, the choices aren't about the picture.
  const choices = pictureAction === action ? nudge?.choices : undefined;
  return {
    decision,
    covers: pictureAction === 'block' || isVeiled,
    canOpen: pictureAction !== 'block' && (choices?.includes('show') ?? true),
    ...(picture?.hash ? { disputable: { ...decision, pictures: [picture] } } : {}),
    words: createWordsKey(decision, index),
  };
};

/** The verdict if the check failed: an incoming picture is covered, with texts that say why. */
export const createUnreadVerdict = (author: string): Verdict => {
  const direction = directionOf({ author });
  return { covers: direction === 'incoming', canOpen: true, words: createUnreadKey(direction) };
};
