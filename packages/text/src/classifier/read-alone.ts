import { type Kind, SEVERITIES, type Signal } from '@nightlight/core';

/**
 * Kinds that need no context. Previous turns only weakened them: after most of them, "kill yourself"
 * fell from high to low.
 */
const KINDS_WITHOUT_CONTEXT: ReadonlySet<Kind> = new Set(['encouraging-self-harm']);

/** Whether previous turns may have weakened a result. If so, classify the message without them. */
export const isUncertain = ({ kind, severity }: Signal): boolean =>
  KINDS_WITHOUT_CONTEXT.has(kind) && severity === 'low';

/** Selects the more severe of an uncertain signal and the signal without previous turns. */
export const selectStronger = (inContext: readonly Signal[], alone: readonly Signal[]): Signal[] =>
  inContext.map((signal) => {
    const signalAlone = alone.find(({ kind }) => kind === signal.kind);
    const isStronger =
      signalAlone !== undefined &&
      isUncertain(signal) &&
      SEVERITIES.indexOf(signalAlone.severity) > SEVERITIES.indexOf(signal.severity);
    return isStronger ? signalAlone : signal;
  });
