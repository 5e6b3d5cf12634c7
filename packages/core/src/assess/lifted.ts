import type { Kind } from '../harm.ts';
import { atLeast, type Signal } from '../signal.ts';
import type { Setting } from './setting.ts';

/**
 * What the user's "This was wrong" changed: `harm`: signals of the text no longer count.
 * `help`: a card with help becomes one quiet line.
 */
export type Lifted = 'harm' | 'help';

/**
 * Kinds that a "This was wrong" lifts. Threats, hate, grooming and blackmail are left out
 * on purpose, because otherwise a groomer could persuade a young person to lift them.
 */
const LIFTABLE_KINDS: ReadonlySet<Kind> = new Set<Kind>([
  'insult',
  'exclusion',
  'body-shaming',
  'spam',
  'personal-info',
]);

/** Whether a signal comes from the text of the message alone. */
export const isOfText = ({ picture, turns }: Signal): boolean => !picture && !turns;

/** The kinds that the text of a message shows with high severity. */
export const listHighKinds = (signals: readonly Signal[]): readonly Kind[] =>
  signals.filter((one) => isOfText(one) && one.severity === 'high').map(({ kind }) => kind);

/** Sets the severity of signals that the user found wrong to none. */
export const liftSignals = (signals: readonly Signal[], setting: Setting): readonly Signal[] => {
  if (!setting.lifted) return signals;
  const unliftable = setting.unliftable ?? listHighKinds(signals);
  const isLiftable = (signal: Signal): boolean =>
    isOfText(signal) &&
    atLeast(signal.severity, 'medium') &&
    LIFTABLE_KINDS.has(signal.kind) &&
    !unliftable.includes(signal.kind) &&
    // Only the user's own data. Someone else's is not theirs to share.
    (signal.kind !== 'personal-info' || setting.direction === 'outgoing');
  return signals.map((signal) =>
    isLiftable(signal) ? { ...signal, severity: 'none' as const } : signal,
  );
};
