import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const readResult = (name: string) =>
  JSON.parse(readFileSync(`${root}benchmarks/results/${name}.json`, 'utf8'));
const readDecision = (number: string): string => {
  const folder = `${root}docs/decisions/`;
  const name = readdirSync(folder).find((file) => file.startsWith(number));
  return readFileSync(folder + name, 'utf8');
};

it('decision 12 has the figures of tabs.json', () => {
  const { perAddedTab, shared, takeover, sharedWorkerCrash, ready, letGo } = readResult('tabs');
  const memory = (one: { privateDirty: number }): string => one.privateDirty.toFixed(1);
  const seconds = (ms: number): string => (ms / 1000).toFixed(1);
  const { ownModel, leader, sharedWorker, bare, ownModelAlone } = perAddedTab;
  const added = ({ holderVisible, holderInBackground }: typeof shared.leader): string =>
    `${holderVisible.added.toFixed(1)} / ${holderInBackground.added.toFixed(1)} ms`;
  const answered = ({ answered: some, asked }: { answered: number; asked: number }): string =>
    `${some} of ${asked}`;
  const decision = readDecision('0012');
  for (const part of [
    `| private memory of a further tab (${memory(bare)} MiB without Nightlight) | ${memory(ownModel)} MiB | ${memory(leader)} MiB | ${memory(sharedWorker)} MiB |`,
    `| – | ${added(shared.leader)} | ${added(shared.sharedWorker)} |`,
    `| that tab is frozen | – | ${answered(shared.leader.holderFrozen)} answered | ${answered(shared.sharedWorker.holderFrozen)} |`,
    `| that tab is closed | – | first answer after ${seconds(takeover.close.firstAnswer)} s | ${answered(shared.sharedWorker.holderClosed)} |`,
    `| that tab crashes | – | after ${seconds(takeover.crash.firstAnswer)} s | ${answered(sharedWorkerCrash)}; ${seconds(sharedWorkerCrash.connectedAgain)} s when asked again |`,
    `A second tab is ready in ${seconds(ready.warmCache[1])} s`,
    `notice within ${Math.round(sharedWorkerCrash.toldByLock)} ms`,
    `frees ${memory(letGo.freedPerTab)} of the model's ${memory(ownModelAlone)} MiB`,
    `ready after ${seconds(letGo.firstAnswerAgain)} s`,
  ])
    expect(decision).toContain(part);
});

it('decision 31 has the figures of text-recipes.json, a row for each run', () => {
  const runs = Object.entries<Record<string, Record<string, { auc: number; recall: number }>>>(
    readResult('text-recipes'),
  );
  const figure = (one: { auc: number; recall: number } | undefined): string =>
    `${one?.auc.toFixed(3).slice(1)} · ${one?.recall.toFixed(3).slice(1)}`;
  const rows = runs.map(([name, { 'fold 0': own, 'yardstick, open half': yardstick }]) => [
    name,
    [own?.['all'], yardstick?.['English'], yardstick?.['others'], yardstick?.['with previous']].map(
      figure,
    ),
  ]);
  const table = [...readDecision('0031').matchAll(/^\| `([\w, ]+)` \|(.*)\|$/gm)];
  expect(
    table.map(([, name, cells = '']) => [
      name,
      cells
        .split('|')
        .slice(2)
        .map((cell) => cell.trim()),
    ]),
  ).toEqual(rows);
});
