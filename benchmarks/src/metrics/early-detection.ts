/** A whole conversation and when a method warned. Turns count from 0. */
export interface WatchedConversation {
  /** Whether a warning is right. */
  readonly isHarmful: boolean;
  readonly turns: number;
  /** The first turn with a warning. */
  readonly alarm?: number;
  /**
   * For harmful ones: the first turn with a sign, and the turn from which a careful adult
   * would warn.
   */
  readonly first?: number;
  readonly clear?: number;
}

export interface EarlyDetection {
  readonly conversations: number;
  readonly harmful: number;
  readonly recall: number;
  readonly precision: number;
  readonly f1: number;
  /** 1 if every correct warning came with the first turn, towards 0 the later they came. */
  readonly speed: number;
  /** `f1 × speed`. */
  readonly fLatency: number;
  /** Share of the correct warnings that came by the clear turn. */
  readonly byClear: number;
  /**
   * Turns from the first sign to the warning; negative if the warning came first. `NaN`
   * without warnings.
   */
  readonly medianDelay: number;
  /** Share of innocent conversations with a warning. */
  readonly falseAlarms: number;
  /** Warnings per 1,000 turns of innocent conversations. */
  readonly falseAlarmsPer1000Turns: number;
}

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  const [low = Number.NaN, high = Number.NaN] = [sorted[half - 1], sorted[half]];
  return sorted.length % 2 === 1 ? high : (low + high) / 2;
};

const share = (part: number, of: number): number => (of === 0 ? Number.NaN : part / of);

/**
 * Cost of having read this many turns, from 0 for one towards 1 (Sadeque, Xu and Bethard
 * 2018): 0.5 at the median length of the harmful conversations.
 */
const penalty = (read: number, medianLength: number): number => {
  const p = Math.log(3) / Math.max(1, medianLength - 1);
  return -1 + 2 / (1 + Math.exp(-p * (read - 1)));
};

/**
 * Metrics for early warnings: latency-weighted F1 and speed from Vogt, Leser and Akbik
 * (2021, "Early Detection of Sexual Predators in Chats"), and our own.
 */
export const earlyDetection = (watched: readonly WatchedConversation[]): EarlyDetection => {
  const harmful = watched.filter(({ isHarmful }) => isHarmful);
  const innocent = watched.filter(({ isHarmful }) => !isHarmful);
  const detected = harmful.filter(({ alarm }) => alarm !== undefined);
  const falseAlarms = innocent.filter(({ alarm }) => alarm !== undefined);
  const medianLength = median(harmful.map(({ turns }) => turns));
  const recall = share(detected.length, harmful.length);
  const precision = share(detected.length, detected.length + falseAlarms.length);
  const f1 = detected.length === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  const penalties = detected.map(({ alarm = 0 }) => penalty(alarm + 1, medianLength));
  const speed = detected.length === 0 ? 0 : 1 - median(penalties);
  const turns = innocent.reduce((sum, one) => sum + one.turns, 0);
  return {
    conversations: watched.length,
    harmful: harmful.length,
    recall,
    precision,
    f1,
    speed,
    fLatency: f1 * speed,
    byClear: share(
      detected.filter(({ alarm = 0, clear = Number.NaN }) => alarm <= clear).length,
      detected.length,
    ),
    medianDelay: median(detected.map(({ alarm = 0, first = 0 }) => alarm - first)),
    falseAlarms: share(falseAlarms.length, innocent.length),
    falseAlarmsPer1000Turns: 1000 * share(falseAlarms.length, turns),
  };
};
