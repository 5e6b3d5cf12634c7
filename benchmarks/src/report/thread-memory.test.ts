import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import type { RunResult } from '../results/run-result.ts';
import type { ScaleResult } from '../suites/scale/scale-result.ts';
import { SCALE_FILE } from './scale-numbers.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const MEGABYTES_PER_MIB = 1.048576;

/** The most memory for each thread of a tier, in the committed results, in MB. */
const readMost = (tier: 'cascade' | 'tiny'): number => {
  const { one, two, whole, servers }: ScaleResult = JSON.parse(read(SCALE_FILE));
  const runs = 'benchmarks/results/runs';
  const newest = readdirSync(join(root, runs)).sort().at(-1);
  const { systems }: RunResult = JSON.parse(read(`${runs}/${newest}/result.json`));
  const name = tier === 'tiny' ? 'nightlight-tiny' : 'nightlight';
  const inMebibytes = [
    systems.find((system) => system.name === name)?.cost?.peakMiB ?? Number.NaN,
    ...servers
      .filter((server) => server.tier === tier)
      .map(({ memory, threads }) => memory.after / threads),
    // `score` was piped with the tiny model.
    ...(tier === 'tiny'
      ? [one, two, whole].map(({ peaks, workers }) => Math.max(...peaks) / workers)
      : []),
  ];
  return Math.max(...inMebibytes) * MEGABYTES_PER_MIB;
};

it.each(['score', 'score-at-scale', 'leaving-perspective'])(
  'the guide %s says how much memory a thread of each tier takes, as it was measured',
  (page) => {
    const text = read(`docs/guide/${page}.md`);
    for (const tier of ['cascade', 'tiny'] as const) {
      const stated = [...text.matchAll(new RegExp(`about (\\d+) MB with \`${tier}\``, 'g'))];
      expect(stated, tier).toHaveLength(1);
      const ratio = Number(stated[0]?.[1]) / readMost(tier);
      expect(ratio, `${tier}: about ${readMost(tier)} MB were measured`).toBeGreaterThan(0.9);
      expect(ratio, `${tier}: about ${readMost(tier)} MB were measured`).toBeLessThan(1.25);
    }
  },
);
