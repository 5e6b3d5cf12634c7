import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isKind } from '@nightlight/core';
import { describe, expect, it } from 'vitest';
import { compilePhrases } from './compile-phrases.ts';
import { findPhrases } from './find-phrases.ts';
import { PHRASE_FILES } from './language-files.ts';

const FIELDS = [
  'language',
  'reviewedBy',
  'accentsMatter',
  'sets',
  'reported',
  'reportedAfter',
  'harmless',
  'groups',
];
const GROUP_FIELDS = ['kind', 'severity', 'direction', 'phrases'];
const NON_EMPTY = expect.stringMatching(/\S/);

it('every file in the folder is in the bundle', () => {
  const names = readdirSync(join(import.meta.dirname, 'languages')).sort();
  expect(PHRASE_FILES.map(({ language }) => `${language}.json`)).toEqual(names);
});

describe.each(PHRASE_FILES.map((file) => [file.language, file] as const))('%s', (_, file) => {
  it('has the shape of a phrase file', () => {
    expect(FIELDS).toEqual(expect.arrayContaining(Object.keys(file)));
    expect(file.language).toMatch(/^[a-z]{2,3}$/);
    expect(file.reviewedBy).toEqual(NON_EMPTY);
    const lists = [file.reported, file.reportedAfter ?? [], file.harmless];
    for (const list of [...lists, ...file.groups.map(({ phrases }) => phrases)]) {
      expect(list).toEqual(list.map(() => NON_EMPTY));
      expect(list).toEqual([...new Set(list)]);
    }
    for (const text of Object.values(file.sets ?? {})) expect(text).toEqual(NON_EMPTY);
    for (const group of file.groups) {
      expect(GROUP_FIELDS).toEqual(expect.arrayContaining(Object.keys(group)));
      expect(isKind(group.kind), group.kind).toBe(true);
      expect(['low', 'medium', 'high']).toContain(group.severity);
      expect(['incoming', 'outgoing', undefined]).toContain(group.direction);
      expect(group.phrases.length).toBeGreaterThan(0);
    }
  });

  it('compiles, and no cue or harmless phrase is a finding', () => {
    const compiled = compilePhrases([file]);
    expect(compiled.phrases.length).toBeGreaterThan(0);
    expect(findPhrases(compiled, '', 'incoming')).toEqual([]);
  });
});
