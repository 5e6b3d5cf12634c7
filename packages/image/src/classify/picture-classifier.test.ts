import {
  type Frame,
  type Message,
  NightlightError,
  type PictureDecoder,
  type PictureSource,
} from '@nightlight/core';
import type { PictureSession } from '@nightlight/runtime';
import { drawPicture } from '@nightlight/testing/pictures/drawn-pictures';
import { describe, expect, it } from 'vitest';
import { pdq } from '../hash/pdq/pdq.ts';
import { hashToHex } from '../hash/pdq/pdq-hash.ts';
import { readHashList } from './hash-list-rule.ts';
import { createOverrides } from './overrides.ts';
import { createPictureClassifier, type PictureClassifierParts } from './picture-classifier.ts';
import type { PictureManifest } from './picture-model.ts';

const manifest: PictureManifest = {
  id: 'picture-test',
  version: '1',
  classes: ['Neutral', 'Porn', 'Hentai'],
  input: { shape: [1, 224, 224, 3] },
  thresholds: { explicit: { classes: ['Porn', 'Hentai'], low: 0.5, medium: 0.85, high: 0.97 } },
};
const second: PictureManifest = {
  ...manifest,
  id: 'picture-second',
  classes: ['Hentai', 'Neutral', 'Porn'],
  input: { shape: [1, 299, 299, 3] },
};

/** Two pictures with very different hashes. */
const NOISE = drawPicture(2, 96, 96);
const DISCS = drawPicture(4, 96, 96);
const hexOf = (frame: Frame): string => hashToHex(pdq(frame).hash);

/** A decoder that returns these frames by file name. */
const decoderOf = (files: Record<string, readonly (Frame | Error)[]>) => {
  let given = 0;
  const decoder: PictureDecoder<PictureSource> = {
    async *decode(source) {
      for (const frame of files[source as string] ?? []) {
        if (frame instanceof Error) throw frame;
        given++;
        yield frame;
      }
    },
  };
  return { decoder, given: () => given };
};

/** A session that returns these answers in order, then repeats the last. */
const sessionOf = (...answers: readonly (readonly number[] | Error)[]) => {
  const asked: number[] = [];
  const session: PictureSession = {
    async run(pixels) {
      const answer = answers[Math.min(asked.length, answers.length - 1)];
      asked.push(pixels.length);
      if (answer instanceof Error) throw answer;
      return Float32Array.from(answer ?? []);
    },
    dispose: async () => {},
  };
  return { session, asked };
};

const explicit = (score: number): number[] => [1 - score, score, 0];
const broken = new NightlightError('invalid-input', 'The png file is broken.');
const message = (...images: string[]): Message => ({ conversation: 'c', author: 'ana', images });
const readOne = async (parts: Partial<PictureClassifierParts>, ...images: string[]) => {
  const classifier = createPictureClassifier({
    manifest,
    ...decoderOf({ noise: [NOISE], discs: [DISCS], broken: [broken], empty: [] }),
    ...sessionOf(explicit(0.1)),
    ...parts,
  });
  const [classification] = await classifier.classify([message(...images)]);
  if (!classification) throw new Error('no classification');
  return classification;
};

describe('the picture classifier', () => {
  it('sums the explicit classes and compares the sum with the thresholds of the manifest', async () => {
    const severities = [];
    for (const [neutral, porn, hentai] of [
      [0.6, 0.2, 0.2],
      [0.4, 0.2, 0.4],
      [0.1, 0.4, 0.5],
      [0.01, 0.49, 0.5],
    ] as const) {
      const { signals } = await readOne(sessionOf([neutral, porn, hentai]), 'noise');
      expect(signals[0]?.score).toBeCloseTo(porn + hentai, 6);
      severities.push(signals[0]?.severity);
    }
    expect(severities).toEqual(['none', 'low', 'medium', 'high']);
  });

  it('reports the classes and the hash of each picture by index', async () => {
    const { signals, pictures, degraded } = await readOne(
      sessionOf(explicit(0.9), explicit(0.2)),
      'noise',
      'discs',
    );
    expect(signals.map(({ kind, severity, picture }) => [kind, severity, picture])).toEqual([
      ['sexual-image', 'medium', { index: 0 }],
      ['sexual-image', 'none', { index: 1 }],
    ]);
    expect(pictures?.map(({ index, frames, hash }) => [index, frames, hash.pdq])).toEqual([
      [0, 1, hexOf(NOISE)],
      [1, 1, hexOf(DISCS)],
    ]);
    expect(Object.keys(pictures?.[0]?.classes ?? {})).toEqual(manifest.classes);
    expect(degraded).toEqual([]);
  });

  it('returns an empty result for messages without pictures', async () => {
    const { session, asked } = sessionOf(explicit(0.9));
    expect(await readOne({ session })).toEqual({ signals: [], degraded: [] });
    expect(asked).toEqual([]);
  });

  it('uses the worst frame, and reports its time', async () => {
    const frames = [0.2, 0.99, 0.3].map((_, i) => ({ ...(i === 1 ? NOISE : DISCS), at: i / 2 }));
    const { signals, pictures } = await readOne(
      {
        ...decoderOf({ gif: frames }),
        ...sessionOf(explicit(0.2), explicit(0.99), explicit(0.3)),
      },
      'gif',
    );
    expect(signals).toHaveLength(1);
    expect(signals[0]).toMatchObject({ severity: 'high', picture: { index: 0, at: 0.5 } });
    expect(pictures).toMatchObject([{ index: 0, frames: 3, hash: { pdq: hexOf(NOISE) } }]);
  });

  it('classifies 32 frames of an animation and reports that there are more', async () => {
    const { decoder, given } = decoderOf({ gif: Array.from({ length: 500 }, () => DISCS) });
    const classification = await readOne({ decoder }, 'gif');
    expect(classification.pictures?.[0]?.frames).toBe(32);
    expect(classification.degraded).toEqual(['picture-partly-read']);
    expect(given()).toBe(33);
  });

  it('reports frames that the decoder left out', async () => {
    const classification = await readOne(decoderOf({ gif: [{ ...DISCS, partly: true }] }), 'gif');
    expect(classification.degraded).toEqual(['picture-partly-read']);
  });

  it.each([
    ['is broken', {}, 'broken'],
    ['has no frame', {}, 'empty'],
    [
      'makes its decoder throw an unexpected error',
      decoderOf({ odd: [new RangeError('too long')] }),
      'odd',
    ],
    ['makes the model fail', sessionOf(new NightlightError('model', 'Out of memory.')), 'noise'],
    ['makes the model answer nonsense', sessionOf([Number.NaN, 1, 0]), 'noise'],
    ['makes the model answer too little', sessionOf([1]), 'noise'],
  ])('reports the index of a picture that %s', async (_, parts, name) => {
    const { signals, unread, degraded } = await readOne(parts, name);
    expect({ signals, unread, degraded }).toEqual({
      signals: [],
      unread: [0],
      degraded: ['picture-failed'],
    });
  });

  it('a picture that fails does not affect the others', async () => {
    const classification = await readOne(sessionOf(explicit(0.99)), 'broken', 'noise', 'empty');
    expect(classification.unread).toEqual([0, 2]);
    expect(classification.signals).toMatchObject([{ severity: 'high', picture: { index: 1 } }]);
  });

  it('reports what was found before an animation was cut off, and that it was', async () => {
    const parts = { ...decoderOf({ gif: [NOISE, broken] }), ...sessionOf(explicit(0.99)) };
    const classification = await readOne(parts, 'gif');
    expect(classification.signals[0]?.severity).toBe('high');
    expect(classification.unread).toEqual([0]);
  });

  it('can be aborted between two frames', async () => {
    const controller = new AbortController();
    const { decoder, given } = decoderOf({ gif: Array.from({ length: 30 }, () => DISCS) });
    const { session } = sessionOf(explicit(0.1));
    const classifier = createPictureClassifier({ manifest, decoder, session });
    const classification = classifier.classify([message('gif')], { signal: controller.signal });
    setTimeout(() => controller.abort(new Error('scrolled on')), 0);
    await expect(classification).rejects.toThrow('scrolled on');
    expect(given()).toBeLessThan(30);
  });
});

describe('a hash list', () => {
  const list = (action: 'block' | 'blur', ...hashes: string[]) =>
    readHashList({ list: hashes.join('\n'), label: 'my-school/removed', action });

  it('matches a picture whatever the model says, even with an override', async () => {
    const { hashMatches, signals } = await readOne(
      {
        hashLists: [list('block', hexOf(NOISE))],
        overrides: createOverrides([hexOf(NOISE)]),
        ...sessionOf(explicit(0.99)),
      },
      'discs',
      'noise',
    );
    expect(hashMatches).toEqual([
      { index: 1, label: 'my-school/removed', algorithm: 'pdq', distance: 0, action: 'block' },
    ]);
    expect(signals.map(({ severity }) => severity)).toEqual(['high', 'none']);
  });

  it('matches a picture even if the model fails', async () => {
    const classification = await readOne(
      {
        hashLists: [list('block', hexOf(NOISE))],
        ...sessionOf(new NightlightError('model', 'Out of memory.')),
      },
      'noise',
    );
    expect(classification.hashMatches).toHaveLength(1);
    expect(classification.unread).toEqual([0]);
  });

  it('matches one frame of an animation', async () => {
    const parts = {
      ...decoderOf({ gif: [DISCS, NOISE] }),
      hashLists: [list('blur', hexOf(NOISE))],
    };
    expect((await readOne(parts, 'gif')).hashMatches).toMatchObject([{ index: 0, action: 'blur' }]);
  });

  it('throws an error that names the list and the line if it is malformed', () => {
    expect(() => list('block', hexOf(NOISE), 'not a hash')).toThrow(
      expect.objectContaining({
        code: 'invalid-input',
        message: expect.stringMatching(/my-school\/removed.*Line 2/),
      }),
    );
  });
});

describe('an override', () => {
  it('cancels the verdict on that picture only', async () => {
    const { signals } = await readOne(
      { overrides: createOverrides([hexOf(NOISE)]), ...sessionOf(explicit(0.99)) },
      'noise',
      'discs',
    );
    expect(signals.map(({ severity }) => severity)).toEqual(['none', 'high']);
  });

  it('cancels one frame: the others of an animation still count', async () => {
    const { signals } = await readOne(
      {
        ...decoderOf({ gif: [NOISE, DISCS] }),
        overrides: createOverrides([hexOf(NOISE)]),
        ...sessionOf(explicit(0.99), explicit(0.9)),
      },
      'gif',
    );
    expect(signals).toMatchObject([{ severity: 'medium' }]);
  });

  it('of a low-quality picture applies to the identical hash only', () => {
    const flat = { hash: new Uint32Array(8), orientations: [], quality: 10 };
    const nearly = { ...flat, hash: Uint32Array.of(1, 0, 0, 0, 0, 0, 0, 0) };
    const overrides = createOverrides([hashToHex(flat.hash)]);
    expect(overrides.has(flat)).toBe(true);
    expect(overrides.has(nearly)).toBe(false);
    expect(overrides.has({ ...nearly, quality: 90 })).toBe(true);
    overrides.set([]);
    expect(overrides.has(flat)).toBe(false);
  });
});

describe('a second opinion', () => {
  const asking = async (first: number, other: readonly number[]) => {
    const { session, asked } = sessionOf(other);
    const classification = await readOne(
      { ...sessionOf(explicit(first)), secondOpinion: { manifest: second, session } },
      'noise',
    );
    return {
      score: classification.signals[0]?.score,
      severity: classification.signals[0]?.severity,
      asked,
    };
  };

  it('is asked between low and high, with its own input size, and the mean counts', async () => {
    // Its classes are in another order.
    const { score, severity, asked } = await asking(0.9, [0.1, 0.7, 0.2]);
    expect(score).toBeCloseTo(0.6, 6);
    expect(severity).toBe('low');
    expect(asked).toEqual([299 * 299 * 3]);
  });

  it.each([0.49, 0.97])('is not asked at %f', async (score) => {
    expect((await asking(score, [0, 1, 0])).asked).toEqual([]);
  });

  it('that fails makes the picture unread, because the first model was unsure', async () => {
    const { session } = sessionOf(new NightlightError('model', 'Out of memory.'));
    const classification = await readOne(
      { ...sessionOf(explicit(0.7)), secondOpinion: { manifest: second, session } },
      'noise',
    );
    expect(classification).toMatchObject({ unread: [0], degraded: ['picture-failed'] });
  });

  it('with other classes is rejected', () => {
    const other = { manifest: { ...second, classes: ['Cat', 'Dog'] }, ...sessionOf([1, 0]) };
    expect(() =>
      createPictureClassifier({
        ...{ manifest, secondOpinion: other },
        ...{ ...decoderOf({}), ...sessionOf(explicit(0)) },
      }),
    ).toThrow(expect.objectContaining({ code: 'manifest' }));
  });
});
