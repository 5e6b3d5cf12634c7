import { type Kind, SEVERITIES, type Signal } from '@nightlight/core';

/**
 * Two words that say it all: what was said before them makes other words clearer, and
 * only blurred these (after most openings "kill yourself" fell from high to low).
 */
const STANDS_ALONE: ReadonlySet<Kind> = new Set(['encouraging-self-harm']);

/** Seen faintly after what came before: then it is read by itself too. */
export const isInDoubt = ({ kind, severity }: Signal): boolean =>
  STANDS_ALONE.has(kind) && severity === 'low';

/** Of what stands alone the plainer of both readings. */
export const plainest = (after: readonly Signal[], alone: readonly Signal[]): Signal[] =>
  after.map((signal) => {
    const other = alone.find(({ kind }) => kind === signal.kind);
    const isPlainer =
      other !== undefined &&
      isInDoubt(signal) &&
      SEVERITIES.indexOf(other.severity) > SEVERITIES.indexOf(signal.severity);
    return isPlainer ? other : signal;
  });
