import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
  expect(systems[0]?.cost?.timed).toBe(100);
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

it('a message that a system can’t judge fails only its suite', async () => {
  const judge = `if (messages.some(({ text }) => text === 'boo 72')) throw new Error('too many'); ${BOO}`;
  const picky = writeSystem('picky', judge);
  const words = ['--suites', 'suite.mjs,blunt', '--systems', picky, '--rows', '100'];
  // It is among the messages that are timed, too.
  await runCli('run', ...words, '--timed', '500', '--out', 'o');
  const { cells, systems } = readResult('o');
  expect(cells).toMatchObject([
    { suite: 'greetings', status: 'failed', reason: 'too many' },
    { suite: 'blunt', status: 'done' },
  ]);
  expect(systems).toMatchObject([{ name: 'picky', version: '1.0.0' }]);
  expect(systems[0]?.cost).toBeUndefined();
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

it('a system that warns in more conversations is clearly better', async () => {
  writeFileSync(
    join(folder, 'talks.mjs'),
    `const rows = Array.from({ length: 30 }, (_, i) => ({
       id: String(i), harmful: i % 2 === 0,
       turns: ['hi', i % 2 === 0 ? 'boo' : 'hello'].map((text) => ({ from: 'ana', text })),
     }));
     export const suite = {
       name: 'talks', title: 'Talks', version: '1', licence: 'CC0', task: 'conversations',
       positive: 'boo', read: async () => rows,
     };`,
  );
  const systems = [
    writeSystem('good', BOO),
    writeSystem('blind', 'return messages.map(() => ({ flagged: false }));'),
  ];
  await runCli('run', '--suites', 'talks.mjs', '--systems', systems.join(','), '--out', 'i');
  const { out } = await runCli('compare', 'i', '--systems', 'blind,good');
  expect(out).toMatch(/talks\s+blind → good\s+recall\s+0\.0 % .*100\.0 % .*< 0\.001\s+clear/);
  expect(out).toMatch(/falseAlarms\s+0\.0 % .*0\.0 % .*1\.000/);
});

it('systems and suites of the same name are refused before anything is measured', async () => {
  const good = writeSystem('good', BOO);
  const same = await runCli(
    ...['run', '--suites', 'suite.mjs,suite.mjs', '--systems', good, '--out', 'j'],
  );
  expect(same.err).toContain('Two suites are called greetings: suite.mjs and suite.mjs.');
  const twice = await runCli('run', '--suites', 'blunt', '--systems', 'obscenity,obscenity');
  expect(twice.err).toContain('Two systems are called obscenity');
  expect(existsSync(join(folder, 'j'))).toBe(false);
});

it('a report prints the texts of our own suites if asked, and no others', async () => {
  const blind = writeSystem('blind', 'return messages.map(() => ({ flagged: false }));');
  await runCli(
    ...['run', '--suites', 'blunt,suite.mjs', '--systems', blind, '--rows', '20', '--out', 'k'],
  );
  const [cell] = readResult('k').cells;
  if (cell?.status !== 'done' || cell.task === 'conversations') throw new Error('failed');
  const { id = '' } = cell.worst.misses[0] ?? {};
  const open = new URL('../../dist/suite-data/blunt/open/', import.meta.url);
  const lines = readdirSync(open).flatMap((file) =>
    readFileSync(new URL(file, open), 'utf8').trim().split('\n'),
  );
  const { text } = JSON.parse(lines.find((line) => line.includes(`"${id}"`)) ?? '{}');
  expect(text).not.toBe('');
  const readReport = () => readFileSync(join(folder, 'k/report.md'), 'utf8');
  expect(readReport()).toContain(id);
  expect(readReport()).not.toContain(text);
  const { out } = await runCli('report', 'k', '--texts');
  expect(out).toContain('report.html');
  const row = readReport()
    .split('\n')
    .find((line) => line.startsWith(`| ${id} |`));
  expect(row?.replaceAll('\\', '')).toContain(`| ${text.replace(/\s+/g, ' ')} |`);
  // The second suite is not ours.
  expect(readReport()).toContain('(not ours to print)');
});

it('a report shows earlier results by date, with their versions', async () => {
  const good = writeSystem('good', BOO);
  await runCli('run', '--suites', 'suite.mjs', '--systems', good, '--out', 'l');
  const result = readResult('l');
  for (const [i, date] of ['2025-02-01', '2025-01-01'].entries()) {
    const systems = result.systems.map((system) => ({ ...system, version: `0.${2 - i}.0` }));
    const earlier = { ...result, started: `${date}T10:00:00.000Z`, systems };
    writeFileSync(join(folder, `${date}.json`), JSON.stringify(earlier));
  }
  expect((await runCli('report', 'l', '2025-02-01.json', '2025-01-01.json')).code).toBe(0);
  const history = readFileSync(join(folder, 'l/report.md'), 'utf8').split(
    '## Versions over time',
  )[1];
  expect(history).toMatch(/2025-01-01 \| 0\.1\.0[\s\S]*2025-02-01 \| 0\.2\.0[\s\S]*\| 1\.0\.0/);
  const wrong = await runCli('report', 'l', '--text');
  expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('report RESULT [EARLIER')]);
});

it('the base model gives the same figures twice', async () => {
  const run = async (out: string) => {
    const words = ['--suites', 'blunt', '--systems', 'nightlight-base', '--rows', '24'];
    await runCli('run', ...words, '--timed', '1', '--out', out);
    return readResult(out).cells;
  };
  const first = await run('m');
  expect(first).toMatchObject([{ status: 'done', system: 'nightlight-base' }]);
  expect(await run('n')).toEqual(first);
  const scores = (out: string) =>
    readFileSync(join(folder, out, 'predictions/blunt/nightlight-base.jsonl'), 'utf8');
  expect(scores('n')).toBe(scores('m'));
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
