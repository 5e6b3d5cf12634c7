import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { agreedLines } from './agreement.ts';
import type { CorpusLine } from './corpus-line.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'readings-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const line = (id: string, kinds: readonly string[]): CorpusLine => ({
  ...{ id, kinds, twin: '', scenario: id, slice: 'insult', lang: 'en', direction: 'outgoing' },
  ...{ severity: 'medium', text: 'some words', previous: '', place: id },
});

it('figures count a line that two readers call harmful for different reasons, and no line on which they differ', () => {
  const readings = [
    ['other-harm', 'threat'],
    ['harmless', 'none'],
    ['worry', 'self-harm'],
    ['no-worry', 'none'],
    ['worry-or-harm', 'self-harm'],
  ];
  writeFileSync(
    join(folder, 'en.tsv'),
    `id\tkinds\tseverity\n${readings.map((cells) => `${cells.join('\t')}\tlow`).join('\n')}\n`,
  );
  const lines = [
    line('read-once', ['insult']),
    line('other-harm', ['insult']),
    line('harmless', ['insult']),
    line('worry', ['self-harm']),
    line('no-worry', ['self-harm']),
    line('worry-or-harm', ['insult']),
  ];
  const agreed = agreedLines(lines, folder).map(({ id }) => id);
  expect(agreed).toEqual(['read-once', 'other-harm', 'worry']);
});
