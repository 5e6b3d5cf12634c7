import type { Kind, Message } from '@nightlight/core';
import { classifierContract } from '@nightlight/core/contracts/classifier';
import { type BaseAssets, loadAssets, noCache } from '@nightlight/runtime';
import { fileSource } from '@nightlight/runtime/node';
import { createTextSession } from '@nightlight/runtime/onnx';
import { createTextClassifier, createTokenizer } from '@nightlight/text';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { SDK_VERSION } from './wire/version.ts';

const folder = new URL('../dist/assets', import.meta.url).pathname;

const loadBase = async (): Promise<BaseAssets> => {
  const { base } = await loadAssets({
    source: fileSource(folder),
    cache: noCache,
    tier: 'base',
    sdk: SDK_VERSION,
  });
  return base as BaseAssets;
};

const open = async () => {
  const { wasm, model, data, manifest, tokenizer } = await loadBase();
  const session = await createTextSession(wasm, model, data);
  return createTextClassifier({ manifest, tokenizer: createTokenizer(tokenizer), session });
};

classifierContract('the text classifier', open);

it('bytes that are not a model give a typed error of one line', async () => {
  const { wasm } = await loadBase();
  const error = await createTextSession(wasm, new Uint8Array(1000)).catch((caught) => caught);
  expect(error).toMatchObject({ name: 'NightlightError', code: 'model' });
  expect(error.message.split('\n')).toHaveLength(1);
  expect(error.message.length).toBeLessThan(300);
});

it('the text model opens while another model is opened', async () => {
  const { wasm, model, data } = await loadBase();
  const [other, session] = await Promise.all([
    createTextSession(wasm, new Uint8Array(1000)).catch((caught) => caught),
    createTextSession(wasm, model, data),
  ]);
  expect(other).toMatchObject({ code: 'model' });
  await session.dispose();
});

let classifier: Awaited<ReturnType<typeof open>>;
beforeAll(async () => {
  classifier = await open();
});
afterAll(() => classifier.dispose());

/** The strongest score among some kinds, and the words that carried it. */
const seen = async (message: Partial<Message>, ...kinds: Kind[]) => {
  const [classification] = await classifier.classify([
    { conversation: 'c', author: 'other', text: '', ...message },
  ]);
  const found = (classification?.signals ?? []).filter((signal) => kinds.includes(signal.kind));
  return found.reduce((most, one) => (one.score > most.score ? one : most));
};

it('the same two words are a sign of distress after despair, and harmless after a game', async () => {
  const after = (text: string) =>
    seen(
      { text: 'do it', previous: [{ author: 'self', text }] },
      'self-harm',
      'encouraging-self-harm',
    );
  const despair = await after('i cant take this anymore i want to die');
  const game = await after('should i press start');
  expect(despair.score).toBeGreaterThan(game.score + 0.2);
});

it.each([
  ['a greeting', ['hello']],
  ['an insult', ['shut up you stupid ugly loser nobody likes you']],
  ['sadness', ['i feel sad']],
  ['the end of a game', ['gg']],
])('the model alone finds “kill yourself” after %s too', async (_, before) => {
  const ask = async (previous?: Message['previous']) => {
    const message = { conversation: 'c', author: 'ana', text: 'kill yourself' } as const;
    const [classification] = await classifier.classify([
      { ...message, ...(previous ? { previous } : {}) },
    ]);
    return classification?.signals.find(({ kind }) => kind === 'encouraging-self-harm')?.severity;
  };
  const alone = await ask();
  const after = await ask(before.map((text) => ({ author: 'self', text })));
  expect(alone).toBe('high');
  // A phrase makes it high in every context.
  expect(['medium', 'high']).toContain(after);
});

it.each([
  ['i dont want to live any more', 'oh no. what happened?'],
  ['i dont want to live any more', 'i am here for you'],
  ['i dont want to live any more', 'please dont'],
  ['nein, i cant do this anymore, ich will einfach sterben', 'ich bin da'],
  ['i will smash your face in on monday', 'what is going on?'],
  ['va mourir', 'mais arrête'],
  ['go back to your country you dirty immigrant', 'how long will they stay?'],
])('after “%s”, “%s” is not taken for more of the same', async (before, text) => {
  const { severity } = await seen(
    { text, previous: [{ author: 'self', text: before }] },
    ...(['encouraging-self-harm', 'threat', 'hate', 'insult', 'exclusion'] as const),
  );
  expect(severity).not.toMatch(/medium|high/);
});

it.each(['do it then', 'just do it lol'])(
  'after someone wanted to die, “%s” is urging them to',
  async (text) => {
    const previous = [{ author: 'self', text: 'i dont want to live any more' }] as const;
    const { severity } = await seen({ text, previous }, 'encouraging-self-harm');
    expect(severity).toMatch(/medium|high/);
  },
);

it('a disguised death wish is found', async () => {
  const plain = await seen({ text: 'kill yourself' }, 'encouraging-self-harm');
  for (const text of [
    'k1ll y0urself',
    'k\u200bill your\u200bself',
    'kіll yоursеlf',
    'kiiiill yourself',
  ]) {
    const disguised = await seen({ text }, 'encouraging-self-harm');
    expect(disguised.severity, text).toBe(plain.severity);
  }
});

it('returns the words that contributed most to the score, with their position', async () => {
  const text = 'the bus is late again, and you should go and kill yourself, ok see you at six';
  const { span } = await seen({ text }, 'encouraging-self-harm');
  expect(text.slice(span?.start, span?.end)).toMatch(/kill|yourself/);
});

it('numbers, punctuation and faces are left to the patterns, emoji are read', async () => {
  const texts = ['4711', '?!', ':-(', '50/50', '😂', 'ⓗⓘ'];
  const classifications = await classifier.classify(
    texts.map((text) => ({ conversation: 'c', author: 'ana', text })),
  );
  expect(classifications.map(({ signals }) => signals.length > 0)).toEqual([
    ...[false, false, false, false],
    ...[true, true],
  ]);
  expect(classifications.flatMap(({ degraded }) => degraded)).toEqual([]);
});

it('the turns of a quarrel are not read again for every answer', async () => {
  const { wasm, model, data, manifest, tokenizer } = await loadBase();
  const session = await createTextSession(wasm, model, data);
  let runs = 0;
  const counted = createTextClassifier({
    manifest,
    tokenizer: createTokenizer(tokenizer),
    session: {
      run: (input) => {
        runs++;
        return session.run(input);
      },
      dispose: () => session.dispose(),
    },
  });
  const turns = ['you are so ugly', 'shut up idiot', 'nobody likes you', 'you are trash', 'loser'];
  const runsOf = async (at: number) => {
    runs = 0;
    const previous = turns
      .slice(Math.max(0, at - 3), at)
      .map((text) => ({ author: 'other', text }));
    await counted.classify([
      { conversation: 'c', author: 'other', text: turns[at] ?? '', previous },
    ]);
    return runs;
  };
  for (const at of turns.keys()) expect(await runsOf(at)).toBeLessThanOrEqual(3);
  await counted.dispose();
});
