import { drawPicture } from '@nightlight/testing/pictures/drawn-pictures';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createNightlight, type Nightlight, type NightlightOptions } from './index.ts';
import { createLimits } from './limits/index.ts';

const INSULT = 'you are a stupid ugly loser, kill yourself';
const policy = { ageBand: '13-15', region: 'GB' } as const;
const draft = (text: string) => ({ conversation: 'c1', author: 'self', text });
const soon = (ms = 50): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const realFetch = globalThis.fetch;
/** The files of the assets folder that were requested, in order. */
let requested: string[] = [];
/** Lets the requests for base through, or fails them. */
let release: (fails?: boolean) => void = () => {};

beforeEach(async () => {
  await caches.delete('nightlight-models-1');
  requested = [];
  const held = new Promise<void>((resolve, reject) => {
    release = (fails = false) => (fails ? reject(new TypeError('no network')) : resolve());
  });
  held.catch(() => {});
  globalThis.fetch = async (input, init) => {
    const [, path] = String(input).split('/nightlight/');
    if (path) requested.push(path);
    if (path === 'text-base/model.onnx') await held;
    return realFetch(input, init);
  };
});

let opened: Promise<Nightlight>[] = [];
let leave = new AbortController();
afterEach(async () => {
  leave.abort();
  leave = new AbortController();
  release();
  globalThis.fetch = realFetch;
  for (const nightlight of opened) await nightlight.then((one) => one.dispose()).catch(() => {});
  opened = [];
});

const open = (options: Partial<NightlightOptions> = {}) => {
  const starting = createNightlight({
    ...{ assets: '/nightlight/', policy, storage: { onDevice: false }, signal: leave.signal },
    ...options,
  });
  starting.catch(() => {});
  opened.push(starting);
  return starting;
};

const drawnPicture = async (): Promise<Blob> => {
  const { data, width, height } = drawPicture(0, 64, 64);
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext('2d')?.putImageData(new ImageData(Uint8ClampedArray.from(data), width), 0, 0);
  return canvas.convertToBlob();
};

describe('while base loads', () => {
  it('the tiny model answers and says so, and base answers once the promise resolves', async () => {
    const starting = open();
    const early = await starting.classify(draft(INSULT));
    expect(early).toMatchObject({ action: 'pause', harms: expect.arrayContaining(['bullying']) });
    expect(early.degraded).toEqual(['model-loading']);
    const batch = await starting.classify([draft('see you at five'), draft(INSULT)]);
    expect(batch.map(({ action }) => action)).toEqual(['allow', 'pause']);
    release();
    const nightlight = await starting;
    expect((await nightlight.classify(draft(INSULT))).degraded).toEqual([]);
    expect((await starting.classify(draft(INSULT))).degraded).toEqual([]);
  });

  it('the same files are requested in the same order, whatever is written meanwhile', async () => {
    const quiet = open({ pictures: true });
    while (!requested.includes('text-base/model.onnx')) await soon();
    release();
    await quiet;
    const expected = [...requested];
    await caches.delete('nightlight-models-1');
    requested.length = 0;
    const busy = open({ pictures: true });
    const writing = Array.from({ length: 20 }, (_, i) => busy.classify(draft(`${INSULT} ${i}`)));
    await Promise.all(writing);
    await busy;
    expect(requested).toEqual(expected);
    const large = requested.filter((path) => !path.endsWith('manifest.json'));
    expect(large[0]).toBe('text-tiny/weights.bin');
    expect(large).toContain('pictures/picture-mobilenet/model.onnx');
  });

  it('a message with pictures waits for base', async () => {
    const starting = open({ pictures: true });
    await starting.classify('hello');
    let isAnswered = false;
    const message = { conversation: 'c1', author: 'self', images: [await drawnPicture()] };
    const waiting = starting.classify(message).then((decision) => {
      isAnswered = true;
      return decision;
    });
    await starting.classify('hello');
    await soon();
    expect(isAnswered).toBe(false);
    release();
    expect((await waiting).degraded).not.toContain('model-loading');
    expect((await waiting).pictures).toHaveLength(1);
  });

  it('a call for help in quiet hours opens its conversation, also if the page is closed before base is ready', async () => {
    const hour = (hours: number): string =>
      `${String((new Date().getHours() + hours + 24) % 24).padStart(2, '0')}:00`;
    const visit = () =>
      open({
        storage: { name: `first-visit-${name}` },
        limits: createLimits({ host: { quiet: { from: hour(-2), to: hour(3) } } }),
      });
    const name = crypto.randomUUID();
    const first = visit();
    expect((await first.classify(draft('are you there'))).rule).toBe('limit.quiet-hours');
    const asked = draft('please help me, he hits me');
    expect(await first.classify(asked)).toMatchObject({ stops: false, support: true });
    await first.observe({ ...asked, id: 'm1', sentAt: Date.now() });
    expect((await first.classify(draft('are you there'))).stops).toBe(false);
    leave.abort();
    leave = new AbortController();
    await first.catch(() => {});

    const second = visit();
    expect((await second.classify(draft('are you there'))).stops).toBe(false);
    const other = { ...draft('are you there'), conversation: 'c2' };
    expect((await second.classify(other)).stops).toBe(true);
  });

  it('an aborted call rejects with the reason', async () => {
    const starting = open({ policy: new Promise<never>(() => {}) });
    const controller = new AbortController();
    const waiting = starting.classify('hello', { signal: controller.signal });
    controller.abort(new Error('typed on'));
    await expect(waiting).rejects.toThrow('typed on');
  });

  it('wrong input gets the same typed error as later', async () => {
    await expect(open().classify({ text: 5 } as never)).rejects.toMatchObject({
      code: 'invalid-input',
    });
  });
});

it('if base can’t be loaded, later calls reject with the error of the start', async () => {
  const starting = open();
  expect((await starting.classify('hello')).degraded).toEqual(['model-loading']);
  release(true);
  await expect(starting).rejects.toMatchObject({ code: 'load-failed' });
  await expect(starting.classify('hello')).rejects.toMatchObject({ code: 'load-failed' });
});

it('without the cascade there is no early answer', async () => {
  const starting = open({ tier: 'base' });
  let isAnswered = false;
  const waiting = starting.classify('hello').then((decision) => {
    isAnswered = true;
    return decision;
  });
  while (!requested.includes('text-base/model.onnx')) await soon();
  await soon(500);
  expect(isAnswered).toBe(false);
  release();
  expect((await waiting).degraded).toEqual([]);
});

describe('before the person has joined', () => {
  it('files are loaded, and the first message is answered with the policy that arrives then', async () => {
    let join: (joined: { ageBand: 'under-10' }) => void = () => {};
    const starting = open({
      policy: new Promise((resolve) => {
        join = resolve;
      }),
      locale: Promise.resolve('de' as const),
    });
    const waiting = starting.classify(draft(INSULT));
    while (!requested.includes('text-base/model.onnx')) await soon();
    expect(await starting.locale).toBe('de');
    join({ ageBand: 'under-10' });
    expect((await waiting).nudge).toMatchObject({ group: 'under-13', locale: 'de' });
    release();
    expect((await starting).locale).toBe('de');
    expect((await starting.classify(draft(INSULT))).nudge?.group).toBe('under-13');
  });

  it('a wrong policy is an error that names the option, and a rejection is passed on', async () => {
    await expect(
      open({ policy: Promise.resolve({ ageBand: '14' as never }) }),
    ).rejects.toMatchObject({ code: 'invalid-input', message: expect.stringContaining('ageBand') });
    await expect(open({ policy: Promise.reject(new Error('left')) })).rejects.toThrow('left');
    await expect(createNightlight(undefined as never)).rejects.toMatchObject({
      code: 'invalid-input',
    });
  });
});
