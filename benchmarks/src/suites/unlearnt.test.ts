import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { ThreadPool } from '../score/thread-pool.ts';
import { measureUnlearnt } from './unlearnt.ts';

const HEADER = 'id\ttwin\tscenario\tslice\tkinds\tlang\tdirection\tseverity\ttext\tprevious';

it('only lines of rounds and scenarios that the shipped model never learnt are measured', async () => {
  const root = mkdtempSync(join(tmpdir(), 'unlearnt-'));
  const english = join(root, 'models/corpus/messages/en');
  for (const folder of [english, join(root, 'models/text-base')])
    mkdirSync(folder, { recursive: true });
  const write = (file: string, rows: readonly string[]): void =>
    writeFileSync(join(english, file), `${[HEADER, ...rows].join('\n')}\n`);
  const row = (id: string, scenario: string, kinds: string, text: string, previous = ''): string =>
    [id, '', scenario, 'insult', kinds, 'en', 'outgoing', 'low', text, previous].join('\t');
  write('insult.tsv', [row('a', 's1', 'insult', 'learnt')]);
  write('mixed-r5.tsv', [row('b', 's2', 'insult', 'perhaps learnt')]);
  write('mixed-r12.tsv', [
    row('c', 's1', 'insult', 'of a scenario that was learnt'),
    row('d', 's3', 'insult', 'new and stopped'),
    row('e', 's3', 'none', 'new and kind', 'one / two'),
  ]);
  writeFileSync(join(root, 'models/text-base/training.json'), JSON.stringify({ rounds: [''] }));

  const asked: { text: string; previous?: { text: string }[] }[] = [];
  const pool: ThreadPool = {
    score: async (lines) =>
      lines.map((line) => {
        const message = JSON.parse(line);
        asked.push(message);
        const isStopped = message.text.includes('stopped');
        const action = isStopped ? 'pause' : 'allow';
        const bands = { 'under-13': action, '13-15': action, '16-17': action, '18+': action };
        const scores = { bullying: isStopped ? 0.9 : 0.1 };
        return { text: JSON.stringify({ action, bands, scores, support: false }), failed: false };
      }),
    dispose: async () => {},
  };
  const found = await measureUnlearnt(pool, root, () => undefined);
  rmSync(root, { recursive: true });

  expect(asked.map(({ text }) => text)).toEqual(['new and stopped', 'new and kind']);
  expect(asked[1]?.previous?.map(({ text }) => text)).toEqual(['one', 'two']);
  expect(found).toMatchObject({ rounds: ['r12'], lines: 2, groups: [{ name: 'en', auc: 1 }] });
  expect(found.slices).toMatchObject([{ slice: 'insult', caught: 1, stopped: 0 }]);
});
