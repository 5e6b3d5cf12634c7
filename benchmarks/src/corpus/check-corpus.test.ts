import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkCorpus } from './check-corpus.ts';
import { COLUMNS } from './corpus-line.ts';

describe('the check finds', () => {
  const row = (over: Partial<Record<(typeof COLUMNS)[number], string>> = {}): string => {
    const line = {
      id: 'en-everyday-1',
      twin: '',
      scenario: 'T-1',
      slice: 'everyday',
      kinds: 'none',
      lang: 'en',
      direction: 'outgoing',
      severity: 'none',
      text: 'see you at the park after lunch',
      ...over,
    };
    return COLUMNS.map((column) => line[column]).join('\t');
  };
  const faultsOf = (...rows: string[]): string[] => {
    const root = mkdtempSync(join(tmpdir(), 'nightlight-corpus-'));
    const folder = join(root, 'messages');
    mkdirSync(join(folder, 'en'), { recursive: true });
    writeFileSync(join(root, 'folds.tsv'), 'scenario\tfold\nT-1\t0\nT-9\t7\n');
    writeFileSync(join(folder, 'en/a.tsv'), `${COLUMNS.join('\t')}\n${rows.join('\n')}\n`);
    return checkCorpus(folder).faults.map((fault) => fault.what);
  };

  it('nothing in a good line', () => {
    expect(faultsOf(row())).toEqual([]);
  });

  it.each([
    ['a missing cell', [row().replace('\toutgoing', '')], 'cells'],
    ['an unknown kind', [row({ kinds: 'rudeness' })], 'unknown kind'],
    ['a harm without severity', [row({ kinds: 'insult' })], 'severity none'],
    ['a twin that does not exist', [row({ twin: 'en-everyday-9' })], 'does not exist'],
    ['a scenario without a fold', [row({ scenario: 'T-2' })], 'has no fold'],
    ['a fold that there is not', [row({ scenario: 'T-9' })], 'fold 7'],
    ['an id used twice', [row(), row({ text: 'another thing altogether' })], 'duplicate id'],
    ['the same text', [row(), row({ id: 'en-everyday-2' })], 'the same text'],
    [
      'nearly the same text',
      [row(), row({ id: 'en-everyday-2', text: 'See you at the park after lunch!!' })],
      'nearly the same',
    ],
    ['a real-looking number', [row({ text: 'ring me on 07911 123456 ok' })], 'reserved range'],
    ['a real-looking site', [row({ text: 'look at https://shop-now.com/win' })], '.example'],
    [
      'childhood in a line for adults',
      [row({ kinds: 'nudity-request', severity: 'high', text: 'send one before school' })],
      'adults-only',
    ],
    [
      'a method of self-harm',
      [row({ kinds: 'self-harm', severity: 'high', text: 'i have the pills here' })],
      'self-harm',
    ],
  ])('%s', (_, rows, what) => {
    expect(faultsOf(...rows).join('; ')).toContain(what);
  });

  it('labels that punctuation gives away', () => {
    const rows = Array.from({ length: 400 }, (_, i) =>
      row({
        id: `en-everyday-${i}`,
        scenario: `T-${i}`,
        ...(i % 2 ? { kinds: 'insult', severity: 'low' } : {}),
        text: `${Math.sin(i).toString(36).slice(3, 14)} ${Math.cos(i).toString(36).slice(3, 14)}${i % 2 ? '!!!' : ''}`,
      }),
    );
    expect(faultsOf(...rows).join('; ')).toContain('surface features alone');
  });
});
