import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FOLDS } from '../check-folds.ts';
import type { Fault } from '../corpus-line.ts';
import type { Conversation } from './conversation.ts';
import { readTable, wholeNumber } from './table.ts';

const FILE = 'folds.tsv';
const COLUMNS = ['scenario', 'fold'];

/** Fold by scenario, as stored. */
export const readFolds = (folder: string): { folds: Map<string, number>; faults: Fault[] } => {
  const { rows, faults } = readTable(join(folder, FILE), FILE, COLUMNS);
  const folds = new Map<string, number>();
  for (const { cells, place } of rows) {
    const [scenario = '', cell = ''] = cells;
    const fold = wholeNumber(cell);
    if (folds.has(scenario)) faults.push({ place, what: `duplicate scenario ${scenario}` });
    if (!(fold < FOLDS)) faults.push({ place, what: `fold ${cell}` });
    folds.set(scenario, fold);
  }
  return { folds, faults };
};

/** Every scenario has one fold, so a conversation and its twin are never on both sides. */
export const checkConversationFolds = (
  conversations: readonly Conversation[],
  folds: ReadonlyMap<string, number>,
): Fault[] => {
  const seen = new Set<string>();
  return conversations.flatMap(({ scenario, place }) => {
    if (folds.has(scenario) || seen.has(scenario)) return [];
    seen.add(scenario);
    return [{ place, what: `${scenario} has no fold: run npm run corpus -- folds` }];
  });
};

/** Groups that should be spread evenly over the folds. */
const listGroups = ({ kind, lang }: Conversation): string[] => [
  'all',
  kind,
  lang,
  `${kind} in ${lang}`,
];

/**
 * The fold in which a scenario's groups are smallest; small groups count as much as
 * large ones.
 */
const findEmptiestFold = (
  own: readonly Conversation[],
  foldCounts: readonly ReadonlyMap<string, number>[],
  sizes: ReadonlyMap<string, number>,
): number => {
  const fillLevels = foldCounts.map((fold) =>
    own
      .flatMap(listGroups)
      .reduce((sum, group) => sum + (fold.get(group) ?? 0) / (sizes.get(group) ?? 1), 0),
  );
  return fillLevels.indexOf(Math.min(...fillLevels));
};

const addCounts = (counts: Map<string, number>, own: readonly Conversation[]): void => {
  for (const group of own.flatMap(listGroups)) counts.set(group, (counts.get(group) ?? 0) + 1);
};

/** Assigns a fold to every new scenario; existing ones keep theirs. */
export const assignFolds = (
  conversations: readonly Conversation[],
  existing: ReadonlyMap<string, number>,
): Map<string, number> => {
  const scenarios = new Map<string, Conversation[]>();
  for (const one of conversations) {
    scenarios.set(one.scenario, [...(scenarios.get(one.scenario) ?? []), one]);
  }
  const sizes = new Map<string, number>();
  addCounts(sizes, conversations);
  const foldCounts = Array.from({ length: FOLDS }, () => new Map<string, number>());
  const folds = new Map(existing);
  for (const [scenario, fold] of existing) {
    addCounts(foldCounts[fold] as Map<string, number>, scenarios.get(scenario) ?? []);
  }
  const sizeOfRarestGroup = (own: readonly Conversation[]): number =>
    Math.min(...own.flatMap(listGroups).map((group) => sizes.get(group) as number));
  // Assign rare groups first, so that they are spread before the folds fill up.
  const newScenarios = [...scenarios]
    .filter(([scenario]) => !folds.has(scenario))
    .sort(
      ([a, ownA], [b, ownB]) =>
        sizeOfRarestGroup(ownA) - sizeOfRarestGroup(ownB) || (a < b ? -1 : 1),
    );
  for (const [scenario, own] of newScenarios) {
    const fold = findEmptiestFold(own, foldCounts, sizes);
    folds.set(scenario, fold);
    addCounts(foldCounts[fold] as Map<string, number>, own);
  }
  return folds;
};

/** Adds the new scenarios to folds.tsv; a malformed file is not changed. */
export const extendFolds = (conversations: readonly Conversation[], folder: string): Fault[] => {
  const file = join(folder, FILE);
  const { folds: existing, faults } = existsSync(file)
    ? readFolds(folder)
    : { folds: new Map<string, number>(), faults: [] };
  if (faults.length > 0) return faults;
  const rows = [...assignFolds(conversations, existing)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([scenario, fold]) => `${scenario}\t${fold}\n`);
  const text = `${COLUMNS.join('\t')}\n${rows.join('')}`;
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
  return [];
};
