import type { KnownPicture, Reading, Severity, Signal } from '../signal.ts';

/** What is thought of one picture of a message. */
export interface AssessedPicture {
  /** Its place in the message's `images`. */
  readonly index: number;
  /** False where it could not be looked at. */
  readonly isRead: boolean;
  readonly severity: Severity;
  /** Seconds into an animation or video: what counted worst. */
  readonly at?: number;
  /** PDQ in 64 hex digits, only where something was seen in it or a list knows it. */
  readonly hash?: string;
  /** The list that knows it; the strictest of several. */
  readonly known?: KnownPicture;
}

const assessPicture = (
  index: number,
  readings: readonly Reading[],
  signals: readonly Signal[],
): AssessedPicture => {
  const own = signals.find(
    ({ kind, picture }) => kind === 'sexual-image' && picture?.index === index,
  );
  const seen = readings
    .flatMap((reading) => reading.pictures ?? [])
    .find((one) => one.index === index);
  const matches = readings
    .flatMap((reading) => reading.known ?? [])
    .filter((one) => one.index === index);
  const known = matches.find(({ means }) => means === 'block') ?? matches[0];
  const severity = own?.severity ?? 'none';
  const at = own?.picture?.at;
  return {
    index,
    isRead: !readings.some(({ unread }) => unread?.includes(index)),
    severity,
    ...(at === undefined || severity === 'none' ? {} : { at }),
    ...(seen && (severity !== 'none' || known) ? { hash: seen.hash.pdq } : {}),
    ...(known ? { known } : {}),
  };
};

/** The pictures of a message, in order. A list may know one that no model could read. */
export const assessPictures = (
  readings: readonly Reading[],
  signals: readonly Signal[],
): readonly AssessedPicture[] => {
  const places = readings.flatMap(({ pictures = [], known = [], unread = [] }) => [
    ...[...pictures, ...known].map(({ index }) => index),
    ...unread,
  ]);
  return [...new Set(places)]
    .sort((a, b) => a - b)
    .map((index) => assessPicture(index, readings, signals));
};
