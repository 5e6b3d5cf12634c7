import {
  type Assessment,
  type Classification,
  type Degraded,
  HARMS,
  type Message,
  type Signal,
  type Span,
  type TextInPicture,
} from '@nightlight/core';

/** The parts of the pipeline that judging a passage needs. */
export interface TextJudge {
  /** Runs the text classifiers on one message. */
  classify(message: Message): Promise<readonly Classification[]>;
  assess(classifications: readonly Classification[], message: Message): Assessment;
}

/** A span outside any message text, so that an allowed word in it does not allow one in a picture. */
const OUTSIDE_TEXT: Span = { start: Number.MAX_SAFE_INTEGER, end: Number.MAX_SAFE_INTEGER };

/** Of a passage, only a failure of the text classifier is reported. */
const REPORTED_CODES: readonly Degraded[] = ['text-failed'];

const createKey = ({ kind, source, span }: Signal): string =>
  [kind, source.id, span?.start, span?.end].join(' ');

/** Selects the signals that count in the assessment of the passage alone, and removes their spans. */
const selectCountingSignals = (
  classifications: readonly Classification[],
  { harms }: Assessment,
): readonly Signal[] => {
  const countingKeys = new Set(HARMS.flatMap((harm) => harms[harm].signals.map(createKey)));
  return classifications
    .flatMap(({ signals }) => signals)
    .filter((signal) => countingKeys.has(createKey(signal)))
    .map(({ span: _, ...signal }) => signal);
};

const selectBlockMatches = (
  classifications: readonly Classification[],
  { listed }: Assessment,
  picture: number,
): NonNullable<Classification['listed']> =>
  classifications
    .flatMap((classification) => classification.listed ?? [])
    .filter(
      ({ effect, owner, span }) =>
        effect === 'block' &&
        listed.some((match) => match.owner === owner && match.span.start === span.start),
    )
    .map((match) => ({ ...match, span: OUTSIDE_TEXT, picture }));

/**
 * Judges the text that OCR found in the pictures of a message. Each passage is judged alone, so that
 * help-seeking or counter-speech in it affects only this passage. Each signal names its picture. No
 * text leaves this function.
 */
export const judgeTextInPictures = async (
  message: Message,
  texts: readonly TextInPicture[],
  judge: TextJudge,
): Promise<Classification> => {
  const { images: _, previous: __, ...messageFields } = message;
  const signals: Signal[] = [];
  const listed: NonNullable<Classification['listed']>[number][] = [];
  const degraded = new Set<Degraded>();
  /** Passages that were judged, because the same text may be in many frames of an animation. */
  const judged = new Set<string>();
  for (const { index, at, passages, isWhole } of texts) {
    if (!isWhole) degraded.add('picture-partly-read');
    const picture = { index, ...(at === undefined ? {} : { at }) };
    for (const text of passages) {
      const key = `${index} ${text}`;
      if (judged.has(key)) continue;
      judged.add(key);
      const classifications = await judge.classify({ ...messageFields, text });
      const assessment = judge.assess(classifications, message);
      for (const signal of selectCountingSignals(classifications, assessment)) {
        signals.push({ ...signal, picture });
      }
      listed.push(...selectBlockMatches(classifications, assessment, index));
      for (const code of classifications.flatMap((classification) => classification.degraded)) {
        if (REPORTED_CODES.includes(code)) degraded.add(code);
      }
    }
  }
  return { signals, ...(listed.length > 0 ? { listed } : {}), degraded: [...degraded] };
};
