import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TinyModelManifest } from '@nightlight/runtime';
import { createNightlight, type NodeOptions } from '@nightlight/sdk/node';
import { ABUSE_SETS } from '../datasets/abuse-sets.ts';
import { sampleEvenly } from '../datasets/dataset.ts';
import { readOrdinarySamples } from '../datasets/ordinary-messages.ts';
import { ORDINARY_SETS, readLines } from '../datasets/ordinary-sets.ts';
import { rocAuc } from '../metrics/roc-auc.ts';
import { round, share } from '../metrics/share.ts';
import type { ThreadPool } from '../score/thread-pool.ts';
import { type ScoredText, scoreInBatches } from './score-in-batches.ts';

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
  /** The same of everyday sentences, by language (ISO 639). */
  readonly clearedByLanguage: Readonly<Record<string, number>>;
  /**
   * Messages of all sets on which base acts or offers help, and the share of them that the
   * cascade lets through.
   */
  readonly alarms: number;
  readonly lost: number;
}

/** Sentences of each language. */
const SENTENCES = 200;
/** Rows per set: enough to see differences of 0.01. */
const SAMPLE = 300;

const maxScore = (row: ScoredText): number =>
  Math.max(0, row.kinds.profanity ?? 0, ...Object.values(row.scores));
const isAnsweredByTiny = (row: ScoredText): boolean => row.model === 'text-tiny';
const isAlarm = (row: ScoredText): boolean => row.action !== 'allow' || row.support;

const meanSpeed = async (
  messages: readonly string[],
  options: NodeOptions,
): Promise<Readonly<Record<Tier, number>>> => {
  const tiers = await Promise.all(
    TIERS.map(async (tier) => ({
      tier,
      nightlight: await createNightlight({ ...options, tier }),
      totalMs: 0,
    })),
  );
  for (const text of messages) {
    for (const one of tiers) {
      const asked = performance.now();
      await one.nightlight.classify(text);
      one.totalMs += performance.now() - asked;
    }
  }
  await Promise.all(tiers.map(({ nightlight }) => nightlight.dispose()));
  const means = tiers.map(({ tier, totalMs }) => [tier, totalMs / messages.length]);
  return Object.fromEntries(means) as Record<Tier, number>;
};

/** `open` starts a pool for a tier; each pool is used for all sets and then closed. */
export const measureTiers = async (
  open: (tier: Tier) => Promise<ThreadPool>,
  messages: readonly string[],
  options: NodeOptions & { readonly assets: string },
  folder: string,
  log: (line: string) => void,
): Promise<TiersResult> => {
  const manifest: TinyModelManifest = JSON.parse(
    await readFile(join(options.assets, 'text-tiny/manifest.json'), 'utf8'),
  );
  const weights = manifest.files.weights.sha256;
  const speed = await meanSpeed(messages, options);
  const abuse = await Promise.all(
    ABUSE_SETS.filter(({ measures }) => measures.includes('any+profanity')).map(async (set) => ({
      set: set.name,
      rows: sampleEvenly(await set.read(folder), SAMPLE),
    })),
  );
  const ordinary = (
    await Promise.all(
      ORDINARY_SETS.map(async (set) => sampleEvenly(await readLines(set, folder), SAMPLE)),
    )
  ).flat();
  const sentences = (await readOrdinarySamples(folder))
    .filter(({ set }) => set.startsWith('tatoeba-'))
    .map(({ language, messages }) => ({
      language,
      texts: sampleEvenly(
        messages.filter(({ direction }) => direction === 'outgoing').map(({ text }) => text),
        SENTENCES,
      ),
    }));
  const texts = [...abuse.flatMap(({ rows }) => rows.map(({ text }) => text)), ...ordinary];

  const scored = {} as Record<Tier, readonly ScoredText[]>;
  const clearedByLanguage: Record<string, number> = {};
  for (const tier of TIERS) {
    const pool = await open(tier);
    scored[tier] = await scoreInBatches(pool, texts, (done) =>
      log(`${tier}: ${done} of ${texts.length}`),
    );
    if (tier === 'cascade') {
      for (const { language, texts } of sentences) {
        const rows = await scoreInBatches(pool, texts, (done) =>
          log(`${language}: ${done} of ${texts.length}`),
        );
        clearedByLanguage[language] = share(rows, isAnsweredByTiny);
      }
    }
    await pool.dispose();
  }

  let start = 0;
  const auc = abuse.map(({ set, rows }) => {
    const from = start;
    start += rows.length;
    const aucOf = (tier: Tier): number =>
      round(
        rocAuc(
          scored[tier].slice(from, start).map(maxScore),
          rows.map(({ harmful }) => harmful),
        ),
      );
    return {
      set,
      rows: rows.length,
      base: aucOf('base'),
      cascade: aucOf('cascade'),
      tiny: aucOf('tiny'),
    };
  });
  const alarms = scored.base.flatMap((row, i) => (isAlarm(row) ? [i] : []));
  return {
    weights,
    speed,
    auc,
    cleared: share(scored.cascade.slice(start), isAnsweredByTiny),
    ordinary: ordinary.length,
    clearedByLanguage,
    alarms: alarms.length,
    lost: share(alarms, (i) => !isAlarm(scored.cascade[i] as ScoredText)),
  };
};
