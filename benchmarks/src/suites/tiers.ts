import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TinyModelManifest } from '@nightlight/runtime';
import { createNightlight, type NodeOptions } from '@nightlight/sdk/node';
import { ABUSE_SETS } from '../datasets/abuse-sets.ts';
import { evenly } from '../datasets/dataset.ts';
import { linesOf, ORDINARY_SETS } from '../datasets/ordinary-sets.ts';
import { rocAuc } from '../metrics/roc-auc.ts';
import { round, share } from '../metrics/share.ts';
import type { ThreadPool } from '../score/thread-pool.ts';
import { type Scored, scoreTexts } from './scored.ts';

const TIERS = ['base', 'cascade', 'tiny'] as const;
type Tier = (typeof TIERS)[number];

/** Results of the small model next to the large one, and in front of it. */
export interface TiersResult {
  /** SHA-256 of tiny's weights. */
  readonly weights: string;
  /** Mean milliseconds of `classify()` in Node on the same messages, taking turns. */
  readonly speed: Readonly<Record<Tier, number>>;
  /** ROC AUC of max(any harm, profanity) on rows of each public set. */
  readonly auc: readonly ({
    readonly set: string;
    readonly rows: number;
  } & Readonly<Record<Tier, number>>)[];
  /** Share of ordinary lines that tiny answers alone. */
  readonly cleared: number;
  readonly ordinary: number;
  /**
   * Messages of all sets on which base acts or offers help, and the share of them that the
   * cascade lets through.
   */
  readonly alarms: number;
  readonly lost: number;
}

/** Rows per set: enough to see differences of 0.01. */
const SAMPLE = 2000;

const seen = (row: Scored): number =>
  Math.max(0, row.kinds.profanity ?? 0, ...Object.values(row.scores));
const raises = (row: Scored): boolean => row.action !== 'allow' || row.support;

const meanSpeed = async (
  messages: readonly string[],
  options: NodeOptions,
): Promise<Readonly<Record<Tier, number>>> => {
  const opened = await Promise.all(
    TIERS.map(async (tier) => ({
      tier,
      nightlight: await createNightlight({ ...options, tier }),
      spent: 0,
    })),
  );
  for (const text of messages) {
    for (const one of opened) {
      const asked = performance.now();
      await one.nightlight.classify(text);
      one.spent += performance.now() - asked;
    }
  }
  await Promise.all(opened.map(({ nightlight }) => nightlight.dispose()));
  const means = opened.map(({ tier, spent }) => [tier, spent / messages.length]);
  return Object.fromEntries(means) as Record<Tier, number>;
};

/** `open` starts a pool for a tier; each pool is used for all sets and then closed. */
export const measureTiers = async (
  open: (tier: Tier) => Promise<ThreadPool>,
  messages: readonly string[],
  options: NodeOptions,
  folder: string,
  say: (line: string) => void,
): Promise<TiersResult> => {
  const manifest: TinyModelManifest = JSON.parse(
    await readFile(join(options.assets, 'text-tiny/manifest.json'), 'utf8'),
  );
  const weights = manifest.files.weights.sha256;
  const speed = await meanSpeed(messages, options);
  const abuse = await Promise.all(
    ABUSE_SETS.filter(({ measures }) => measures.includes('any+profanity')).map(async (set) => ({
      set: set.name,
      rows: evenly(await set.read(folder), SAMPLE),
    })),
  );
  const ordinary = (
    await Promise.all(ORDINARY_SETS.map(async (set) => evenly(await linesOf(set, folder), SAMPLE)))
  ).flat();
  const texts = [...abuse.flatMap(({ rows }) => rows.map(({ text }) => text)), ...ordinary];

  const scored = {} as Record<Tier, readonly Scored[]>;
  for (const tier of TIERS) {
    const pool = await open(tier);
    scored[tier] = await scoreTexts(pool, texts, (done) =>
      say(`${tier}: ${done} of ${texts.length}`),
    );
    await pool.dispose();
  }

  let start = 0;
  const auc = abuse.map(({ set, rows }) => {
    const from = start;
    start += rows.length;
    const of = (tier: Tier): number =>
      round(
        rocAuc(
          scored[tier].slice(from, start).map(seen),
          rows.map(({ harmful }) => harmful),
        ),
      );
    return { set, rows: rows.length, base: of('base'), cascade: of('cascade'), tiny: of('tiny') };
  });
  const alarms = scored.base.flatMap((row, i) => (raises(row) ? [i] : []));
  return {
    weights,
    speed,
    auc,
    cleared: share(scored.cascade.slice(start), (row) => row.model === 'text-tiny'),
    ordinary: ordinary.length,
    alarms: alarms.length,
    lost: share(alarms, (i) => !raises(scored.cascade[i] as Scored)),
  };
};
