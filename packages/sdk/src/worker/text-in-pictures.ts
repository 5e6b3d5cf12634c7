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

/** What judging a passage needs from the pipeline. */
export interface TextJudge {
  /** The text classifiers' answers about one message. */
  classify(message: Message): Promise<readonly Classification[]>;
  assess(classifications: readonly Classification[], message: Message): Assessment;
}

/** Outside of any message text, so a list that allows a word there allows none in a picture. */
const OUTSIDE: Span = { start: Number.MAX_SAFE_INTEGER, end: Number.MAX_SAFE_INTEGER };

/** About a passage only this is worth reporting: that the text classifier failed. */
const REPORTED: readonly Degraded[] = ['text-failed'];

const keyOf = ({ kind, source, span }: Signal): string =>
  [kind, source.id, span?.start, span?.end].join(' ');

/** The signals that the assessment of the passage alone counts, unchanged and without a span. */
const signalsThatCount = (
  classifications: readonly Classification[],
  { harms }: Assessment,
): readonly Signal[] => {
  const counting = new Set(HARMS.flatMap((harm) => harms[harm].signals.map(keyOf)));
  return classifications
    .flatMap(({ signals }) => signals)
    .filter((signal) => counting.has(keyOf(signal)))
    .map(({ span: _, ...signal }) => signal);
};

const blockingLists = (
  classifications: readonly Classification[],
  { listed }: Assessment,
): NonNullable<Classification['listed']> =>
  classifications
    .flatMap((classification) => classification.listed ?? [])
    .filter(
      ({ effect, owner, span }) =>
        effect === 'block' &&
        listed.some((one) => one.owner === owner && one.span.start === span.start),
    )
    .map((match) => ({ ...match, span: OUTSIDE }));

/**
 * Judges the text that OCR found in the pictures of a message. Each passage stands alone: its
 * own help-seeking and counter-speech explain it and explain nothing else. The signals name the
 * picture they come from; no word leaves this function.
 */
export const judgeTextInPictures = async (
  message: Message,
  texts: readonly TextInPicture[],
  judge: TextJudge,
): Promise<Classification> => {
  const { images: _, previous: __, ...about } = message;
  const signals: Signal[] = [];
  const listed: NonNullable<Classification['listed']>[number][] = [];
  const degraded = new Set<Degraded>();
  /** Text that does not move in an animation is judged once. */
  const judged = new Set<string>();
  for (const { index, at, passages, isWhole } of texts) {
    if (!isWhole) degraded.add('picture-partly-read');
    const picture = { index, ...(at === undefined ? {} : { at }) };
    for (const text of passages) {
      const key = `${index} ${text}`;
      if (judged.has(key)) continue;
      judged.add(key);
      const classifications = await judge.classify({ ...about, text });
      const assessment = judge.assess(classifications, message);
      for (const signal of signalsThatCount(classifications, assessment)) {
        signals.push({ ...signal, picture });
      }
      listed.push(...blockingLists(classifications, assessment));
      for (const why of classifications.flatMap((classification) => classification.degraded)) {
        if (REPORTED.includes(why)) degraded.add(why);
      }
    }
  }
  return { signals, ...(listed.length > 0 ? { listed } : {}), degraded: [...degraded] };
};
