import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, it } from 'vitest';
import { cli } from '../score/run-score.fixture.ts';

const guide = readFileSync(new URL('../../../docs/guide/benchmarks.md', import.meta.url), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'nightlight-guide-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The code block of the guide that begins with the name of this file. */
const readExample = (name: string): string => {
  const block = guide.split('```').find((one) => one.startsWith(`js\n// ${name}\n`));
  return block?.slice('js\n'.length) ?? '';
};

it('a newcomer who types the guide’s examples gets a result', async () => {
  const [suite, system] = [readExample('my-suite.mjs'), readExample('my-system.mjs')];
  // One file of at most 40 lines for a data set, and one of at most 60 for a system.
  expect(suite.split('\n').length).toBeLessThanOrEqual(40);
  expect(system.split('\n').length).toBeLessThanOrEqual(60);
  writeFileSync(join(folder, 'my-suite.mjs'), suite);
  writeFileSync(join(folder, 'my-system.mjs'), system);
  const lunch = ['!YOU ARE SO ANNOYING', '.shall we eat outside', '!GO AWAY NOW', '.soup again'];
  writeFileSync(
    join(folder, 'lunch.txt'),
    lunch.map((line) => `${line[0]} ${line.slice(1)}\n`).join(''),
  );
  const words = [
    'run',
    '--suites',
    './my-suite.mjs',
    '--systems',
    './my-system.mjs',
    '--out',
    'out',
  ];
  const options = { cwd: folder, env: { ...process.env, INIT_CWD: folder } };
  await promisify(execFile)(process.execPath, [cli, ...words], options);
  const { cells } = JSON.parse(readFileSync(join(folder, 'out/result.json'), 'utf8'));
  expect(cells).toMatchObject([
    { suite: 'lunch', system: 'shouting', status: 'done', figures: { auc: { value: 1 } } },
  ]);
});
