import type { SuiteRecord } from '../results/run-result.ts';
import type { Done } from './cells.ts';
import type { Block } from './document.ts';
import { formatFigure } from './figure-names.ts';

const KINDS = [
  ['harmful', 'recall'],
  ['innocent', 'falseAlarms'],
] as const;

/** Early detection: the share of conversations that have a warning after so many turns. */
export const turnTables = (suite: SuiteRecord, cells: readonly Done[]): readonly Block[] => {
  const talks = cells.filter((cell) => cell.task === 'conversations');
  const turns = [...new Set(talks.flatMap(({ byTurn }) => byTurn.map((step) => step.turns)))].sort(
    (a, b) => a - b,
  );
  return KINDS.filter(([kind]) =>
    talks.some(({ byTurn }) => byTurn.some((step) => step[kind])),
  ).map(([kind, figure]) => ({
    type: 'table',
    caption: `${suite.name}: share of the ${kind} conversations with a warning, by turns read`,
    header: ['system', ...turns.map((turn) => (turn === 1 ? '1 turn' : `${turn} turns`))],
    rows: talks.map(({ system, byTurn }) => [
      system,
      ...turns.map((turn) =>
        formatFigure(figure, byTurn.find((step) => step.turns === turn)?.[kind]),
      ),
    ]),
  }));
};
