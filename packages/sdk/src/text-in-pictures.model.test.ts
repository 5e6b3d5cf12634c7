import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Decision } from '@nightlight/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createNightlight, type NodeNightlight } from './node.ts';

const assets = fileURLToPath(new URL('../dist/assets', import.meta.url));
const memes = new URL('../../image/test/memes/', import.meta.url);
const policy = { ageBand: '13-15' } as const;

const RELEASE = process.env['NIGHTLIGHT_RELEASE'] !== undefined;

/** All pictures of a kind, or every other one, because reading takes seconds. */
const namesIn = (set: string, kind: string): string[] =>
  readdirSync(new URL(`${set}/`, memes))
    .filter((name) => name.startsWith(kind))
    .filter((_, i) => RELEASE || i % 2 === 1);
const meme = (set: string, name: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(readFileSync(new URL(`${set}/${name}`, memes)));

let nightlight: NodeNightlight;
let unreading: NodeNightlight;
beforeAll(async () => {
  nightlight = await createNightlight({ assets, policy, pictures: { ocr: true } });
  unreading = await createNightlight({ assets, policy, pictures: true });
});
afterAll(async () => {
  await nightlight?.dispose();
  await unreading?.dispose();
});

/** Sends a picture. On a busy machine, its text may not be read within the time limit, so it is sent again. */
const send = async (image: Uint8Array<ArrayBuffer>): Promise<Decision> => {
  const sent = await nightlight.classify({ conversation: 'c', author: 'self', images: [image] });
  return sent.degraded.includes('picture-partly-read') ? send(image) : sent;
};

// `sets.mjs` explains the sets. `last` was drawn when the code was finished.
const SETS = RELEASE ? ['tuned', 'held', 'last'] : ['last'];

describe.each(SETS)('pictures with words, set %s', (set) => {
  it.each(namesIn(set, 'hurtful'))(
    'the picture %s is stopped because of its words',
    async (name) => {
      const sent = await send(meme(set, name));
      expect(sent).toMatchObject({ action: 'pause', pictures: [{ index: 0, action: 'pause' }] });
      expect(sent.harms).toContain('bullying');
      expect(sent.degraded).toEqual([]);
      // The author of a threat gets no span.
      for (const signal of sent.assessment.harms.bullying.signals) {
        expect(signal).toMatchObject({ picture: { index: 0 } });
        expect(signal).not.toHaveProperty('span');
      }
    },
  );

  it.each(namesIn(set, 'innocent'))('the picture %s is allowed', async (name) => {
    expect(await send(meme(set, name))).toMatchObject({ action: 'allow', degraded: [] });
  });
});

describe('text in a picture', () => {
  const images = [meme('held', 'innocent-story.jpg'), meme('held', 'hurtful-story.jpg')];

  it('veils an incoming picture, and not the one next to it', async () => {
    const got = await nightlight.classify({ conversation: 'c', author: 'ana', images });
    expect(got.pictures).toMatchObject([{ action: 'allow' }, { action: 'blur' }]);
  });

  it('is not made milder by the message next to it', async () => {
    const text = 'please help me, somebody is bullying me';
    const got = await nightlight.classify({ conversation: 'c', author: 'ana', text, images });
    expect(got.harms).toContain('bullying');
    expect(got.pictures?.[1]?.action).toBe('blur');
  });

  it('is not read by default', async () => {
    const sent = await unreading.classify({ conversation: 'c', author: 'self', images });
    expect(sent).toMatchObject({ action: 'allow', degraded: [] });
  });

  it('that is harmless does not change the result for the message', async () => {
    const [innocent] = images;
    const text = 'you are the worst, nobody likes you';
    const alone = await nightlight.classify({ conversation: 'c', author: 'self', text });
    const both = await nightlight.classify({
      ...{ conversation: 'c', author: 'self', text },
      images: innocent ? [innocent] : [],
    });
    expect(both.action).toBe(alone.action);
  });

  it('in a language that the assets folder lacks gives a typed error at start-up', async () => {
    const pictures = { ocr: { languages: ['en', 'tlh'] } };
    await expect(createNightlight({ assets, policy, pictures })).rejects.toMatchObject({
      code: 'manifest',
      message: expect.stringContaining('tlh'),
    });
  });
});
