import type { HarmKind, Kind } from '../harm.ts';
import type { Direction, Message, Place } from '../message.ts';
import { SEVERITIES, type Severity, type Signal } from '../signal.ts';

/** The circumstances of a message, as far as the host knows: place, readers, direction. */
export interface Setting extends Pick<Message, 'place' | 'to'> {
  readonly direction: Direction;
}

/**
 * Kinds that count one level less in a place: trash talk is normal in a lobby, lessons
 * and stories speak of harm, and people who seek support repeat what was said to them.
 * Nothing that is done *to* a young person is listed: no grooming, no requests, no
 * scams.
 */
const MILDER_KINDS: Readonly<Partial<Record<Place, readonly HarmKind[]>>> = {
  lobby: ['insult', 'threat'],
  education: ['hate', 'sexual-text', 'threat'],
  art: ['threat', 'hate', 'insult', 'sexual-text'],
  support: ['insult', 'threat', 'exclusion', 'body-shaming', 'hate'],
};

/** Places where many people read along, strangers among them. */
const PUBLIC: readonly Place[] = ['lobby', 'forum', 'group'];
/** Number of readers from which a chat counts as public. */
const MANY_READERS = 10;

const shifted = (severity: Severity, by: 1 | -1): Severity =>
  severity === 'none'
    ? 'none'
    : (SEVERITIES[Math.min(3, SEVERITIES.indexOf(severity) + by)] as Severity);

const isPublic = ({ place, to }: Setting): boolean =>
  (place !== undefined && PUBLIC.includes(place)) || (to?.length ?? 0) >= MANY_READERS;

const isMilder = (kind: Kind, place: Place | undefined): boolean =>
  place !== undefined &&
  (MILDER_KINDS[place] as readonly Kind[] | undefined)?.includes(kind) === true;

/** Adjusts severities to the place. Personal data counts more where many people read it. */
export const adjustedFor = (signals: readonly Signal[], setting: Setting): readonly Signal[] =>
  signals.map((signal) => {
    if (isMilder(signal.kind, setting.place)) {
      return { ...signal, severity: shifted(signal.severity, -1) };
    }
    return signal.kind === 'personal-info' && isPublic(setting)
      ? { ...signal, severity: shifted(signal.severity, 1) }
      : signal;
  });

/**
 * If two sources weakly report the same kind, it counts as medium. A phone number could
 * be anyone's, until the words around it say that it is the author's.
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
