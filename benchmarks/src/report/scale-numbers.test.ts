import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createResult } from '../report-page/report.fixture.ts';
import type { PipedLines } from '../suites/scale/pipe-lines.ts';
import type { ScaleResult } from '../suites/scale/scale-result.ts';
import { SCALE_FILE, scalePages, withScale, writeScale } from './scale-numbers.ts';

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
    expect(whole.lines).toBe(1_000_000);
    expect(whole.peaks[1]).toBeLessThanOrEqual(whole.peaks[0] * 1.1);
  });

  it('two workers are at least 1.6 times as fast as one', () => {
    const { one, two } = readResult();
    expect(two.lines).toBe(one.lines);
    expect(one.seconds / two.seconds).toBeGreaterThanOrEqual(1.6);
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

it('writes a result, and its numbers into both pages', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nightlight-scale-'));
  try {
    for (const path of ['docs/guide', 'benchmarks/results'])
      mkdirSync(join(folder, path), { recursive: true });
    for (const page of ['score-at-scale', 'leaving-perspective'])
      cpSync(join(root, `docs/guide/${page}.md`), join(folder, `docs/guide/${page}.md`));
    const run = { lines: 50_000, workers: 1, code: 0, done: 50_000, isInOrder: true };
    const one: PipedLines = { ...run, seconds: 50, cpuSeconds: 40, peaks: [150, 150] };
    const two: PipedLines = { ...run, workers: 2, seconds: 25, cpuSeconds: 42, peaks: [250, 255] };
    const whole: PipedLines = {
      ...{ ...two, lines: 1_000_000, done: 1_000_000, seconds: 600, cpuSeconds: 900 },
    };
    const written = writeScale(folder, {
      ...{ date: '2026-12-01', machine: createResult().machine, whole, one, two },
      servers: [
        {
          ...{ tier: 'tiny', threads: 2, clients: 8, requests: 10_000, perSecond: 1234, wrong: 0 },
          ...{ byStatus: { 200: 8_000, 400: 2_000 }, memory: { before: 240, after: 250 } },
        },
      ],
    });
    expect(written).toHaveLength(3);
    const [result, scale, perspective] = written.map((path) =>
      readFileSync(join(folder, path), 'utf8'),
    );
    expect(JSON.parse(result ?? '').whole).toEqual(whole);
    expect(scale).toContain('| lines, once each and in order | 1,000,000 |');
    expect(scale).toContain('| CPU seconds for 1,000 lines | 0.90 |');
    expect(scale).toContain('| two workers against one, 50,000 lines | 2.00 × as fast |');
    // A billion lines at 0.9 s for 1,000.
    expect(scale).toContain('| a billion lines | 250 CPU hours; 2.5 hours on 100 such cores |');
    for (const page of [scale, perspective])
      expect(page).toContain('The machine’s load was 0.3 when it began.');
    expect(perspective).toContain('| `tiny` | 2 | 10,000 | 1,234 | 240 and 250 MiB |');
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it('says so if the machine was busy', () => {
  const { machine }: ScaleResult = JSON.parse(read(SCALE_FILE));
  const isBusy = machine.load > machine.cores;
  for (const { text } of scalePages(root))
    expect(text.includes(`The machine was busy (load ${machine.load}`)).toBe(isBusy);
});

it('a page without markers throws an error that names them', () => {
  expect(() => withScale('no place', 'text')).toThrow('<!-- scale:');
});
