import type { Memory } from '../../processes/memory.ts';
import { dividePerTab, median, medianMemories, medianMemory, spread } from './figures.ts';
import type { LossKind } from './leader-loss.ts';
import type { Run } from './run-once.ts';
import type { Answered, Asked, SharedRun } from './shared-model.ts';
import type { AskedFigures, SharedFigures, TabsFigures, TakeoverFigures } from './tabs-result.ts';

const summariseAsked = (runs: readonly Asked[]): AskedFigures => {
  const own = runs.flatMap((run) => run.own);
  const shared = runs.flatMap((run) => run.shared);
  return {
    own: median(own),
    shared: median(shared),
    added: median(shared.map((time, i) => time - (own[i] as number))),
    roundTrip: spread(runs.flatMap((run) => run.roundTrip)),
  };
};

const sumAnswered = (runs: readonly Answered[]): Answered => ({
  asked: runs.reduce((sum, run) => sum + run.asked, 0),
  answered: runs.reduce((sum, run) => sum + run.answered, 0),
});

const summariseShared = (runs: readonly SharedRun[]): SharedFigures => ({
  holderVisible: summariseAsked(runs.map(({ visible }) => visible)),
  holderInBackground: summariseAsked(runs.map(({ background }) => background)),
  holderFrozen: {
    ...sumAnswered(runs.map(({ frozen }) => frozen)),
    lockHeld: runs.every(({ frozen }) => frozen.lockHeld),
  },
  holderClosed: sumAnswered(runs.map(({ closed }) => closed)),
});

const summariseTakeovers = (runs: readonly Run[], wanted: LossKind): TakeoverFigures => {
  const found = runs.flatMap((run) => run.takeovers).filter(({ going }) => going === wanted);
  const answers = found.map(({ firstAnswer }) => firstAnswer);
  return {
    times: found.length,
    lock: median(found.map(({ lock }) => lock)),
    ready: median(found.map(({ ready }) => ready)),
    firstAnswer: median(answers),
    slowestAnswer: Math.round(Math.max(...answers)),
  };
};

/** The memory that each tab after the first adds. */
const costPerAddedTab = (memory: readonly Memory[]): Memory =>
  dividePerTab(memory[1] as Memory, memory.at(-1) as Memory, memory.length - 2);

const freedPerTab = ({ own }: Run): Memory =>
  dividePerTab(own.letGo.memory, own.memory.at(-1) as Memory, own.memory.length - 2);

/** Medians over the runs. */
export const summarise = (runs: readonly Run[]): TabsFigures => {
  const memories = (of: (run: Run) => readonly Memory[]): readonly Memory[] =>
    medianMemories(runs.map(of));
  const addedBy = (of: (run: Run) => readonly Memory[]): Memory =>
    medianMemory(runs.map((run) => costPerAddedTab(of(run))));
  return {
    memory: {
      bare: memories(({ bare }) => bare),
      ownModels: memories(({ own }) => own.memory),
      ownModelsSoon: memories(({ own }) => own.soon),
      leader: memories(({ leader }) => leader.memory),
      sharedWorker: memories(({ sharedWorker }) => sharedWorker.memory),
    },
    perAddedTab: {
      bare: addedBy(({ bare }) => bare),
      ownModel: addedBy(({ own }) => own.memory),
      ownModelAlone: medianMemory(
        runs.map(({ bare, own }) =>
          dividePerTab(costPerAddedTab(bare), costPerAddedTab(own.memory), 1),
        ),
      ),
      leader: addedBy(({ leader }) => leader.memory),
      sharedWorker: addedBy(({ sharedWorker }) => sharedWorker.memory),
    },
    ready: {
      coldCache: median(runs.map(({ cold }) => cold)),
      warmCache: (runs[0]?.own.ready ?? []).map((_, i) =>
        median(runs.map(({ own }) => own.ready[i] as number)),
      ),
    },
    answers: (runs[0]?.own.answers ?? []).map((_, idleTabs) => ({
      idleTabs,
      ...spread(runs.flatMap(({ own }) => own.answers[idleTabs] ?? [])),
    })),
    letGo: {
      freedPerTab: medianMemory(runs.map(freedPerTab)),
      firstAnswerAgain: median(runs.map(({ own }) => own.letGo.reopened)),
    },
    shared: {
      leader: summariseShared(runs.map(({ leader }) => leader)),
      sharedWorker: summariseShared(runs.map(({ sharedWorker }) => sharedWorker)),
    },
    takeover: {
      close: summariseTakeovers(runs, 'close'),
      crash: summariseTakeovers(runs, 'crash'),
    },
    sharedWorkerCrash: {
      ...sumAnswered(runs.map(({ crash }) => crash)),
      toldByEvent: runs.filter(({ crash }) => crash.toldByEvent).length,
      toldByLock: median(runs.map(({ crash }) => crash.toldByLock)),
      connectedAgain: median(runs.map(({ crash }) => crash.connectedAgain)),
    },
  };
};
