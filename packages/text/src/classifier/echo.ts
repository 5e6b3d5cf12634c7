import type { Kind, Signal } from '@nightlight/core';
import type { TextModelHead, TextModelManifest } from '@nightlight/runtime';
import { type Reading, toScore } from './signals.ts';

type Heads = Pick<TextModelManifest, 'heads'>;

/**
 * The model reads a message together with the turns before it, so what those turns show colours it:
 * after a threat, "what's going on?" looked like a threat, and after a call for help every kind answer
 * looked like one. So what an earlier turn shows by itself is held against a message only as far as its
 * own words show it. The value says how far its score may rise above that of its own words, in log
 * odds.
 */
export type Echoes = ReadonlyMap<Kind, number>;

/**
 * After a worry, every answer looked like urging someone to hurt themselves, even "oh no, what
 * happened?". But "do it then" is cruel only there: alone it has a score of .16, "please don't" .006.
 */
const AFTER_WORRY: readonly [Kind, number] = ['encouraging-self-harm', 3];

/** Whether a signal is worth the time to find out if it is an echo. */
export const mayBeEcho = ({ kind, severity }: Signal): boolean =>
  severity !== 'none' && kind !== 'profanity';

/** Finds what the readings of earlier turns, each by itself, may echo in a message. */
export const findEchoes = (turns: readonly (readonly Reading[])[], { heads }: Heads): Echoes => {
  const echoes = new Map<Kind, number>();
  for (const readings of turns) {
    for (const [i, { logit }] of readings.entries()) {
      const head = heads[i] as TextModelHead;
      if (toScore(logit, head) < head.thresholds.low.score) continue;
      echoes.set(head.kind, 0);
      if (head.kind === 'self-harm' && !echoes.has(AFTER_WORRY[0])) echoes.set(...AFTER_WORRY);
    }
  }
  return echoes;
};

/** Takes echoes out of the readings of a message in its context. `alone` are those without it. */
export const dropEchoes = (
  inContext: readonly Reading[],
  alone: readonly Reading[],
  echoes: Echoes,
  { heads }: Heads,
): Reading[] =>
  inContext.map((reading, i) => {
    const { kind, calibration } = heads[i] as TextModelHead;
    const own = alone[i];
    const rise = echoes.get(kind);
    if (own === undefined || rise === undefined) return reading;
    const highest = own.logit + rise / calibration.slope;
    return highest < reading.logit ? { ...own, logit: highest } : reading;
  });
