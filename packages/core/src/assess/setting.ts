import type { HarmKind, Kind } from '../harm.ts';
import type { Direction, Message, Place } from '../message.ts';
import { SEVERITIES, type Severity, type Signal } from '../signal.ts';

/** Where a message stands and who hears it, as far as the host says. */
export interface Setting extends Pick<Message, 'place' | 'to'> {
  readonly direction: Direction;
}

/**
 * Kinds that mean one level less in a place: trash talk belongs to a lobby,
 * lessons and stories speak of what hurts, and where help is given people repeat
 * what was said to them. Nothing that is done *to* a young person is on it: no
 * grooming, no request, no scam.
 */
const EASED: Readonly<Partial<Record<Place, readonly HarmKind[]>>> = {
  lobby: ['insult', 'threat'],
  education: ['hate', 'sexual-text', 'threat'],
  art: ['threat', 'hate', 'insult', 'sexual-text'],
  support: ['insult', 'threat', 'exclusion', 'body-shaming', 'hate'],
};

/** Places where many read along, strangers among them. */
const PUBLIC: readonly Place[] = ['lobby', 'forum', 'group'];
/** Readers from which a chat counts as public. */
const MANY = 10;

const moved = (severity: Severity, by: 1 | -1): Severity =>
  severity === 'none'
    ? 'none'
    : (SEVERITIES[Math.min(3, SEVERITIES.indexOf(severity) + by)] as Severity);

const isPublic = ({ place, to }: Setting): boolean =>
  (place !== undefined && PUBLIC.includes(place)) || (to?.length ?? 0) >= MANY;

const isEased = (kind: Kind, place: Place | undefined): boolean =>
  place !== undefined && (EASED[place] as readonly Kind[] | undefined)?.includes(kind) === true;

/** Signals as the place lets them be read. One's own data weighs more where many read it. */
export const inSetting = (signals: readonly Signal[], setting: Setting): readonly Signal[] =>
  signals.map((signal) => {
    if (isEased(signal.kind, setting.place)) {
      return { ...signal, severity: moved(signal.severity, -1) };
    }
    return signal.kind === 'personal-info' && isPublic(setting)
      ? { ...signal, severity: moved(signal.severity, 1) }
      : signal;
  });

/**
 * Two sources that see the same kind, each faintly, see it together: a phone
 * number is anybody's, until the words around it say that it is one's own.
 */
export const corroborated = (signals: readonly Signal[]): readonly Signal[] =>
  signals.map((signal) => {
    const others = signals.filter(
      ({ kind, severity, source }) =>
        kind === signal.kind && severity !== 'none' && source.id !== signal.source.id,
    );
    return others.length > 0 && signal.severity === 'low'
      ? { ...signal, severity: 'medium' as const }
      : signal;
  });
