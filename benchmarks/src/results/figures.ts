import type { ReliabilityBin } from '../metrics/calibration.ts';
import type { RocPoint } from '../metrics/roc-curve.ts';

/** A figure with its 95 % interval. */
export interface Figure {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Figures of some rows. Absent if they can't be had: an AUC needs scores, a recall harmful rows. */
export type Figures = Readonly<Record<string, Figure>>;

/** The rows of one slice, language or group. */
export interface SliceFigures {
  /** What divides the rows: `slice`, `language` or `group`. */
  readonly by: string;
  readonly name: string;
  readonly rows: number;
  readonly harmful: number;
  readonly figures: Figures;
}

/** Points to plot. */
export interface Curves {
  /** At most about a hundred points. */
  readonly roc: readonly RocPoint[];
  /** Empty if the scores are no shares from 0 to 1. */
  readonly reliability: readonly ReliabilityBin[];
}

/** A row that a system got wrong. */
export interface WrongRow {
  readonly id: string;
  /** Its slice, or the language of a conversation. */
  readonly slice?: string;
  readonly score?: number;
  /** The turn of the warning, from 0. Only of a conversation. */
  readonly alarm?: number;
}

/** The worst errors, at most a few of each slice. Ids only: texts may not be ours to print. */
export interface WorstErrors {
  /** Harmless rows that were flagged, the highest scores first, or the earliest warnings. */
  readonly falseAlarms: readonly WrongRow[];
  /** Harmful rows that were not flagged, the lowest scores first. */
  readonly misses: readonly WrongRow[];
}

/** The figures of a system on a suite of messages. */
export interface MessageFigures {
  readonly figures: Figures;
  readonly slices: readonly SliceFigures[];
  readonly worst: WorstErrors;
  /** Absent for systems that only say yes or no. */
  readonly curves?: Curves;
}

/** The figures of a system on a suite of conversations. */
export interface ConversationFigures {
  readonly figures: Figures;
  /** How many conversations have a warning after so many turns. */
  readonly byTurn: readonly WarnedBy[];
  /** By language. Absent in older results, as `worst`. */
  readonly slices?: readonly SliceFigures[];
  readonly worst?: WorstErrors;
}

/** Shares of the conversations that have a warning in their first turns. */
export interface WarnedBy {
  /** Turns that were read. */
  readonly turns: number;
  /** Absent without harmful or innocent conversations. */
  readonly harmful?: Figure;
  readonly innocent?: Figure;
}
