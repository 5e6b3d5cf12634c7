import { LONG_TEXT } from '@nightlight/testing/long-text';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createNightlight, type Nightlight, type Progress } from './index.ts';

const policy = { ageBand: '13-15', region: 'GB' } as const;
const INSULT = 'shut up you stupid ugly loser, everybody hates you';
const draft = (text: string, author = 'self') => ({ conversation: 'c1', author, text });

describe('classify() and observe()', () => {
  let nightlight: Nightlight;
  const progress: Progress[] = [];

  beforeAll(async () => {
    nightlight = await createNightlight({
      assets: '/nightlight/',
      policy,
      onProgress: (step) => progress.push(step),
    });
  });
  afterAll(() => nightlight.dispose());

  it('pauses an insult, outgoing and incoming', async () => {
    const outgoing = await nightlight.classify(draft(INSULT));
    expect(outgoing).toMatchObject({ action: 'pause', direction: 'outgoing' });
    expect(outgoing.harms).toContain('bullying');
    expect(outgoing.nudge?.choices).toEqual(['edit', 'send', 'why']);
    const incoming = await nightlight.classify(draft(INSULT, 'ana'));
    expect(incoming).toMatchObject({ action: 'pause', direction: 'incoming' });
    expect(incoming.nudge?.choices).toContain('show');
  });

  it('lets ordinary messages pass', async () => {
    for (const text of ['see you at five', 'did you finish the maths homework?', 'ok thanks!']) {
      expect(await nightlight.classify(text)).toMatchObject({ action: 'allow', harms: [] });
    }
  });

  it('returns the decisions of a batch in order, and none for an empty batch', async () => {
    const decisions = await nightlight.classify([draft('hello'), draft(INSULT), draft('bye')]);
    expect(decisions.map((decision) => decision.action)).toEqual(['allow', 'pause', 'allow']);
    expect(await nightlight.classify([])).toEqual([]);
  });

  it('a decision contains no word of the message', async () => {
    const decision = await nightlight.classify(draft('you absolute zebrafish of a person, loser'));
    expect(JSON.stringify(decision)).not.toContain('zebrafish');
  });

  it('classifying the same draft twice gives the same decision', async () => {
    const first = await nightlight.classify(draft(INSULT));
    for (let i = 0; i < 20; i++) await nightlight.classify(draft(INSULT));
    const last = await nightlight.classify(draft(INSULT));
    expect(last.assessment).toEqual(first.assessment);
    expect(last.action).toBe(first.action);
  });

  it('reports loading progress that only increases, up to the end', () => {
    expect(progress.length).toBeGreaterThan(2);
    const loaded = progress.map((step) => step.loaded);
    expect(loaded).toEqual([...loaded].sort((a, b) => a - b));
    expect(progress.at(-1)).toMatchObject({ what: 'starting', loaded: progress.at(-1)?.total });
  });

  it('observe() accepts a sent message and rejects what is not a message', async () => {
    await nightlight.observe({ ...draft('hi'), id: 'm1', sentAt: 1 });
    await nightlight.observe({ id: 'm1', conversation: 'c1', deleted: true });
    await expect(nightlight.observe({} as never)).rejects.toMatchObject({
      name: 'NightlightError',
      code: 'invalid-input',
    });
  });

  it.each([
    ['an empty string', '', 'nothing-to-read'],
    ['white space and zero-width characters', ' \u200B\n ', 'nothing-to-read'],
    ['a language that nobody trained', 'ሰላም እንዴት ነህ ወዳጄ ዛሬ', 'language-unsupported'],
    ['100,000 characters', 'we went to the beach and swam. '.repeat(3226), 'text-too-long'],
  ])('%s gets a decision that says what was not read', async (_, text, why) => {
    const decision = await nightlight.classify(text);
    expect(decision.degraded).toContain(why);
    expect(decision.action).not.toBe('block');
  });

  it('harm at the end of 100,000 characters is found', async () => {
    const text = `${'we went to the beach and swam. '.repeat(3226)} ${INSULT}`;
    expect((await nightlight.classify(text)).action).toBe('pause');
  });

  it.each(['\uD83D', 'a\uDC00b', '\u0000', '🏳️‍🌈'.repeat(50), 'é'.repeat(300)])(
    'the odd string %j gets a decision',
    async (text) => {
      const decision = await nightlight.classify(text);
      expect(['allow', 'nudge', 'pause']).toContain(decision.action);
    },
  );

  it.each([null, 7, {}, { conversation: 'c', author: 'self', text: 5 }, [null]])(
    'rejects %j with a typed error',
    async (value) => {
      await expect(nightlight.classify(value as never)).rejects.toMatchObject({
        name: 'NightlightError',
        code: 'invalid-input',
      });
    },
  );
});

describe('abort and dispose()', () => {
  it('an aborted call rejects with the reason, and the next one works', async () => {
    const nightlight = await createNightlight({ assets: '/nightlight/', policy });
    const early = AbortSignal.abort(new Error('typed on'));
    await expect(nightlight.classify('hello', { signal: early })).rejects.toThrow('typed on');
    const controller = new AbortController();
    const asked = performance.now();
    await nightlight.classify(LONG_TEXT);
    const whole = performance.now() - asked;
    const long = nightlight.classify(LONG_TEXT, { signal: controller.signal });
    await new Promise((done) => setTimeout(done, 20));
    controller.abort();
    const aborted = performance.now();
    await expect(long).rejects.toMatchObject({ name: 'AbortError' });
    await expect(nightlight.classify('see you')).resolves.toMatchObject({ action: 'allow' });
    // The worker gave up the rest of the long text.
    expect(performance.now() - aborted).toBeLessThan(whole / 2);
    await nightlight.dispose();
  });

  it('dispose() rejects calls in progress and later calls', async () => {
    const nightlight = await createNightlight({ assets: '/nightlight/', policy });
    const flying = nightlight.classify('hello there');
    await nightlight.dispose();
    await expect(flying).rejects.toMatchObject({ code: 'disposed' });
    await expect(nightlight.classify('hello')).rejects.toMatchObject({ code: 'disposed' });
    await nightlight.dispose();
  });

  it('too many messages at once are rejected with an error', async () => {
    const nightlight = await createNightlight({ assets: '/nightlight/', policy });
    const first = nightlight.classify(Array.from({ length: 400 }, () => draft('hi')));
    await expect(
      nightlight.classify(Array.from({ length: 200 }, () => draft('hi'))),
    ).rejects.toMatchObject({ code: 'queue-full' });
    expect(await first).toHaveLength(400);
    await nightlight.dispose();
  });

  it('aborting while the model loads stops loading', async () => {
    const controller = new AbortController();
    const loading = createNightlight({
      assets: '/nightlight/',
      policy,
      signal: controller.signal,
      onProgress: () => controller.abort(),
    });
    await expect(loading).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('mistakes of the host', () => {
  it('one flipped bit in the model gives a typed error, never a decision', async () => {
    await caches.delete('nightlight-models-1');
    await expect(createNightlight({ assets: '/flipped/', policy })).rejects.toMatchObject({
      name: 'NightlightError',
      code: 'integrity',
    });
  });

  it('a folder without pictures/ and ocr/ works for text', async () => {
    const nightlight = await createNightlight({ assets: '/text-only/', policy });
    expect((await nightlight.classify('you stupid loser')).action).toBe('pause');
    await nightlight.dispose();
  });

  it.each([true, { backend: 'tfjs' }] as const)(
    'with pictures: %j and without its folder, the error says what to install',
    async (pictures) => {
      await caches.delete('nightlight-models-1');
      await expect(
        createNightlight({ assets: '/text-only/', policy, pictures }),
      ).rejects.toMatchObject({
        name: 'NightlightError',
        code: 'load-failed',
        message: expect.stringContaining('install @nightlight/models-picture'),
      });
    },
  );

  it('for a wrong folder, the error says which URL was requested', async () => {
    await expect(createNightlight({ assets: '/nowhere/', policy })).rejects.toMatchObject({
      name: 'NightlightError',
      message: expect.stringContaining('/nowhere/'),
    });
  });

  it('for an unknown age band, the error lists the valid ones', async () => {
    await expect(
      createNightlight({ assets: '/nightlight/', policy: { ageBand: '14' as never } }),
    ).rejects.toMatchObject({ code: 'invalid-input', message: expect.stringContaining('13-15') });
  });

  it('the second visit loads from the cache, and damaged files in the cache are fetched again', async () => {
    const first = await createNightlight({ assets: '/nightlight/', policy });
    await first.dispose();
    const cache = await caches.open('nightlight-models-1');
    const [key] = await cache.keys();
    expect(key).toBeDefined();
    await cache.put(key as Request, new Response('damaged'));
    const second = await createNightlight({ assets: '/nightlight/', policy });
    expect((await second.classify('see you at five')).action).toBe('allow');
    await second.dispose();
  });
});
