import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { readShippedModel, writeOutOfFold } from './write-out-of-fold.ts';

const shipped = readShippedModel(fileURLToPath(new URL('../../../models', import.meta.url)));

it('without scores of the shipped model, the result of another model is not overwritten', async () => {
  const root = mkdtempSync(join(tmpdir(), 'out-of-fold-'));
  expect(await writeOutOfFold(root, shipped)).toBe(false);
  const cache = join(root, 'models/training/.cache');
  mkdirSync(cache, { recursive: true });
  writeFileSync(join(cache, 'out-of-fold.jsonl'), '{"model":"another"}\n{"id":"a","logits":{}}\n');
  expect(await writeOutOfFold(root, shipped)).toBe(false);
  expect(existsSync(join(root, 'benchmarks/results/out-of-fold.json'))).toBe(false);
});
