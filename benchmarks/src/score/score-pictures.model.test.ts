import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { tinyPicture } from '@nightlight/testing/pictures/tiny-pictures';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cli, rows, runScore } from './run-score.fixture.ts';

const CLASSES = ['Drawing', 'Hentai', 'Neutral', 'Porn', 'Sexy'];
let folder: string;
let pictures: string;

/** Runs with one worker and the small text model, because loading takes most of the time. */
const score = (...args: readonly string[]) =>
  runScore('pictures', '--workers', '1', '--tier', 'tiny', ...args);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nightlight-pictures-'));
  pictures = join(folder, 'pictures');
  await mkdir(join(pictures, 'b/deep'), { recursive: true });
  await writeFile(join(pictures, 'a.png'), tinyPicture('png'));
  await writeFile(join(pictures, 'b/deep/one.webp'), tinyPicture('webp'));
  await writeFile(join(pictures, 'b/named wrong.txt'), tinyPicture('jpeg'));
  await writeFile(join(pictures, 'c ü.gif'), tinyPicture('gif'));
});
afterAll(() => rm(folder, { recursive: true }));

const FILES = ['a.png', 'b/deep/one.webp', 'b/named wrong.txt', 'c ü.gif'];

/** Each run loads the models, which is slow on a busy machine. */
const TIMEOUT = 180_000;

describe('score pictures', { timeout: TIMEOUT }, () => {
  it('writes one line for each file of a folder, sorted by path, with every class and the hash', async () => {
    const { code, out, err } = await score('--in', pictures);
    const scored = rows(out);
    expect(err).toBe('');
    expect(code).toBe(0);
    expect(scored.map((row) => row.file)).toEqual(FILES);
    for (const row of scored) {
      expect(Object.keys(row).slice(0, 5)).toEqual(['file', 'action', 'scores', 'classes', 'hash']);
      expect(row.action).toBe('allow');
      expect(Object.keys(row.scores)).toEqual(['explicit']);
      expect(Object.keys(row.classes)).toEqual(CLASSES);
      const shares = Object.values(row.classes as Record<string, number>);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 4);
      expect(row.scores.explicit).toBeCloseTo(row.classes.Porn + row.classes.Hentai, 4);
      expect(row.hash.pdq).toMatch(/^[0-9a-f]{64}$/);
      expect(row.hash.quality).toBeTypeOf('number');
    }
  });

  it('a file that is not a picture gives an error in its place and exit code 1 at the end', async () => {
    const mixed = join(folder, 'mixed');
    await mkdir(mixed);
    await writeFile(join(mixed, '1 good.png'), tinyPicture('png'));
    await writeFile(join(mixed, '2 text.jpg'), 'no picture, whatever it is called');
    await writeFile(join(mixed, '3 empty.jpg'), '');
    await writeFile(join(mixed, '4 cut.jpg'), tinyPicture('jpeg').slice(0, 200));
    await symlink(join(folder, 'nowhere'), join(mixed, '5 link to nothing.jpg'));
    await symlink(folder, join(mixed, '6 link to a folder'));
    await promisify(execFile)('mkfifo', [join(mixed, '7 pipe')]);
    await writeFile(join(mixed, '8 good.webp'), tinyPicture('webp'));
    const { code, out } = await score('--in', mixed);
    const scored = rows(out);
    expect(code).toBe(1);
    expect(scored.map(({ file }) => Number(file[0]))).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(scored.filter(({ error }) => error === undefined).map(({ file }) => file)).toEqual([
      '1 good.png',
      '8 good.webp',
    ]);
    expect(scored[1].error).toContain('not a JPEG, PNG');
    for (const { file, error, ...rest } of scored.slice(1, 7)) {
      expect(error, file).toBeTypeOf('string');
      expect(rest).toEqual({});
    }
  });

  // The plain run tests --resume with messages, through the same code.
  it.runIf(process.env['NIGHTLIGHT_RELEASE'])(
    'an interrupted run continues with --resume and gives the same file',
    async () => {
      const whole = join(folder, 'whole.jsonl');
      await score('--in', pictures, '--out', whole);
      const expected = await readFile(whole, 'utf8');
      const cut = join(folder, 'cut.jsonl');
      await writeFile(cut, expected.slice(0, Math.floor(expected.length * 0.6)));
      const { code } = await score('--in', pictures, '--out', cut, '--resume');
      expect(code).toBe(0);
      expect(await readFile(cut, 'utf8')).toBe(expected);
    },
  );

  it('can write into the folder that it reads, and two workers keep the order', async () => {
    const own = join(folder, 'own');
    await mkdir(own);
    const names = Array.from({ length: 8 }, (_, i) => `${String(i).padStart(2, '0')}.png`);
    for (const name of names) {
      const background = { r: 30 * Number.parseInt(name, 10), g: 120, b: 90 };
      const drawn = sharp({ create: { width: 64, height: 48, channels: 3, background } });
      await writeFile(join(own, name), await drawn.png().toBuffer());
    }
    const out = join(own, 'scores.jsonl');
    await writeFile(out, 'what an earlier run wrote');
    expect((await score('--in', own, '--out', out, '--workers', '2')).code).toBe(0);
    expect(rows(await readFile(out, 'utf8')).map((row) => row.file)).toEqual(names);
  });

  it.each([
    [['--in', 'nowhere'], 3, 'nowhere'],
    [['--in', cli], 3, 'is not a folder'],
    [[], 2, '--in is missing'],
    [['--in', '-'], 2, 'a folder of pictures'],
    [['--in', '.', '--direction', 'up'], 2, 'incoming or outgoing'],
    [['--in', '.', '--age-band', '14'], 2, '13-15'],
    [['--in', '.', '--resume'], 2, '--out'],
  ])('%j says what is wrong', async (args, exit, message) => {
    const { code, err, out } = await score(...args);
    expect(code).toBe(exit);
    expect(err).toContain(message);
    expect(out).toBe('');
  });
});
