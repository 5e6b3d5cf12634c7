import { type Kind, SEVERITIES, type Signal } from '@nightlight/core';

/**
 * Kinds that are clear from the message alone. Previous turns only weakened them: after
 * most openings, "kill yourself" fell from high to low.
 */
const CLEAR_ALONE: ReadonlySet<Kind> = new Set(['encouraging-self-harm']);

/** A weak result that previous turns may have caused: classify the message again without them. */
export const isUncertain = ({ kind, severity }: Signal): boolean =>
  CLEAR_ALONE.has(kind) && severity === 'low';

/** For these kinds, takes the result with the higher severity, with or without previous turns. */
export const strongerOf = (inContext: readonly Signal[], alone: readonly Signal[]): Signal[] =>
  inContext.map((signal) => {
    const other = alone.find(({ kind }) => kind === signal.kind);
    const isStronger =
      other !== undefined &&
      isUncertain(signal) &&
      SEVERITIES.indexOf(other.severity) > SEVERITIES.indexOf(signal.severity);
    return isStronger ? other : signal;
  });
