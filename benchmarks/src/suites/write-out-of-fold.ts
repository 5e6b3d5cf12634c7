import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TextModelManifest } from '@nightlight/runtime';
import { agreedLines } from '../corpus/agreement.ts';
import { readCorpus } from '../corpus/corpus-line.ts';
import type { BenchResult } from '../report/result.ts';
import { measureOutOfFold, type OutOfFold } from './out-of-fold.ts';
import { measureBefore } from './out-of-fold-before.ts';

export interface ShippedModel {
  readonly manifest: TextModelManifest;
  readonly model: BenchResult['model'];
}

/** The text model in the `assets` folder, with the checksums that its results name. */
export const readShippedModel = (assets: string): ShippedModel => {
  const bytes = readFileSync(join(assets, 'text-base/manifest.json'));
  const manifest: TextModelManifest = JSON.parse(bytes.toString('utf8'));
  const model = {
    id: manifest.id,
    version: manifest.version,
    sha256: manifest.files.model.sha256,
    manifest: createHash('sha256').update(bytes).digest('hex'),
  };
  return { manifest, model };
};

/**
 * Grades our own lines from their out-of-fold scores, which `python -m training base` and
 * `out-of-fold` leave in their cache, and writes benchmarks/results/out-of-fold.json. Returns
 * `false` and writes nothing if the scores are missing or of another model.
 */
export const writeOutOfFold = async (
  root: string,
  { manifest, model }: ShippedModel,
): Promise<boolean> => {
  const file = join(root, 'models/training/.cache/out-of-fold.jsonl');
  const [first, ...rows] = existsSync(file)
    ? readFileSync(file, 'utf8').trimEnd().split('\n')
    : ['{}'];
  if (JSON.parse(first as string).model !== model.sha256) return false;
  const { lines } = readCorpus(join(root, 'models/corpus/messages'));
  const agreed = agreedLines(lines, join(root, 'models/corpus/readings'));
  const scored: OutOfFold[] = rows.map((row) => JSON.parse(row));
  const found = await measureOutOfFold(agreed, scored, manifest);
  const earlier = join(root, 'models/training/.cache/out-of-fold-before.jsonl');
  const before = existsSync(earlier)
    ? await measureBefore(agreed, scored, readFileSync(earlier, 'utf8'), model.sha256)
    : undefined;
  const date = new Date().toISOString().slice(0, 10);
  const result = { date, model, ...found, ...(before ? { before } : {}) };
  writeFileSync(
    join(root, 'benchmarks/results/out-of-fold.json'),
    `${JSON.stringify(result, null, 2)}\n`,
  );
  return true;
};
