import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkCorpus } from './check-corpus.ts';
import { checkConversations } from './conversations/check-conversations.ts';

const CORPUS = join(import.meta.dirname, '../../../models/corpus');

it('the messages of the corpus pass the check', () => {
  const { faults, lines } = checkCorpus(join(CORPUS, 'messages'));
  expect(faults).toEqual([]);
  expect(lines).toBeGreaterThan(60_000);
});

it('the conversations pass the check, except for surface features', () => {
  const report = checkConversations(join(CORPUS, 'conversations'));
  expect(report.faults).toEqual([]);
  expect(report.conversations).toBeGreaterThan(900);
  expect(Object.keys(report.surface.parts)).toContain('grooming');
});
