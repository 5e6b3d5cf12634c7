import { createHash } from 'node:crypto';
import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TinyModelManifest } from '@nightlight/runtime';
import { share } from '../metrics/share.ts';
import { wilson } from '../metrics/wilson.ts';
import type { ThreadPool } from '../score/thread-pool.ts';
import { type Judged, judgeYardstick, summarise } from './yardstick.ts';

/** Limits that are tried, as multiples of the shipped one. 0 clears nothing: base reads every message. */
const MULTIPLES = [0, 0.5, 1, 1.25, 1.5, 2];
/** Of the messages that base reacts to, this share may be lost at most, at the upper end of the 95 % interval. */
const MOST_LOST = 0.02;
/** Largest fall of the ROC AUC. */
const MOST_AUC_LOST = 0.01;

const GROUPS = {
  English: ({ line }: Judged): boolean => line.lang === 'en',
  others: ({ line }: Judged): boolean => line.lang !== 'en',
} as const;

type Group = keyof typeof GROUPS;

/** What a group of languages loses at a limit. */
export interface TinyCost {
  /** Messages that base alone reacts to: it acts or offers help. */
  readonly alarms: number;
  /** How many of them get no reaction. */
  readonly lost: number;
  /** The 95 % interval of their share. */
  readonly lostShare: readonly [low: number, high: number];
  readonly auc: number;
}

/** What tiny costs if it answers alone below a limit. */
export interface TinyLimit {
  /** Risk below which tiny answers alone. 0 to 1. */
  readonly clear: number;
  /** Share of all lines that tiny answers alone. Half of them are harmful. */
  readonly cleared: number;
  readonly costs: Readonly<Record<Group, TinyCost>>;
  /** Whether both groups keep the rule. */
  readonly isAllowed: boolean;
}

const isAlarm = ({ row }: Judged): boolean => row.action !== 'allow' || row.support;

/** The limit is in the first; the second has the checksum of the first. */
const CHANGED: ReadonlySet<string> = new Set(['text-tiny', 'manifest.json']);

/** The asset folder with another limit in tiny's manifest. The caller deletes it. */
const withLimit = async (assets: string, clear: number): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'nightlight-limit-'));
  for (const name of await readdir(assets))
    if (!CHANGED.has(name)) await symlink(join(assets, name), join(folder, name));
  await cp(join(assets, 'text-tiny'), join(folder, 'text-tiny'), { recursive: true });
  const read = async (path: string) => JSON.parse(await readFile(join(assets, path), 'utf8'));
  const path = 'text-tiny/manifest.json';
  const changed = JSON.stringify({ ...(await read(path)), clear });
  await writeFile(join(folder, path), changed);
  const all = await read('manifest.json');
  // The loader compares sizes and checksums with this manifest.
  all.models['text-tiny'] = {
    ...{ path, bytes: Buffer.byteLength(changed) },
    sha256: createHash('sha256').update(changed).digest('hex'),
  };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(all));
  return folder;
};

/**
 * Reads the open half of the yardstick at several limits. The rule for `clear` uses nothing else:
 * public sets only measure.
 */
export const measureTinyLimits = async (
  open: (assets: string) => Promise<ThreadPool>,
  root: string,
  assets: string,
  log: (line: string) => void,
): Promise<{ readonly weights: string; readonly limits: readonly TinyLimit[] }> => {
  const manifest: TinyModelManifest = JSON.parse(
    await readFile(join(assets, 'text-tiny/manifest.json'), 'utf8'),
  );
  const limits: TinyLimit[] = [];
  let base: readonly Judged[] = [];
  for (const multiple of MULTIPLES) {
    const clear = multiple * manifest.clear;
    const folder = await withLimit(assets, clear);
    const pool = await open(folder);
    const judged = await judgeYardstick(pool, root, 'dev', log).finally(async () => {
      await pool.dispose();
      await rm(folder, { recursive: true });
    });
    if (multiple === 0) base = judged;
    const costOf = (group: Group): TinyCost => {
      const places = [...judged.keys()].filter((i) => GROUPS[group](judged[i] as Judged));
      const alarms = places.filter((i) => isAlarm(base[i] as Judged));
      const lost = alarms.filter((i) => !isAlarm(judged[i] as Judged)).length;
      const rows = places.map((i) => judged[i] as Judged);
      return {
        ...{ alarms: alarms.length, lost, lostShare: wilson(lost, alarms.length) },
        auc: summarise(group, rows).auc.value,
      };
    };
    const costs = { English: costOf('English'), others: costOf('others') };
    const ofBase = limits[0]?.costs ?? costs;
    const keepsRule = (group: Group): boolean =>
      costs[group].lostShare[1] <= MOST_LOST &&
      ofBase[group].auc - costs[group].auc <= MOST_AUC_LOST;
    limits.push({
      ...{ clear, costs },
      cleared: share(judged, ({ row }) => row.model === 'text-tiny'),
      isAllowed: keepsRule('English') && keepsRule('others'),
    });
  }
  return { weights: manifest.files.weights.sha256, limits };
};
