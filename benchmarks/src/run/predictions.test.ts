import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { appendPredictions, type PredictionsOf, readPredictions } from './predictions.ts';

const folder = mkdtempSync(join(tmpdir(), 'nightlight-predictions-'));
afterAll(() => rmSync(folder, { recursive: true }));

const of: PredictionsOf = {
  ...{ suite: 'mine', sha256: 'a', system: 'perspective', version: 'text-base 1', details: {} },
};
const verdicts = [
  { id: 'a', harmful: true, flagged: true, score: 0.9 },
  { id: 'b', harmful: false, flagged: false, score: 0.1 },
];
const write = async (name: string): Promise<string> => {
  const file = join(folder, name);
  const output = await appendPredictions(file, of, true);
  await output.write(verdicts);
  await output.close();
  return file;
};

it('a server that was updated is asked again', async () => {
  const file = await write('updated.jsonl');
  expect(await readPredictions(file, of)).toEqual(verdicts);
  expect(await readPredictions(file, { ...of, version: 'text-base 2' })).toEqual([]);
});

it('rows that were changed are judged again', async () => {
  const file = await write('changed.jsonl');
  expect(await readPredictions(file, { ...of, sha256: 'b' })).toEqual([]);
});

it('a verdict that was cut off is not read', async () => {
  const file = await write('cut.jsonl');
  appendFileSync(file, '{"id":"c","harm');
  expect(await readPredictions(file, of)).toEqual(verdicts);
});

it('a suite that was never judged has no verdicts', async () => {
  expect(await readPredictions(join(folder, 'nothing.jsonl'), of)).toEqual([]);
});
