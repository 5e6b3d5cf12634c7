import {
  assess,
  type Classification,
  type Classifier,
  type ClassifyOptions,
  type Degraded,
  directionOf,
  type Frame,
  HARMS,
  isNightlightError,
  type Message,
  type Signal,
  type Span,
} from '@nightlight/core';
import type { OcrEngine, OcrOptions } from './ocr-engine.ts';
import { passagesOf } from './passages.ts';

/** What one frame of a picture says. */
export interface FrameText {
  /** Each is judged by itself; none where nothing is written. */
  readonly passages: readonly string[];
  /** Seconds from the start of an animation or video; absent for a still. */
  readonly at?: number;
  /** False where it could not be read, or not to its end. */
  readonly isWhole: boolean;
}

export interface TextInPictures {
  /** Rejects with the signal's reason alone: what can't be read is told in the answer. */
  read(frame: Frame, options?: OcrOptions): Promise<FrameText>;
  /**
   * What the classifiers see in the words of a message's picture, which stands at `index` in
   * its `images`. Its signals name the picture and no words.
   */
  judge(
    message: Message,
    index: number,
    frames: readonly FrameText[],
    options?: ClassifyOptions,
  ): Promise<Classification>;
  /** Disposes the reader; the classifiers belong to whoever gave them. */
  dispose(): Promise<void>;
}

export interface TextInPicturesParts {
  readonly reader: OcrEngine;
  /** Those that read messages. */
  readonly classifiers: readonly Classifier[];
}

/** In no message's text: a list that allows a word there allows none in a picture. */
const NOWHERE: Span = { start: Number.MAX_SAFE_INTEGER, end: Number.MAX_SAFE_INTEGER };

const keyOf = ({ kind, source, span }: Signal): string =>
  [kind, source.id, span?.start, span?.end].join(' ');

/**
 * What a passage shows by itself, whatever the message around it says: its own help-seeking
 * and counter-speech explain it, and explain nothing else.
 */
const seenIn = (
  classifications: readonly Classification[],
  message: Message,
): readonly Signal[] => {
  const { harms } = assess(classifications, {
    direction: directionOf(message),
    ...(message.place ? { place: message.place } : {}),
    ...(message.to ? { to: message.to } : {}),
  });
  const carrying = new Set(HARMS.flatMap((harm) => harms[harm].signals.map(keyOf)));
  // As they were seen: the place is taken into account once, with the whole message.
  return classifications.flatMap(({ signals }) =>
    signals.filter((one) => carrying.has(keyOf(one))),
  );
};

const listedIn = (
  classifications: readonly Classification[],
  message: Message,
): Classification['listed'] => {
  const { listed } = assess(classifications, { direction: directionOf(message) });
  return classifications
    .flatMap((classification) => classification.listed ?? [])
    .filter(({ effect, owner, span }) => {
      if (effect !== 'block') return false;
      return listed.some((one) => one.owner === owner && one.span.start === span.start);
    })
    .map((match) => ({ ...match, span: NOWHERE }));
};

/** Of what a picture's words can't be told, only that the classifier failed is told on. */
const TOLD: readonly Degraded[] = ['text-failed'];

/** Words in pictures, for the classifiers that read messages. */
export const createTextInPictures = ({
  reader,
  classifiers,
}: TextInPicturesParts): TextInPictures => {
  const classificationsOf = async (
    message: Message,
    options: ClassifyOptions,
  ): Promise<readonly Classification[]> => {
    const classifications: Classification[] = [];
    for (const classifier of classifiers) {
      try {
        classifications.push(...(await classifier.classify([message], options)));
      } catch (error) {
        options.signal?.throwIfAborted();
        if (!isNightlightError(error) || error.code !== 'model') throw error;
        classifications.push({ signals: [], degraded: ['text-failed'] });
      }
    }
    return classifications;
  };

  return {
    async read(frame, options = {}) {
      const at = frame.at === undefined ? {} : { at: frame.at };
      try {
        const text = await reader.read(frame, options);
        return { passages: passagesOf(text), isWhole: text.whole, ...at };
      } catch {
        options.signal?.throwIfAborted();
        return { passages: [], isWhole: false, ...at };
      }
    },
    async judge(message, index, frames, options = {}) {
      const signals: Signal[] = [];
      const listed: NonNullable<Classification['listed']>[number][] = [];
      const degraded = new Set<Degraded>();
      // What stands still in an animation is judged once.
      const judged = new Set<string>();
      const { images: _, previous: __, ...about } = message;
      for (const { passages, at, isWhole } of frames) {
        if (!isWhole) degraded.add('picture-partly-read');
        for (const text of passages) {
          if (judged.has(text)) continue;
          judged.add(text);
          const classifications = await classificationsOf({ ...about, text }, options);
          for (const { span: ___, ...signal } of seenIn(classifications, message)) {
            signals.push({ ...signal, picture: { index, ...(at === undefined ? {} : { at }) } });
          }
          listed.push(...(listedIn(classifications, message) ?? []));
          for (const what of classifications.flatMap((classification) => classification.degraded)) {
            if (TOLD.includes(what)) degraded.add(what);
          }
        }
      }
      return { signals, ...(listed.length > 0 ? { listed } : {}), degraded: [...degraded] };
    },
    dispose: () => reader.dispose(),
  };
};
