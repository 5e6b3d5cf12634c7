import type { Classification, HashListMatch, Severity, Signal } from '../signal.ts';

/** The assessment of one picture of a message. */
export interface AssessedPicture {
  /** Its index in the message's `images`. */
  readonly index: number;
  /** `false` if the picture could not be checked. */
  readonly isRead: boolean;
  readonly severity: Severity;
  /** Time of the worst frame of an animation or video, in seconds from its start. */
  readonly at?: number;
  /**
   * PDQ hash in 64 hex digits. Present only if the picture was flagged or matches a hash
   * list.
   */
  readonly hash?: string;
  /** The match in a hash list. If several lists match, a list that blocks comes first. */
  readonly hashMatch?: HashListMatch;
}

const assessPicture = (
  index: number,
  classifications: readonly Classification[],
  signals: readonly Signal[],
): AssessedPicture => {
  const signal = signals.find(
    ({ kind, picture }) => kind === 'sexual-image' && picture?.index === index,
  );
  const classified = classifications
    .flatMap((classification) => classification.pictures ?? [])
    .find((picture) => picture.index === index);
  const matches = classifications
    .flatMap((classification) => classification.hashMatches ?? [])
    .filter((picture) => picture.index === index);
  const hashMatch = matches.find(({ action }) => action === 'block') ?? matches[0];
  const severity = signal?.severity ?? 'none';
  const at = signal?.picture?.at;
  return {
    index,
    isRead: !classifications.some(({ unread }) => unread?.includes(index)),
    severity,
    ...(at === undefined || severity === 'none' ? {} : { at }),
    ...(classified && (severity !== 'none' || hashMatch) ? { hash: classified.hash.pdq } : {}),
    ...(hashMatch ? { hashMatch } : {}),
  };
};

/**
 * Assesses the pictures of a message, in order. A hash list can match a picture that the
 * model could not read.
 */
export const assessPictures = (
  classifications: readonly Classification[],
  signals: readonly Signal[],
): readonly AssessedPicture[] => {
  const indexes = classifications.flatMap(({ pictures = [], hashMatches = [], unread = [] }) => [
    ...[...pictures, ...hashMatches].map(({ index }) => index),
    ...unread,
  ]);
  return [...new Set(indexes)]
    .sort((a, b) => a - b)
    .map((index) => assessPicture(index, classifications, signals));
};
