import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { ScaleResult } from '../suites/scale/scale-result.ts';
import { SCALE_FILE, scalePages, withScale } from './scale-numbers.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

describe.runIf(existsSync(join(root, SCALE_FILE)))('the committed result', () => {
  const readResult = (): ScaleResult => JSON.parse(read(SCALE_FILE));

  it('the pages have the numbers of the committed result', () => {
    const pages = scalePages(root);
    expect(pages).toHaveLength(2);
    for (const { path, text } of pages) expect(text, path).toBe(read(path));
  });

  it('each line came once and in order, and memory was flat', () => {
    const { whole, one, two } = readResult();
    for (const run of [whole, one, two])
      expect(run).toMatchObject({ code: 0, done: run.lines, isInOrder: true });
    expect(whole.peaks[1]).toBeLessThanOrEqual(whole.peaks[0] * 1.1);
  });

  it('no answer of the Perspective-shaped server was lost or doubled, and its memory was flat', () => {
    const { servers } = readResult();
    expect(servers.map(({ tier }) => tier)).toEqual(['cascade', 'tiny']);
    for (const { requests, byStatus, wrong, memory } of servers) {
      expect(wrong).toBe(0);
      expect(byStatus).toEqual({ 200: requests * 0.8, 400: requests * 0.2 });
      expect(memory.after).toBeLessThan(memory.before * 1.1);
    }
  });
});

it('a page without markers throws an error that names them', () => {
  expect(() => withScale('no place', 'text')).toThrow('<!-- scale:');
});
