import { bootstrap } from '../metrics/bootstrap.ts';
import { type EarlyDetection, earlyDetection } from '../metrics/early-detection.ts';
import { shareWithInterval } from '../metrics/share-with-interval.ts';
import type { SuiteConversation } from '../run/suite.ts';
import type { ConversationVerdict } from '../run/system.ts';
import type { ConversationFigures, Figure, Figures, WarnedBy } from './figures.ts';

/** A conversation and the verdict on it. */
export interface JudgedConversation {
  readonly row: SuiteConversation;
  readonly verdict: ConversationVerdict;
}

const detect = (judged: readonly JudgedConversation[]): EarlyDetection =>
  earlyDetection(
    judged.map(({ row, verdict }) => ({
      isHarmful: row.harmful,
      turns: row.turns.length,
      ...(verdict.alarm === undefined ? {} : { alarm: verdict.alarm }),
      ...(row.clear === undefined ? {} : { first: 0, clear: row.clear }),
    })),
  );

/** Figures for early warnings, with bootstrap intervals over conversations. */
const earlyFigures = (judged: readonly JudgedConversation[], seed: number): Figures => {
  const found = detect(judged);
  const names = ['f1', 'fLatency', 'speed'] as const;
  const figure = (name: (typeof names)[number]): Figure => {
    const [low, high] = bootstrap(
      judged.length,
      (indices) => detect(indices.map((i) => judged[i] as JudgedConversation))[name],
      { seed },
    );
    return { value: found[name], low, high };
  };
  return Object.fromEntries(names.map((name) => [name, figure(name)]));
};

const STEPS = [1, 2, 5, 10, 20, 50, 100, 200];

const warnedBy = (judged: readonly JudgedConversation[]): readonly WarnedBy[] => {
  const longest = judged.reduce((most, { row }) => Math.max(most, row.turns.length), 0);
  const share = (some: readonly JudgedConversation[], turns: number): Figure =>
    shareWithInterval(
      some.filter(({ verdict: { alarm } }) => alarm !== undefined && alarm < turns).length,
      some.length,
    );
  const harmful = judged.filter(({ row }) => row.harmful);
  const innocent = judged.filter(({ row }) => !row.harmful);
  // The last step reads all of the longest conversation.
  const steps = [...STEPS.filter((turns) => turns < longest), longest];
  return steps.map((turns) => ({
    turns,
    ...(harmful.length > 0 ? { harmful: share(harmful, turns) } : {}),
    ...(innocent.length > 0 ? { innocent: share(innocent, turns) } : {}),
  }));
};

/** The figures of a system on a suite of conversations. */
export const conversationFigures = (
  judged: readonly JudgedConversation[],
  seed: number,
): ConversationFigures => {
  const harmful = judged.filter(({ row }) => row.harmful);
  const innocent = judged.filter(({ row }) => !row.harmful);
  const alarms = (some: readonly JudgedConversation[]): Figure =>
    shareWithInterval(
      some.filter(({ verdict }) => verdict.alarm !== undefined).length,
      some.length,
    );
  return {
    byTurn: warnedBy(judged),
    figures: {
      ...(harmful.length > 0 ? { recall: alarms(harmful) } : {}),
      ...(innocent.length > 0 ? { falseAlarms: alarms(innocent) } : {}),
      ...(harmful.length > 0 && innocent.length > 0 ? earlyFigures(judged, seed) : {}),
    },
  };
};
