import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, it } from 'vitest';
import type { RunResult } from '../results/run-result.ts';
import { cli } from '../score/run-score.fixture.ts';

const folder = mkdtempSync(join(tmpdir(), 'nightlight-run-'));
afterAll(() => rmSync(folder, { recursive: true }));

const runCli = async (...words: readonly string[]) => {
  try {
    const options = { cwd: folder, env: { ...process.env, INIT_CWD: folder } };
    const { stdout, stderr } = await promisify(execFile)(
      process.execPath,
      [cli, ...words],
      options,
    );
    return { code: 0, out: stdout, err: stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, out: stdout, err: stderr };
  }
};

const writeSystem = (name: string, judge: string, answers = 'yes-or-no'): string => {
  const file = join(folder, `${name}.mjs`);
  writeFileSync(
    file,
    `let calls = 0;
     export const system = {
       name: '${name}', title: '${name}', answers: '${answers}',
       open: async () => ({ version: '1.0.0', judge: async (messages) => { calls++; ${judge} } }),
     };`,
  );
  return file;
};
const readResult = (out: string): RunResult =>
  JSON.parse(readFileSync(join(folder, out, 'result.json'), 'utf8'));

writeFileSync(
  join(folder, 'suite.mjs'),
  `const rows = Array.from({ length: 100 }, (_, i) => ({
     id: String(i), text: (i % 4 === 0 ? 'boo ' : 'hello ') + i, harmful: i % 4 === 0, slice: i < 50 ? 'early' : 'late',
   }));
   export const suite = {
     name: 'greetings', title: 'Greetings', version: '2', licence: 'CC0', task: 'messages',
     positive: 'boo', read: async () => rows,
   };`,
);
const BOO = "return messages.map(({ text }) => ({ flagged: text.startsWith('boo') }));";

it('measures systems and suites of one’s own, from one file each', async () => {
  const good = writeSystem('good', BOO);
  const { code, out } = await runCli(
    'run',
    '--suites',
    'suite.mjs',
    '--systems',
    good,
    '--out',
    'a',
  );
  expect(code).toBe(0);
  expect(out).toContain('greetings: Greetings. 100 rows, 25 harmful');
  const { cells, suites, systems, machine, seed } = readResult('a');
  expect(cells).toHaveLength(1);
  const [cell] = cells;
  if (cell?.status !== 'done' || cell.task === 'conversations') throw new Error('failed');
  expect(cell.figures['f1']?.value).toBe(1);
  expect(cell.figures['falseAlarms']?.value).toBe(0);
  // A yes or no gets no AUC.
  expect(cell.figures['auc']).toBeUndefined();
  expect(cell.slices.map(({ name, rows }) => [name, rows])).toEqual([
    ['early', 50],
    ['late', 50],
  ]);
  expect(suites[0]?.sha256).toMatch(/^[0-9a-f]{64}$/);
  expect(systems[0]?.cost?.timed).toBe(50);
  expect(machine.node).toBe(process.versions.node);
  expect(seed).toBe(1);
  expect(out).toContain('Wrote a/report.html');
  expect(readFileSync(join(folder, 'a/report.md'), 'utf8')).toContain('Greetings. Version 2, CC0.');
});

it('a system that fails is a row that says why, and the others still run', async () => {
  const systems = [
    writeSystem('throws', "throw new Error('no more memory');"),
    writeSystem('crashes', 'process.exit(3);'),
    writeSystem('says-nothing', 'return [];'),
    writeSystem('no-score', BOO, 'score'),
    writeSystem('good-again', BOO),
  ];
  const words = ['run', '--suites', 'suite.mjs', '--systems', systems.join(','), '--out', 'b'];
  expect((await runCli(...words)).code).toBe(1);
  const found = readResult('b').cells.map((cell) =>
    cell.status === 'failed' ? [cell.system, cell.reason] : [cell.system, 'done'],
  );
  expect(found).toEqual([
    ['throws', 'no more memory'],
    ['crashes', 'Its process ended (exit code 3).'],
    ['says-nothing', 'It gave no verdict on 0.'],
    ['no-score', 'Its score of 0 is not a number.'],
    ['good-again', 'done'],
  ]);
});

it('a run that was stopped continues where it was', async () => {
  const log = join(folder, 'judged.txt');
  const judge = (fails: boolean): string =>
    `const { appendFileSync } = await import('node:fs');
     if (messages.length > 1) appendFileSync(${JSON.stringify(log)}, messages.map(({ id }) => id + '\\n').join(''));
     if (${fails} && messages.some(({ id }) => id === '70')) throw new Error('stopped');
     ${BOO}`;
  const words = ['run', '--suites', 'suite.mjs', '--systems', writeSystem('stops', judge(true))];
  expect((await runCli(...words, '--out', 'c')).code).toBe(1);
  writeSystem('stops', judge(false));
  rmSync(log);
  expect((await runCli(...words, '--out', 'c', '--resume')).code).toBe(0);
  // The first 64 rows were judged before.
  expect(readFileSync(log, 'utf8').trim().split('\n')[0]).toBe('64');
  const { cells } = readResult('c');
  expect(cells[0]).toMatchObject({ status: 'done', figures: { f1: { value: 1 } } });
  // Without --resume, it starts again.
  rmSync(log);
  await runCli(...words, '--out', 'c');
  expect(readFileSync(log, 'utf8').trim().split('\n')).toHaveLength(100);
});

it('two runs with the same seed give the same figures, and another seed draws other rows', async () => {
  const good = writeSystem('good', BOO);
  const run = async (out: string, seed: string) => {
    const suites = 'blunt,innocent-conversations';
    const words = ['--suites', suites, '--systems', `${good},nightlight-tiny`, '--rows', '60'];
    await runCli('run', ...words, '--timed', '3', '--seed', seed, '--out', out);
    return readResult(out);
  };
  const [first, second, third] = [await run('d', '1'), await run('e', '1'), await run('f', '2')];
  expect(second.cells).toEqual(first.cells);
  expect(
    first.cells.map(({ system, suite, status }) => `${system} on ${suite}: ${status}`),
  ).toEqual([
    ...['good on blunt: done', 'good on innocent-conversations: done'],
    'nightlight-tiny on blunt: done',
    // No app can let the tiny model read conversations.
    'nightlight-tiny on innocent-conversations: left-out',
  ]);
  expect(third.suites[0]?.sha256).not.toBe(first.suites[0]?.sha256);
  const compared = await runCli('compare', 'd', 'f');
  expect(compared.out).toContain('blunt: the rows differ, so no figure is compared');
});

it('two systems of one result are compared on the same rows', async () => {
  const systems = [
    writeSystem('good', BOO),
    writeSystem('blind', 'return messages.map(() => ({ flagged: false }));'),
  ];
  const words = ['--suites', 'suite.mjs', '--systems', systems.join(','), '--out', 'h'];
  await runCli('run', ...words);
  const { code, out } = await runCli('compare', 'h', '--systems', 'blind,good');
  expect(code).toBe(0);
  expect(out).toMatch(/greetings\s+blind → good\s+recall\s+0\.0 % .*100\.0 % .*< 0\.001\s+clear/);
  const wrong = await runCli('compare', 'h', '--systems', 'good,nope');
  expect(wrong.err).toContain('The result has no system nope.');
});

it('no system sees a label', async () => {
  const log = join(folder, 'seen.json');
  const spy = writeSystem(
    'spy',
    `(await import('node:fs')).appendFileSync(${JSON.stringify(log)}, JSON.stringify(messages)); ${BOO}`,
  );
  await runCli(
    'run',
    '--suites',
    'blunt,suite.mjs',
    '--systems',
    spy,
    '--rows',
    '40',
    '--out',
    'g',
  );
  const seen = readFileSync(log, 'utf8');
  expect(seen).not.toMatch(/"(harmful|slice|kind|answer|note|groups|twin)"/);
  expect(seen).toContain('"previous"');
});

it('list names the suites and systems, and nothing sealed is in the package', async () => {
  const { out } = await runCli('list');
  for (const name of ['blunt', 'young-chat', 'nightlight-tiny', 'obscenity', 'quick'])
    expect(out).toContain(name);
  const data = new URL('../../dist/suite-data/', import.meta.url).pathname;
  expect(existsSync(join(data, 'blunt/open/en.jsonl'))).toBe(true);
  expect(existsSync(join(data, 'blunt/sealed'))).toBe(false);
  expect(existsSync(join(data, 'yardstick/sealed'))).toBe(false);
});

it.each([
  [['run', 'slow'], 2, 'Unknown plan: slow'],
  [['nope'], 2, 'unknown command nope'],
  [['run', '--suites', 'nope', '--systems', 'obscenity'], 3, 'Unknown suite: nope'],
  [['run', '--suites', 'blunt', '--systems', 'nope'], 3, 'Unknown system: nope'],
  [['run', '--suites', 'nope=x', '--systems', 'obscenity'], 3, 'Unknown format: nope'],
])('%j ends with what to do', async (words, code, message) => {
  const result = await runCli(...words);
  expect(result.code).toBe(code);
  expect(result.err).toContain(message);
});
