import { cp, mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FLAGGED, ORDINARY } from '@nightlight/testing/pictures/drawn-files';
import { drawPicture } from '@nightlight/testing/pictures/drawn-pictures';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addSecondModel } from '../../tooling/src/picture-model/add-second-model.mjs';
import { createNightlight } from '../src/node.ts';

const built = fileURLToPath(new URL('../dist/assets', import.meta.url));
let assets: string;
beforeAll(async () => {
  // A copy of the built assets folder, to which the command adds the model.
  assets = await mkdtemp(join(tmpdir(), 'nightlight-second-'));
  const changed = ['manifest.json', 'pictures'];
  for (const name of await readdir(built)) {
    if (!changed.includes(name)) await symlink(join(built, name), join(assets, name));
  }
  for (const name of changed) {
    await cp(join(built, name), join(assets, name), { recursive: true });
  }
  await addSecondModel(assets);
});
afterAll(() => rm(assets, { recursive: true }));

const pngOf = async (index: number): Promise<Uint8Array<ArrayBuffer>> => {
  const { data, width, height } = drawPicture(index, 640, 480);
  const png = sharp(data, { raw: { width, height, channels: 4 } }).png();
  return new Uint8Array(await png.toBuffer());
};

/** Scores and milliseconds, for pictures of which the first model is unsure, and for others. */
const scores = async (secondOpinion: boolean) => {
  const nightlight = await createNightlight({
    ...{ assets, policy: { ageBand: '13-15' } as const, pictures: { secondOpinion } },
  });
  const found: { score: number; took: number }[] = [];
  for (const index of [FLAGGED, ORDINARY]) {
    const images = [await pngOf(index)];
    const asked = performance.now();
    const [analysis] = await nightlight.analyse([{ conversation: 'c', author: 'ana', images }]);
    const score = analysis?.classifications.at(-1)?.signals[0]?.score ?? Number.NaN;
    found.push({ score, took: Math.round(performance.now() - asked) });
  }
  await nightlight.dispose();
  return found as [(typeof found)[0], (typeof found)[0]];
};

it('a second model, added with its command, is asked if the first one is unsure', {
  timeout: 300_000,
}, async ({ task }) => {
  const [doubted, sure] = await scores(false);
  const [asked, unasked] = await scores(true);
  task.meta.measured = { alone: [doubted, sure], both: [asked, unasked] };
  expect(asked.score).not.toBeCloseTo(doubted.score, 3);
  expect(unasked.score).toBe(sure.score);
});
