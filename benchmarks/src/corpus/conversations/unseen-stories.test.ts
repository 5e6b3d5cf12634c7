import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkAlike } from './check-alike.ts';
import { checkSigns } from './check-signs.ts';
import { checkTurns } from './check-turns.ts';
import { checkWritten } from './check-written.ts';
import { CONVERSATION_KINDS, INNOCENT, readConversations } from './conversation.ts';
import { readSecondReadings } from './second-reading.ts';

const folder = join(import.meta.dirname, '../../../suites/stories');
const { conversations: stories, faults } = readConversations(folder);

it('the unseen stories pass the checks of the corpus', () => {
  const checks = [checkTurns, checkSigns, checkWritten, checkAlike];
  expect([...faults, ...checks.flatMap((check) => check(stories))]).toEqual([]);
});

it('a second reader, who saw only the turns, found the same kind in each unseen story', () => {
  const { readings, faults: unreadable } = readSecondReadings(folder);
  expect(unreadable).toEqual([]);
  const kinds = (all: readonly { readonly id: string; readonly kind: string }[]) =>
    all.map(({ id, kind }) => `${id} ${kind}`).sort();
  expect(kinds(readings)).toEqual(kinds(stories));
  for (const { id, kind, first = 0, clear = 0 } of readings) {
    const turns = stories.find((story) => story.id === id)?.turns.length ?? 0;
    expect(kind === INNOCENT ? first === 0 && clear === 0 : first > 0, id).toBe(true);
    expect(first <= clear && clear <= turns, id).toBe(true);
  }
});

it('every unseen story has 12 to 40 turns and at most six people', () => {
  for (const { id, turns } of stories) {
    expect(turns.length, id).toBeGreaterThanOrEqual(12);
    expect(turns.length, id).toBeLessThanOrEqual(40);
    expect(new Set(turns.map(({ from }) => from)).size, id).toBeLessThanOrEqual(6);
  }
});

it('there are twenty innocent unseen stories', () => {
  expect(stories.filter(({ kind }) => kind === INNOCENT)).toHaveLength(20);
});

describe.each(CONVERSATION_KINDS.filter((kind) => kind !== INNOCENT))('%s', (kind) => {
  it('has ten unseen stories, and at least three start with ten ordinary turns', () => {
    const own = stories.filter((story) => story.kind === kind);
    expect(own).toHaveLength(10);
    expect(own.filter(({ first = 0 }) => first > 10).length).toBeGreaterThanOrEqual(3);
  });
});
