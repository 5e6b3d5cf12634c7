import { BMPS } from '@nightlight/testing/pictures/drawn-bmps';
import { expect, it } from 'vitest';
import { createBrowserDecoder } from '../browser-decoder.ts';
import { onlyFrame } from '../picture-decoder.contract.ts';
import { readBmp } from './read-bmp.ts';

const seenAlike = BMPS.filter(({ isSeenByAll }) => isSeenByAll);

it.each(seenAlike)('Chromium and Node decode a BMP $name alike', async ({ file }) => {
  const browser = await onlyFrame(createBrowserDecoder().decode(new Blob([file])));
  expect([...readBmp(file).data]).toEqual([...browser.data]);
});
