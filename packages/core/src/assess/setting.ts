import type { HarmKind, Kind } from '../harm.ts';
import type { Direction, Message, Place } from '../message.ts';
import { atLeast, PATTERN_SOURCE, SEVERITIES, type Severity, type Signal } from '../signal.ts';

/** The circumstances of a message, as far as the app knows them. */
export interface Setting extends Pick<Message, 'place' | 'to' | 'relation'> {
  readonly direction: Direction;
  /** Whether one of the previous turns, by someone else, was bullying. */
  readonly answersUnkindness?: boolean;
  /** Whether the user said that a decision about exactly this text was wrong. */
  readonly lifted?: boolean;
  /** Kinds that stay although the text is lifted. Default: those of high severity. */
  readonly unliftable?: readonly Kind[];
}

/**
 * Kinds that count one level less in a place. Trash talk is normal in a lobby, lessons
 * and stories mention harm, and people who seek support repeat what was said to them.
 * Harm that is done *to* a young person (grooming, requests for pictures, scams) is
 * never listed here.
 */
const MILDER_KINDS: Readonly<Partial<Record<Place, readonly HarmKind[]>>> = {
  lobby: ['insult', 'threat'],
  education: ['hate', 'sexual-text', 'threat'],
  art: ['threat', 'hate', 'insult', 'sexual-text'],
  support: ['insult', 'threat', 'exclusion', 'body-shaming', 'hate'],
};

/** Places where many people read along, including strangers. */
const PUBLIC_PLACES: readonly Place[] = ['lobby', 'forum'];
/** Places where several people read along who may all know each other. */
const SHARED_PLACES: readonly Place[] = ['group', 'class'];
/** A chat counts as public from this number of readers. */
const MANY_READERS = 10;

const shiftSeverity = (severity: Severity, by: 1 | -1): Severity =>
  severity === 'none'
    ? 'none'
    : (SEVERITIES[Math.min(3, SEVERITIES.indexOf(severity) + by)] as Severity);

const isMilder = (kind: Kind, place: Place | undefined): boolean =>
  place !== undefined &&
  (MILDER_KINDS[place] as readonly Kind[] | undefined)?.includes(kind) === true;

const hasManyReaders = ({ to = [] }: Setting): boolean => to.length >= MANY_READERS;

const isIn = ({ place }: Setting, places: readonly Place[]): boolean =>
  place !== undefined && places.includes(place);

const isPublic = (setting: Setting): boolean =>
  isIn(setting, PUBLIC_PLACES) || hasManyReaders(setting);

/** Whether people read along whom the device's user probably doesn't know. */
const strangersRead = (setting: Setting): boolean =>
  isPublic(setting) || setting.relation === 'stranger';

/** Whether more people read along than the two who talk. */
const othersRead = (setting: Setting): boolean =>
  isPublic(setting) || isIn(setting, SHARED_PLACES) || (setting.to?.length ?? 0) > 1;

/**
 * Kinds that count only before some readers. Telling a friend when you are home alone is
 * ordinary. So is passing on a number that a friend asked for.
 */
const COUNTS_ONLY_IF: Readonly<Partial<Record<HarmKind, (setting: Setting) => boolean>>> = {
  whereabouts: strangersRead,
  doxxing: othersRead,
};

/** People whom the user knows in real life. */
const KNOWN_RELATIONS: readonly Message['relation'][] = ['friend', 'family', 'school'];

/**
 * Drops personal data that is told to somebody whom the user knows, if nobody else reads it: telling
 * a friend where one lives is ordinary. Numbers of cards and accounts stay, which patterns know for
 * sure. Use it before `raiseCorroborated()`.
 */
export const dropToldToFriends = (
  signals: readonly Signal[],
  setting: Setting,
): readonly Signal[] =>
  KNOWN_RELATIONS.includes(setting.relation) && !othersRead(setting)
    ? signals.filter(
        ({ kind, source, severity }) =>
          kind !== 'personal-info' ||
          (source.id === PATTERN_SOURCE.id && atLeast(severity, 'medium')),
      )
    : signals;

/** Whether the personal data in the message is someone else's. */
const isAboutAnother = (signals: readonly Signal[], setting: Setting): boolean =>
  othersRead(setting) &&
  signals.some(({ kind, severity }) => kind === 'doxxing' && atLeast(severity, 'medium'));

/**
 * Adjusts severities to the place and the readers, and drops what doesn't count before them. Personal
 * data is more severe where many people can read it. In doxxing, it isn't the author's own, and advice
 * to protect it would sound as if it were.
 */
export const adjustToSetting = (
  signals: readonly Signal[],
  setting: Setting,
): readonly Signal[] => {
  const isOfAnother = isAboutAnother(signals, setting);
  return signals.flatMap((signal) => {
    if (isOfAnother && signal.kind === 'personal-info') return [];
    const isCounted = COUNTS_ONLY_IF[signal.kind as HarmKind];
    if (isCounted && !isCounted(setting)) return [];
    if (isMilder(signal.kind, setting.place)) {
      return { ...signal, severity: shiftSeverity(signal.severity, -1) };
    }
    return signal.kind === 'personal-info' && isPublic(setting)
      ? { ...signal, severity: shiftSeverity(signal.severity, 1) }
      : signal;
  });
};

/**
 * If two sources report the same kind with low severity, raises it to medium. For
 * example, a phone number could be anyone's, but a model that recognises "my number is"
 * confirms it.
 */
export const raiseCorroborated = (signals: readonly Signal[]): readonly Signal[] =>
  signals.map((signal) => {
    const others = signals.filter(
      ({ kind, severity, source }) =>
        kind === signal.kind && severity !== 'none' && source.id !== signal.source.id,
    );
    return others.length > 0 && signal.severity === 'low'
      ? { ...signal, severity: 'medium' as const }
      : signal;
  });
