import {
  drawnFile,
  FLAGGED,
  FLAGGED_SHAPES,
  ORDINARY,
} from '@nightlight/testing/pictures/drawn-files';
import { drawPicture } from '@nightlight/testing/pictures/drawn-pictures';
import { recordVideo } from '@nightlight/testing/pictures/recorded-video';
import { tinyPicture } from '@nightlight/testing/pictures/tiny-pictures';
import { writeApng } from '@nightlight/testing/pictures/write-apng';
import { killWorker, waitForWorkerEnd, watchPosts } from '@nightlight/testing/track-workers';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  createNightlight,
  type Decision,
  type Nightlight,
  type NightlightOptions,
  type PictureSource,
  type Progress,
} from './index.ts';

const policy = { ageBand: '13-15', region: 'GB' } as const;
const INSULT = 'shut up you stupid ugly loser, everybody hates you';
const opened: Nightlight[] = [];
const open = async (more: Partial<NightlightOptions> = {}): Promise<Nightlight> => {
  const nightlight = await createNightlight({
    ...{ assets: '/nightlight/', policy, pictures: true, storage: { onDevice: false } },
    ...more,
  });
  opened.push(nightlight);
  return nightlight;
};
const showing = (images: readonly PictureSource[], text?: string, author = 'ana') => ({
  ...{ conversation: 'c1', author, images },
  ...(text === undefined ? {} : { text }),
});
const soon = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

let flagged: Blob;
let ordinary: Blob;
/** The same picture twice: as it was drawn, and saved anew. */
let shapes: Blob;
let shapesAgain: Blob;
beforeAll(async () => {
  flagged = await drawnFile(FLAGGED);
  ordinary = await drawnFile(ORDINARY);
  shapes = await drawnFile(FLAGGED_SHAPES, 'image/png', 320, 240);
  shapesAgain = await drawnFile(FLAGGED_SHAPES, 'image/jpeg', 320, 240);
});

const elementOf = (file: Blob): Promise<HTMLImageElement> =>
  new Promise((resolve, reject) => {
    const image = new Image();
    image.onload = () => resolve(image);
    image.onerror = reject;
    image.src = URL.createObjectURL(file);
  });

const canvasOf = async (file: Blob): Promise<HTMLCanvasElement> => {
  const bitmap = await createImageBitmap(file);
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [bitmap.width, bitmap.height];
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
  return canvas;
};

const dataUrlOf = (file: Blob): Promise<string> =>
  new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.readAsDataURL(file);
  });

describe('a picture, with the real model,', () => {
  let nightlight: Nightlight;
  const progress: Progress[] = [];
  beforeAll(async () => {
    nightlight = await open({ onProgress: (step) => progress.push(step) });
  });
  afterAll(() => nightlight.dispose());

  it('is blurred if it is incoming, and paused if it is outgoing', async () => {
    const incoming = await nightlight.classify(showing([flagged]));
    expect(incoming).toMatchObject({ action: 'blur', harms: ['explicit'], degraded: [] });
    expect(incoming.pictures).toEqual([
      { index: 0, action: 'blur', hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
    ]);
    expect(incoming.nudge).toMatchObject({ harm: 'explicit', kind: 'sexual-image' });
    expect(incoming.assessment.harms.explicit.score).toBeCloseTo(0.96, 1);
    const outgoing = await nightlight.classify(showing([flagged], undefined, 'self'));
    expect(outgoing).toMatchObject({ action: 'pause', pictures: [{ action: 'pause' }] });
  });

  it('is allowed if nothing was found, without a nudge and without its hash', async () => {
    const decision = await nightlight.classify(showing([ordinary]));
    expect(decision).toMatchObject({ action: 'allow', harms: [], degraded: [] });
    expect(decision.pictures).toEqual([{ index: 0, action: 'allow' }]);
    expect(decision.nudge).toBeUndefined();
  });

  it('gets the same decision as a file, bytes or bitmap, which stay usable for the caller', async () => {
    const bitmap = await createImageBitmap(flagged);
    const address = URL.createObjectURL(flagged);
    const offscreen = new OffscreenCanvas(bitmap.width, bitmap.height);
    offscreen.getContext('2d')?.drawImage(bitmap, 0, 0);
    const forms: Record<string, PictureSource> = {
      file: new File([flagged], 'holiday.png', { type: 'image/png' }),
      bytes: new Uint8Array(await flagged.arrayBuffer()),
      'object URL': address,
      'data URL': await dataUrlOf(flagged),
      image: await elementOf(flagged),
      canvas: await canvasOf(flagged),
      'off-screen canvas': offscreen,
      bitmap,
    };
    const [first] = await nightlight.classify([showing([flagged])]);
    for (const [form, picture] of Object.entries(forms)) {
      const decision = await nightlight.classify(showing([picture]));
      expect(decision.pictures, form).toEqual(first?.pictures);
    }
    expect(bitmap.width).toBe(640);
    expect((await (await fetch(address)).blob()).size).toBe(flagged.size);
  });

  it('is checked as it was when classify() was called, even if its canvas changes later', async () => {
    const canvas = await canvasOf(flagged);
    const asked = nightlight.classify(showing([canvas]));
    canvas.getContext('2d')?.clearRect(0, 0, canvas.width, canvas.height);
    expect((await asked).action).toBe('blur');
  });

  it('gets its own decision next to others', async () => {
    const { pictures } = await nightlight.classify(showing([ordinary, flagged, ordinary]));
    expect(pictures?.map(({ action }) => action)).toEqual(['allow', 'blur', 'allow']);
  });

  it('gets one decision together with the text, the strictest', async () => {
    const both = await nightlight.classify(showing([flagged], INSULT));
    expect(both).toMatchObject({ action: 'pause', pictures: [{ action: 'blur' }] });
    expect(both.harms).toEqual(expect.arrayContaining(['bullying', 'explicit']));
    expect((await nightlight.classify(showing([flagged], 'see you at five'))).action).toBe('blur');
    expect((await nightlight.classify(showing([ordinary], INSULT))).action).toBe('pause');
    expect((await nightlight.classify(showing([ordinary], 'see you at five'))).action).toBe(
      'allow',
    );
  });

  it('is blurred for one frame of an animation, and the decision has the time of the frame', async () => {
    const [width, height] = [320, 240];
    const parts = [ORDINARY, FLAGGED_SHAPES, ORDINARY].map((index) => ({
      ...{ left: 0, top: 0, width, height, seconds: 0.5, over: true, disposal: 'keep' as const },
      data: drawPicture(index, width, height).data,
    }));
    const file = new Blob([await writeApng({ width, height, parts })]);
    const decision = await nightlight.classify(showing([file]));
    expect(decision).toMatchObject({ action: 'blur', degraded: [] });
    const [picture] = decision.pictures ?? [];
    expect(picture?.at).toBeCloseTo(0.5, 2);
    // Its hash is that of the frame, which is excused alone.
    const [still] = (await nightlight.classify(showing([shapes]))).pictures ?? [];
    expect(picture?.hash).toBe(still?.hash);
  });

  it('can be a video: a file with any name, or an element that keeps playing', async () => {
    const file = await recordVideo(1.2, (seconds) => (seconds < 0.6 ? 'white' : 'navy'));
    const element = Object.assign(document.createElement('video'), { muted: true });
    element.src = URL.createObjectURL(file);
    for (const video of [file, new File([file], 'a.jpg', { type: 'image/jpeg' }), element]) {
      const decision = await nightlight.classify(showing([video]));
      expect(decision).toMatchObject({ action: 'allow', degraded: [] });
      expect(decision.assessment.pictures).toMatchObject([{ index: 0, isRead: true }]);
    }
    const cut = new Blob([file.slice(0, 300)]);
    expect((await nightlight.classify(showing([cut, ordinary]))).degraded).toEqual([
      'picture-failed',
    ]);
  });

  it('is covered if it can’t be read, and the next one is read', async () => {
    const text = (content: string): Blob => new Blob([content], { type: 'image/png' });
    const claiming = (width: number, height: number): Blob => {
      const bytes = tinyPicture('png');
      new DataView(bytes.buffer).setUint32(16, width);
      new DataView(bytes.buffer).setUint32(20, height);
      return new Blob([bytes]);
    };
    const jpeg = tinyPicture('jpeg');
    const bad: Record<string, PictureSource> = {
      nothing: new Blob([]),
      text: text('not a picture, though it is called photo.png'),
      'a page': text('<!doctype html><svg xmlns="http://www.w3.org/2000/svg"/>'),
      'half a file': new Blob([jpeg.slice(0, jpeg.length / 2)]),
      noise: new Blob([crypto.getRandomValues(new Uint8Array(5000))]),
      'no pixels': claiming(0, 0),
      'one that is 20,000 pixels wide': claiming(20_000, 10),
      'a few bytes that claim a billion pixels': claiming(40_000, 40_000),
      'an image that failed to load': Object.assign(new Image(), { src: 'data:image/png,x' }),
      'an object URL that is gone': 'blob:http://localhost/gone',
      'a canvas of no size': Object.assign(document.createElement('canvas'), { width: 0 }),
      'a closed bitmap': await createImageBitmap(ordinary).then((bitmap) => {
        bitmap.close();
        return bitmap;
      }),
    };
    for (const [what, picture] of Object.entries(bad)) {
      const decision = await nightlight.classify(showing([picture, ordinary]));
      expect(decision, what).toMatchObject({
        ...{ action: 'blur', rule: 'unread', degraded: ['picture-failed'] },
        nudge: { harm: 'unread', kind: 'sexual-image', choices: ['show', 'why', 'help'] },
        pictures: [
          { index: 0, action: 'blur' },
          { index: 1, action: 'allow' },
        ],
      });
    }
    const outgoing = await nightlight.classify(showing([text('no')], undefined, 'self'));
    expect(outgoing).toMatchObject({ action: 'nudge', nudge: { harm: 'unread' } });
    expect((await nightlight.classify(showing([flagged]))).action).toBe('blur');
  });

  it('is read even if it has one pixel or a wrong name', async () => {
    const pixel = await drawnFile(ORDINARY, 'image/png', 1, 1);
    const misnamed = new File([tinyPicture('webp')], 'a.txt', { type: 'text/plain' });
    const decision = await nightlight.classify(showing([pixel, misnamed]));
    expect(decision).toMatchObject({ action: 'allow', degraded: [] });
  });

  it('that is aborted while it is read doesn’t affect the next one', async () => {
    const controller = new AbortController();
    const many = Array.from({ length: 20 }, () => flagged);
    const began = performance.now();
    await nightlight.classify(showing(many));
    const whole = performance.now() - began;
    const given = nightlight.classify(showing(many), { signal: controller.signal });
    const refused = expect(given).rejects.toThrow('scrolled on');
    await soon(whole / 20);
    controller.abort(new Error('scrolled on'));
    await refused;
    const asked = performance.now();
    expect((await nightlight.classify(showing([ordinary]))).action).toBe('allow');
    expect(performance.now() - asked).toBeLessThan(whole / 2);
  });

  it('that isn’t a picture gives a typed error', async () => {
    for (const image of ['https://chat.example/a.png', 7, null, {}]) {
      await expect(nightlight.classify(showing([image as Blob]))).rejects.toMatchObject({
        name: 'NightlightError',
        code: 'invalid-input',
      });
    }
  });

  it('has its model loaded at start-up, with progress', () => {
    expect(progress.map(({ what }) => what)).toContain('pictures/picture-mobilenet/model.onnx');
    expect(progress.at(-1)).toMatchObject({ what: 'starting', loaded: progress.at(-1)?.total });
  });
});

describe('a hash list', () => {
  let hash = '';
  beforeAll(async () => {
    const nightlight = await open();
    const decision = await nightlight.classify(showing([shapes]));
    hash = decision.pictures?.[0]?.hash ?? '';
    await nightlight.dispose();
  });
  const list = (action: 'block' | 'blur', content = hash) => ({
    pictures: { hashLists: [{ list: content, label: 'my-school/removed', action }] },
  });

  it('blocks a picture in both directions, even if it is saved again, enlarged or stretched', async () => {
    const nightlight = await open(list('block'));
    const larger = await drawnFile(FLAGGED_SHAPES, 'image/jpeg', 900, 500);
    for (const [picture, author] of [
      [shapes, 'ana'],
      [shapes, 'self'],
      [shapesAgain, 'ana'],
      [larger, 'self'],
    ] as const) {
      const decision = await nightlight.classify(showing([picture], undefined, author));
      expect(decision).toMatchObject({ action: 'block', rule: 'known.block' });
      expect(decision.pictures?.[0]?.action).toBe('block');
    }
    expect((await nightlight.classify(showing([ordinary]))).action).toBe('allow');
    // A list holds, whoever disagrees.
    await nightlight.disagree(await nightlight.classify(showing([shapes])));
    expect((await nightlight.classify(showing([shapes]))).action).toBe('block');
    await nightlight.dispose();
  });

  it('of file hashes matches the identical file only', async () => {
    const bytes = await ordinary.arrayBuffer();
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    const hex = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
    const text = new TextEncoder().encode(`# ours\n${hex}  holiday.png\n`);
    const hashLists = [{ list: text, label: 'ours', action: 'blur', algorithm: 'sha256' } as const];
    const nightlight = await open({ pictures: { hashLists } });
    expect(await nightlight.classify(showing([ordinary]))).toMatchObject({
      ...{ action: 'blur', rule: 'known.blur', nudge: { harm: 'known' } },
    });
    await nightlight.dispose();
  });

  it('that can’t be read makes createNightlight() reject, and the error names the list and the line', async () => {
    await expect(open(list('block', `${hash}\noops`))).rejects.toMatchObject({
      code: 'invalid-input',
      message: expect.stringMatching(/my-school\/removed.*Line 2/),
    });
  });
});

describe('"this was wrong"', () => {
  const storage = { name: `nightlight-test-${crypto.randomUUID()}` };
  afterEach(async () => {
    while (opened.length > 0) await opened.pop()?.dispose();
  });
  const actionOn = async (nightlight: Nightlight, picture: Blob): Promise<Decision['action']> =>
    (await nightlight.classify(showing([picture]))).action;

  it('applies at once, after the worker ended, and after the page was opened again', {
    timeout: 180_000,
  }, async () => {
    const nightlight = await open({ storage });
    expect(await actionOn(nightlight, shapesAgain)).toBe('blur');
    await nightlight.disagree(await nightlight.classify(showing([shapes])));
    expect(await actionOn(nightlight, shapes)).toBe('allow');
    expect(await actionOn(nightlight, shapesAgain)).toBe('allow');
    expect(await actionOn(nightlight, flagged)).toBe('blur');
    killWorker();
    await waitForWorkerEnd();
    expect(await actionOn(nightlight, shapes)).toBe('allow');
    await nightlight.dispose();

    const later = await open({ storage });
    expect(await actionOn(later, shapes)).toBe('allow');
    killWorker();
    await waitForWorkerEnd();
    expect(await actionOn(later, shapes)).toBe('allow');
    expect(await actionOn(later, flagged)).toBe('blur');
    // Nothing but the hash and the time is kept.
    const kept = await later.store.list('settings');
    expect(JSON.stringify(kept).length).toBeLessThan(300);
    await later.forget('everything');
    expect(await actionOn(later, shapes)).toBe('blur');
  });

  it('is rejected for a decision about text', async () => {
    const nightlight = await open();
    const decision = await nightlight.classify('see you at five');
    await expect(nightlight.disagree(decision)).rejects.toMatchObject({ code: 'invalid-input' });
  });
});

it('if a worker ends while it reads pictures, its replacement reads them', async () => {
  const nightlight = await open();
  const bitmap = await createImageBitmap(flagged);
  const isReading = watchPosts();
  const given = nightlight.classify(showing([flagged, bitmap, ...Array(10).fill(ordinary)]));
  await isReading();
  killWorker();
  const decision = await given;
  expect(decision.degraded).toEqual(['worker-restarted']);
  expect(decision.pictures?.map(({ action }) => action).slice(0, 3)).toEqual([
    'blur',
    'blur',
    'allow',
  ]);
  await nightlight.dispose();
});

it('with pictures off, pictures are covered and the decision says so', async () => {
  const nightlight = await open({ pictures: false });
  const decision = await nightlight.classify(showing([ordinary], 'see you at five'));
  expect(decision).toMatchObject({
    ...{ action: 'blur', rule: 'unread', degraded: ['picture-not-read'] },
    pictures: [{ index: 0, action: 'blur' }],
  });
  await nightlight.dispose();
});

describe('tfjs instead of ONNX Runtime', () => {
  it('gives the same decisions, and its worker is sealed too', async () => {
    const onnx = await open();
    const tfjs = await open({ pictures: { backend: 'tfjs' } });
    for (const picture of [flagged, ordinary]) {
      const one = await onnx.classify(showing([picture], 'see you at five'));
      const other = await tfjs.classify(showing([picture], 'see you at five'));
      expect(other.degraded).toEqual([]);
      expect(other.pictures).toEqual(one.pictures);
      const { explicit } = other.assessment.harms;
      expect(explicit.score).toBeCloseTo(one.assessment.harms.explicit.score, 4);
    }
    await onnx.dispose();
    await tfjs.dispose();
  });

  it('reports it if the host forgot the header', async () => {
    const nightlight = await open({ assets: '/unsealed/', pictures: { backend: 'tfjs' } });
    const { degraded } = await nightlight.classify(showing([ordinary]));
    expect(degraded).toEqual(['worker-unsealed']);
    await nightlight.dispose();
  });
});

it('a second model that the assets folder lacks is an error at start-up', async () => {
  await expect(open({ pictures: { secondOpinion: true } })).rejects.toMatchObject({
    code: 'manifest',
    message: expect.stringContaining('picture-inception'),
  });
});
