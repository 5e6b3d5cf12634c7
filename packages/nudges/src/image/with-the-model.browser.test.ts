import { createNightlight, type Nightlight } from '@nightlight/sdk';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { loadWords } from '../messages/catalogues.ts';
import { defineImage } from './index.ts';
import type { NightlightImage } from './nightlight-image.ts';
import { inState, plainPicture } from './pictures.fixture.ts';

const LISTED = [10, 90, 200] as const;

let nightlight: Nightlight;
let listed: Blob;
let picture: NightlightImage | undefined;

const hex = async (blob: Blob): Promise<string> => {
  const hash = await crypto.subtle.digest('SHA-256', await blob.arrayBuffer());
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
};

beforeAll(async () => {
  defineImage();
  await loadWords('en');
  listed = await plainPicture(LISTED);
  nightlight = await createNightlight({
    assets: '/nightlight/',
    policy: { ageBand: '13-15', region: 'GB' },
    storage: { onDevice: false },
    pictures: {
      hashLists: [{ list: await hex(listed), label: 'ours', action: 'block', algorithm: 'sha256' }],
    },
  });
});
afterAll(() => nightlight.dispose());
afterEach(() => picture?.remove());

const put = (src: Blob): NightlightImage => {
  picture = Object.assign(document.createElement('nightlight-image'), {
    ...{ src, nightlight, author: 'ana', conversation: 'c1', record: nightlight.record },
  });
  document.body.append(picture);
  return picture;
};

/** Hills, a house and a sun: a small drawing. */
const drawing = async (): Promise<Blob> => {
  const canvas = new OffscreenCanvas(480, 320);
  const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
  const fill = (colour: string, ...box: [number, number, number, number]): void => {
    context.fillStyle = colour;
    context.fillRect(...box);
  };
  fill('#8fc7f0', 0, 0, 480, 200);
  fill('#4f9a4a', 0, 200, 480, 120);
  fill('#b4533a', 300, 140, 100, 90);
  fill('#5b3a2a', 340, 185, 25, 45);
  context.fillStyle = '#ffd23f';
  context.arc(90, 70, 40, 0, 7);
  context.fill();
  return canvas.convertToBlob({ type: 'image/png' });
};

it('the real model doesn’t cover a drawing', async () => {
  await inState(put(await drawing()), 'shown');
});

it('a file that isn’t a picture stays covered, and says that it wasn’t checked', async () => {
  const one = put(new Blob(['GIF89a, or so it says'], { type: 'image/gif' }));
  await inState(one, 'covered');
  expect(one.renderRoot.textContent).toContain('wasn’t checked');
  expect(one.renderRoot.querySelector('[data-choice=show]')).not.toBeNull();
});

it('a picture on the app’s hash list always stays covered', async () => {
  const one = put(listed);
  await inState(one, 'covered');
  expect(one.renderRoot.textContent).toContain('on a list');
  expect(one.renderRoot.querySelector('[data-choice=show]')).toBeNull();
});

it('twenty at once all get a verdict', async () => {
  const src = await drawing();
  const box = document.createElement('div');
  document.body.append(box);
  const all = Array.from({ length: 20 }, () =>
    Object.assign(document.createElement('nightlight-image'), {
      ...{ src, nightlight, author: 'ana', width: 480, height: 320 },
    }),
  );
  for (const one of all) one.style.inlineSize = '80px';
  box.append(...all);
  for (const one of all) await inState(one, 'shown');
  box.remove();
});
