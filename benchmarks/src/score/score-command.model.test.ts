import { spawn } from 'node:child_process';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readStories } from '@nightlight/testing/stories';
import { beforeAll, describe, expect, it } from 'vitest';
import { cli, rows, runScore } from './run-score.fixture.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nightlight-score-'));
});

/** One worker and the small model start fastest. For tests in which the scores don't matter. */
const FAST = ['--workers', '1', '--tier', 'tiny'];

const HARMS = ['bullying', 'grooming', 'explicit', 'self-harm', 'scam', 'personal-info'];

describe('score messages', { timeout: 180_000 }, () => {
  it('writes one line for each input line, in order, with every score', async () => {
    const input = join(folder, 'in.jsonl');
    const texts = Array.from({ length: 30 }, (_, id) => ({
      id,
      text: `see you at ${id} ${'x '.repeat(id)}`,
    }));
    await writeFile(input, texts.map((row) => JSON.stringify(row)).join('\n'));
    const { code, out } = await runScore(
      ...['messages', '--in', input, '--workers', '2', '--tier', 'tiny'],
    );
    const scored = rows(out);
    expect(code).toBe(0);
    expect(scored.map((row) => row.id)).toEqual(texts.map((row) => row.id));
    for (const row of scored) {
      expect(Object.keys(row.scores)).toEqual(HARMS);
      expect(Object.keys(row.severity)).toEqual(HARMS);
      expect(row.kinds.profanity).toBeTypeOf('number');
      expect(['allow', 'nudge', 'pause']).toContain(row.action);
      expect(row.support).toBeTypeOf('boolean');
      for (const score of [...Object.values(row.scores), ...Object.values(row.kinds)]) {
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
      }
    }
  });

  it('an invalid line gives an error in its place and exit code 1 at the end', async () => {
    const input = join(folder, 'bad.jsonl');
    const lines = [
      '{"id":"a","text":"hi"}',
      'no json',
      '{"id":"b"}',
      '{"id":"c","text":"hi","direction":"up"}',
      '[]',
      'null',
      '',
      '{"id":"d","text":""}',
      '{"id":"e","text":"\\ud83d"}',
    ];
    await writeFile(input, `${lines.join('\n')}\n`);
    const { code, out } = await runScore('messages', ...FAST, '--in', input);
    const scored = rows(out);
    expect(code).toBe(1);
    expect(scored).toHaveLength(lines.length);
    expect(scored.map((row) => 'error' in row)).toEqual([
      false,
      true,
      true,
      true,
      true,
      true,
      true,
      false,
      false,
    ]);
    expect(scored[2]).toMatchObject({ id: 'b', error: expect.stringContaining('text') });
    expect(scored[7]).toMatchObject({ id: 'd', action: 'allow', degraded: ['nothing-to-read'] });
  });

  it('reads standard input and writes standard output', async () => {
    const child = spawn(process.execPath, [
      cli,
      'score',
      'messages',
      '--in',
      '-',
      '--out',
      '-',
      ...FAST,
    ]);
    let out = '';
    child.stdout.on('data', (chunk) => {
      out += chunk;
    });
    child.stdin.end('{"id":1,"text":"hello"}\n');
    const code = await new Promise((resolve) => child.on('exit', resolve));
    expect(code).toBe(0);
    expect(rows(out)[0]).toMatchObject({ id: 1, action: 'allow' });
  });

  it('an interrupted run continues with --resume and gives the same file', async () => {
    const input = join(folder, 'long.jsonl');
    await writeFile(
      input,
      Array.from({ length: 40 }, (_, id) =>
        JSON.stringify({ id, text: `message number ${id}` }),
      ).join('\n'),
    );
    const whole = join(folder, 'whole.jsonl');
    await runScore('messages', ...FAST, '--in', input, '--out', whole);
    const expected = await readFile(whole, 'utf8');
    const cut = join(folder, 'cut.jsonl');
    await writeFile(cut, expected.slice(0, Math.floor(expected.length * 0.4)));
    const { code } = await runScore('messages', ...FAST, '--in', input, '--out', cut, '--resume');
    expect(code).toBe(0);
    expect(rows(await readFile(cut, 'utf8')).map((row) => row.id)).toEqual(
      Array.from({ length: 40 }, (_, id) => id),
    );
  });

  it.each([
    [['messages'], '--in is missing'],
    [['poems', '--in', 'x'], 'messages'],
    [['messages', '--in', 'x', '--age-band', '14'], '13-15'],
    [['messages', '--in', 'x', '--tier', 'huge'], '--tier'],
    [['messages', '--in', 'x', '--workers', '0'], '--workers'],
    [['messages', '--in', 'x', '--nonsense'], 'nonsense'],
  ])('%j prints the error and the usage', async (args, message) => {
    const { code, err, out } = await runScore(...args);
    expect(code).toBe(2);
    expect(err).toContain(message);
    expect(err).toContain('Usage');
    expect(out).toBe('');
  });

  it('reports when a conversation raises an alarm, with harm and turns, and nothing for an ordinary one', async () => {
    const [harmful] = readStories('sextortion', 1);
    const [plain] = readStories('innocent', 1);
    const lines = [harmful, plain].map((story) =>
      JSON.stringify({
        id: story?.id,
        turns: story?.turns.map(({ from, text }) => ({ from, text })),
      }),
    );
    const input = join(folder, 'chats.jsonl');
    await writeFile(input, `${lines[0]}\n{"id":"bad","turns":[{"from":"ana"}]}\n${lines[1]}\n`);
    const { code, out } = await runScore('conversations', '--workers', '1', '--in', input);
    expect(code).toBe(1);
    const [first, bad, last] = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(first.id).toBe(harmful?.id);
    expect(first.alarms.length).toBeGreaterThan(0);
    for (const { turn, harm, severity, kinds, because } of first.alarms) {
      expect(turn).toBeGreaterThanOrEqual(0);
      expect(turn).toBeLessThan(harmful?.turns.length ?? 0);
      expect(['grooming', 'explicit', 'bullying']).toContain(harm);
      expect(['medium', 'high']).toContain(severity);
      expect(kinds.length).toBeGreaterThan(0);
      expect(because.at(-1)).toBe(turn);
    }
    expect(bad).toEqual({ id: 'bad', error: 'turn 0 needs from and text' });
    expect(last).toEqual({ id: plain?.id, alarms: [] });
  });

  it.runIf(process.platform === 'linux')(
    'a full disk stops it, and is not taken for a bad line',
    async () => {
      const input = join(folder, 'full.jsonl');
      await writeFile(input, '{"id":1,"text":"hello"}\n');
      const { code, err } = await runScore(
        ...['messages', ...FAST, '--in', input, '--out', '/dev/full'],
      );
      expect(code).toBe(3);
      expect(err).toContain('ENOSPC');
    },
  );

  it('a missing file gives an error, and not the exit code of a bad line', async () => {
    const { code, err } = await runScore('messages', '--in', join(folder, 'nowhere.jsonl'));
    expect(code).toBe(3);
    expect(err).toContain('nowhere.jsonl');
  });
});
