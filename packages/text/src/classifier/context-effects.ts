import type { Kind, Signal } from '@nightlight/core';
import type { TextModelHead, TextModelManifest } from '@nightlight/runtime';
import { type Reading, toScore } from './signals.ts';

type Heads = Pick<TextModelManifest, 'heads'>;

/**
 * The model reads a message together with the turns before it, so what those turns show colours it:
 * after a threat, "what's going on?" looked like a threat, and after a call for help every kind answer
 * looked like one. So what an earlier turn shows by itself is held against a message only as far as its
 * own words show it. The value says how far its score may rise above that of its own words, in log
 * odds (decision 39).
 */
export type Echoes = ReadonlyMap<Kind, number>;

/**
 * After a worry, every answer looked like urging someone to hurt themselves, even "oh no, what
 * happened?". But "do it then" is cruel only there: alone it has a low score, which may rise by this
 * much.
 */
const AFTER_WORRY: readonly [Kind, number] = ['encouraging-self-harm', 3];

/**
 * Kinds that need no context. Earlier turns only weakened them: after most of them, "kill yourself"
 * fell from high to low.
 */
const KINDS_WITHOUT_CONTEXT: ReadonlySet<Kind> = new Set(['encouraging-self-harm']);

/** Whether earlier turns may have made a signal what it is. Swearing is no harm, so it may stay. */
export const dependsOnContext = ({ kind, severity }: Signal): boolean =>
  severity !== 'none' && kind !== 'profanity';

/** Whether earlier turns may have weakened a signal. */
export const isWeakened = ({ kind, severity }: Signal): boolean =>
  KINDS_WITHOUT_CONTEXT.has(kind) && severity === 'low';

/** Finds what earlier turns may echo in a message. `turns` holds the readings of each by itself. */
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

/**
 * Takes out of a message's readings what earlier turns did to them. `alone` are the readings of the
 * message by itself.
 */
export const correctReadings = (
  inContext: readonly Reading[],
  alone: readonly Reading[],
  echoes: Echoes,
  { heads }: Heads,
): Reading[] =>
  inContext.map((reading, i) => {
    const { kind, calibration } = heads[i] as TextModelHead;
    const own = alone[i];
    if (own === undefined) return reading;
    const most = own.logit + (echoes.get(kind) ?? Number.POSITIVE_INFINITY) / calibration.slope;
    if (most < reading.logit) return { ...own, logit: most };
    return KINDS_WITHOUT_CONTEXT.has(kind) && own.logit > reading.logit ? own : reading;
  });
