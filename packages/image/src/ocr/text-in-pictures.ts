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

/** The text in one frame of a picture. */
export interface FrameText {
  /** Each is classified separately; empty if there is no text. */
  readonly passages: readonly string[];
  /** Seconds from the start of an animation or video; absent for a still picture. */
  readonly at?: number;
  /** False if it could not be read completely. */
  readonly isWhole: boolean;
}

export interface TextInPictures {
  /** Rejects only with the signal's reason: unreadable text is reported in the result. */
  read(frame: Frame, options?: OcrOptions): Promise<FrameText>;
  /**
   * Classifies the text in a message's picture. `index` is the picture's index in the
   * message's `images`. The signals name the picture and contain no words.
   */
  judge(
    message: Message,
    index: number,
    frames: readonly FrameText[],
    options?: ClassifyOptions,
  ): Promise<Classification>;
  /** Disposes the OCR engine, but not the classifiers, which the caller owns. */
  dispose(): Promise<void>;
}

export interface TextInPicturesParts {
  readonly reader: OcrEngine;
  /** The classifiers for messages. */
  readonly classifiers: readonly Classifier[];
}

/**
 * A span outside every message: an allow list for the message's text must not affect the
 * picture.
 */
const NOWHERE: Span = { start: Number.MAX_SAFE_INTEGER, end: Number.MAX_SAFE_INTEGER };

const keyOf = ({ kind, source, span }: Signal): string =>
  [kind, source.id, span?.start, span?.end].join(' ');

/**
 * What a passage shows on its own, whatever the text of the message: help-seeking and
 * counter-speech in the passage affect the passage only.
 */
const signalsIn = (
  classifications: readonly Classification[],
  message: Message,
): readonly Signal[] => {
  const { harms } = assess(classifications, {
    direction: directionOf(message),
    ...(message.place ? { place: message.place } : {}),
    ...(message.to ? { to: message.to } : {}),
  });
  const counted = new Set(HARMS.flatMap((harm) => harms[harm].signals.map(keyOf)));
  // The original signals: place is taken into account once, when the whole message is
  // assessed.
  return classifications.flatMap(({ signals }) => signals.filter((one) => counted.has(keyOf(one))));
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

/** Only `text-failed` is passed on. */
const PASSED_ON: readonly Degraded[] = ['text-failed'];

/** Applies the classifiers for messages to text in pictures. */
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
      // Text that stays the same throughout an animation is classified once.
      const judged = new Set<string>();
      const { images: _, previous: __, ...about } = message;
      for (const { passages, at, isWhole } of frames) {
        if (!isWhole) degraded.add('picture-partly-read');
        for (const text of passages) {
          if (judged.has(text)) continue;
          judged.add(text);
          const classifications = await classificationsOf({ ...about, text }, options);
          for (const { span: ___, ...signal } of signalsIn(classifications, message)) {
            signals.push({ ...signal, picture: { index, ...(at === undefined ? {} : { at }) } });
          }
          listed.push(...(listedIn(classifications, message) ?? []));
          for (const what of classifications.flatMap((classification) => classification.degraded)) {
            if (PASSED_ON.includes(what)) degraded.add(what);
          }
        }
      }
      return { signals, ...(listed.length > 0 ? { listed } : {}), degraded: [...degraded] };
    },
    dispose: () => reader.dispose(),
  };
};
