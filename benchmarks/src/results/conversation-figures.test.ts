import { expect, it } from 'vitest';
import { conversationFigures, type JudgedConversation } from './conversation-figures.ts';

const turns = Array.from({ length: 12 }, (_, i) => ({ from: i % 2 ? 'ana' : 'ben', text: 'hi' }));
const judge = (id: string, harmful: boolean, alarm?: number): JudgedConversation => ({
  row: { id, turns, harmful },
  verdict: alarm === undefined ? {} : { alarm },
});

it('gives recall, false alarms and earliness, and warnings by turn', () => {
  const { figures, byTurn } = conversationFigures(
    [
      judge('a', true, 0),
      judge('b', true, 4),
      judge('c', true),
      judge('d', false, 11),
      judge('e', false),
    ],
    1,
  );
  expect(figures['recall']?.value).toBeCloseTo(2 / 3, 4);
  expect(figures['falseAlarms']?.value).toBe(0.5);
  expect(figures['f1']?.value).toBeCloseTo(2 / 3, 12);
  expect(figures['fLatency']?.value).toBeLessThan(2 / 3);
  expect(
    byTurn.map(({ turns: read, harmful, innocent }) => [read, harmful?.value, innocent?.value]),
  ).toEqual([
    [1, 0.3333, 0],
    [2, 0.3333, 0],
    [5, 0.6667, 0],
    [10, 0.6667, 0],
    [12, 0.6667, 0.5],
  ]);
});

it('without harmful conversations there are only false alarms', () => {
  const { figures, byTurn } = conversationFigures([judge('a', false), judge('b', false, 2)], 1);
  expect(Object.keys(figures)).toEqual(['falseAlarms']);
  expect(byTurn.at(-1)).toEqual({ turns: 12, innocent: expect.objectContaining({ value: 0.5 }) });
});

it('says in which languages it fails, and which conversations it got wrong, by id', () => {
  const inLanguage = (lang: string, one: JudgedConversation): JudgedConversation => ({
    ...one,
    row: { ...one.row, lang },
  });
  const { slices, worst } = conversationFigures(
    [
      inLanguage('fr', judge('a', true)),
      inLanguage('fr', judge('b', true, 3)),
      inLanguage('de', judge('late', false, 9)),
      inLanguage('de', judge('early', false, 2)),
      inLanguage('de', judge('middle', false, 5)),
      judge('no language', false, 0),
    ],
    1,
  );
  expect(
    slices?.map(({ by, name, rows, harmful, figures }) => [
      ...[by, name, rows, harmful],
      ...[figures['recall']?.value, figures['falseAlarms']?.value],
    ]),
  ).toEqual([
    ['language', 'de', 3, 0, undefined, 1],
    ['language', 'fr', 2, 2, 0.5, undefined],
  ]);
  // The earliest warnings first, at most two of each language. No turn is quoted.
  expect(worst).toEqual({
    falseAlarms: [
      { id: 'no language', alarm: 0 },
      { id: 'early', slice: 'de', alarm: 2 },
      { id: 'middle', slice: 'de', alarm: 5 },
    ],
    misses: [{ id: 'a', slice: 'fr' }],
  });
});
