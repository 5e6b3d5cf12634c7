import { sampleEvenly } from '../../datasets/dataset.ts';
import { chatRooms, ORDINARY_SETS } from '../../datasets/ordinary-sets.ts';
import { shareWithInterval } from '../../metrics/share-with-interval.ts';
import type { ThreadPool } from '../../score/thread-pool.ts';
import { findFirstAlarms } from './find-alarms.ts';

/** Alarms in ordinary conversations; all are false. */
export interface OrdinaryAlarms {
  readonly set: string;
  readonly conversations: number;
  readonly turns: number;
  /** Conversations with an alarm. */
  readonly alarmed: number;
  readonly share: { readonly value: number; readonly low: number; readonly high: number };
  /** By harm; each conversation counts with its first alarm. */
  readonly alarms: Readonly<Record<string, number>>;
  /** Per 2,000 turns. */
  readonly every2000Turns: number;
  /** Conversations in which the plain rule finds a pile-on. At most 0.5 % of samsum's may be. */
  readonly pileOnsByRule: {
    readonly conversations: number;
    readonly share: { readonly value: number; readonly low: number; readonly high: number };
  };
}

/** Maximum turns of a room's log, which runs over days. */
const ROOM_TURNS = 400;

/** At most `maxConversations` conversations of each set. */
export const measureOrdinaryConversations = async (
  pool: ThreadPool,
  data: string,
  maxConversations: number,
  log: (line: string) => void,
): Promise<readonly OrdinaryAlarms[]> => {
  const ordinary: OrdinaryAlarms[] = [];
  for (const set of ORDINARY_SETS) {
    const all = await set.conversations(data);
    const chosen = sampleEvenly(all, maxConversations).map((one) =>
      set === chatRooms ? one.slice(0, ROOM_TURNS) : one,
    );
    const found = await findFirstAlarms(pool, chosen);
    const turns = chosen.reduce((sum, one) => sum + one.length, 0);
    const allAlarms = found.flatMap(({ alarms }) => alarms);
    const alarmed = found.filter(({ alarms }) => alarms.length > 0).length;
    const pileOns = found.filter(({ pileOnByRule }) => pileOnByRule !== undefined).length;
    const alarms: Record<string, number> = {};
    for (const { harm } of allAlarms) alarms[harm] = (alarms[harm] ?? 0) + 1;
    ordinary.push({
      set: set.name,
      conversations: chosen.length,
      turns,
      alarmed,
      share: shareWithInterval(alarmed, chosen.length),
      alarms,
      every2000Turns: Math.round((2_000_000 * allAlarms.length) / turns) / 1000,
      pileOnsByRule: { conversations: pileOns, share: shareWithInterval(pileOns, chosen.length) },
    });
    log(
      `${set.name}: ${alarmed} of ${chosen.length} conversations alarmed, ${pileOns} by the rule for pile-ons, ${turns} turns`,
    );
  }
  return ordinary;
};
