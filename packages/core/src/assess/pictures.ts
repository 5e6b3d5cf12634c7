import type { Classification, HashListMatch, Severity, Signal } from '../signal.ts';

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
  readonly known?: HashListMatch;
}

const assessPicture = (
  index: number,
  classifications: readonly Classification[],
  signals: readonly Signal[],
): AssessedPicture => {
  const own = signals.find(
    ({ kind, picture }) => kind === 'sexual-image' && picture?.index === index,
  );
  const seen = classifications
    .flatMap((classification) => classification.pictures ?? [])
    .find((one) => one.index === index);
  const matches = classifications
    .flatMap((classification) => classification.hashMatches ?? [])
    .filter((one) => one.index === index);
  const known = matches.find(({ action }) => action === 'block') ?? matches[0];
  const severity = own?.severity ?? 'none';
  const at = own?.picture?.at;
  return {
    index,
    isRead: !classifications.some(({ unread }) => unread?.includes(index)),
    severity,
    ...(at === undefined || severity === 'none' ? {} : { at }),
    ...(seen && (severity !== 'none' || known) ? { hash: seen.hash.pdq } : {}),
    ...(known ? { known } : {}),
  };
};

/** The pictures of a message, in order. A list may know one that no model could read. */
export const assessPictures = (
  classifications: readonly Classification[],
  signals: readonly Signal[],
): readonly AssessedPicture[] => {
  const places = classifications.flatMap(({ pictures = [], hashMatches = [], unread = [] }) => [
    ...[...pictures, ...hashMatches].map(({ index }) => index),
    ...unread,
  ]);
  return [...new Set(places)]
    .sort((a, b) => a - b)
    .map((index) => assessPicture(index, classifications, signals));
};
