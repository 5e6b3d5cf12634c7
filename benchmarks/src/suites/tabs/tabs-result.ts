import type { Memory } from '../../processes/memory.ts';
import type { Engine } from './engines.ts';
import type { Spread } from './figures.ts';
import type { LossKind } from './leader-loss.ts';
import type { Answered } from './shared-model.ts';

/** Milliseconds per message in the visible tab. */
export interface AskedFigures {
  readonly own: number;
  readonly shared: number;
  /** Median of the differences per message: what asking another tab's model adds. */
  readonly added: number;
  readonly roundTrip: Spread;
}

export interface SharedFigures {
  readonly holderVisible: AskedFigures;
  readonly holderInBackground: AskedFigures;
  readonly holderFrozen: Answered & { readonly lockHeld: boolean };
  /** No tab took over. */
  readonly holderClosed: Answered;
}

/** From the leader's end to each step in the tab that takes over. */
export interface TakeoverFigures {
  readonly times: number;
  readonly lock: number;
  readonly ready: number;
  readonly firstAnswer: number;
  readonly slowestAnswer: number;
}

/** Memory in MiB, times in milliseconds; medians over the repetitions. */
export interface TabsFigures {
  /** By number of tabs, from none, after garbage collection. */
  readonly memory: {
    readonly bare: readonly Memory[];
    readonly ownModels: readonly Memory[];
    /** 1.5 s after the newest tab's first answer, before garbage collection. */
    readonly ownModelsSoon: readonly Memory[];
    readonly leader: readonly Memory[];
    readonly sharedWorker: readonly Memory[];
  };
  /** From the first tab on. */
  readonly perAddedTab: Readonly<
    Record<'bare' | 'ownModel' | 'leader' | 'sharedWorker', Memory> & {
      /** A tab's own model without the tab itself. */
      ownModelAlone: Memory;
    }
  >;
  readonly ready: {
    readonly coldCache: number;
    /** The first, second … tab of a new browser. */
    readonly warmCache: readonly number[];
  };
  /** classify() in the front tab, by number of idle tabs behind it. */
  readonly answers: readonly (Spread & { readonly idleTabs: number })[];
  /** Hidden tabs that called dispose(). */
  readonly letGo: {
    readonly freedPerTab: Memory;
    /** From createNightlight() to the first answer, when such a tab is in front again. */
    readonly firstAnswerAgain: number;
  };
  readonly shared: { readonly leader: SharedFigures; readonly sharedWorker: SharedFigures };
  readonly takeover: Readonly<Record<LossKind, TakeoverFigures>>;
  /** The tab crashes whose process also runs the SharedWorker. */
  readonly sharedWorkerCrash: Answered & {
    /** In how many crashes an event notified the other tab. */
    readonly toldByEvent: number;
    /** Until the worker's lock was released. */
    readonly toldByLock: number;
    readonly connectedAgain: number;
  };
}

export interface TabsResult extends TabsFigures {
  readonly about: string;
  readonly date: string;
  readonly machine: {
    readonly cores: number;
    readonly memoryGiB: number;
    /**
     * One-minute load averages at start and end. If they are not well below the number of
     * cores, times are too long.
     */
    readonly load: readonly [number, number];
  };
  readonly browser: string;
  readonly model: { readonly version: string; readonly bytes: number; readonly sha256: string };
  readonly repetitions: number;
  readonly messages: number;
  readonly engines: readonly Engine[];
}
