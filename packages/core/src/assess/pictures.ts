import type { Classification, HashListMatch, Severity, Signal } from '../signal.ts';

/** The assessment of one picture of a message. */
export interface AssessedPicture {
  /** Its index in the message's `images`. */
  readonly index: number;
  /** False if it could not be checked. */
  readonly isRead: boolean;
  readonly severity: Severity;
  /** Seconds into an animation or video: its worst frame. */
  readonly at?: number;
  /** PDQ in 64 hex digits, only if the picture was flagged or is on a list. */
  readonly hash?: string;
  /** The match in a hash list; the strictest of several. */
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

/**
 * The pictures of a message, in order. A hash list can match a picture that no model
 * could read.
 */
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
