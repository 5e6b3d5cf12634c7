import type { Figure } from '../results/figures.ts';

interface FigureName {
  readonly name: string;
  readonly isShare: boolean;
  /** Whether a lower value is better. */
  readonly isLowerBetter?: boolean;
}

/** What figures are called in reports, in the order in which they are shown. */
export const FIGURE_NAMES: Readonly<Record<string, FigureName>> = {
  auc: { name: 'ROC AUC', isShare: false },
  averagePrecision: { name: 'average precision', isShare: false },
  recallAt1: { name: 'recall at 1 % false alarms', isShare: true },
  recallAt5: { name: 'recall at 5 % false alarms', isShare: true },
  f1: { name: 'F1', isShare: false },
  recall: { name: 'recall', isShare: true },
  falseAlarms: { name: 'false alarms', isShare: true, isLowerBetter: true },
  disturbance: { name: 'disturbance', isShare: true, isLowerBetter: true },
  helped: { name: 'helped', isShare: true },
  calibrationError: { name: 'calibration error', isShare: false, isLowerBetter: true },
  counterfactualFlips: { name: 'flips with the identity', isShare: true, isLowerBetter: true },
  subgroupAuc: { name: 'subgroup AUC', isShare: false },
  bpsnAuc: { name: 'BPSN AUC', isShare: false },
  bnspAuc: { name: 'BNSP AUC', isShare: false },
  fLatency: { name: 'F-latency', isShare: false },
  speed: { name: 'speed', isShare: false },
};

/** `12.3 % (10.1–14.8)` or `0.912 (0.900–0.924)`; a dash if there is none. */
export const formatFigure = (key: string, figure: Figure | undefined): string => {
  if (!figure) return '–';
  const { value, low, high } = figure;
  if (!FIGURE_NAMES[key]?.isShare)
    return `${value.toFixed(3)} (${low.toFixed(3)}–${high.toFixed(3)})`;
  const percent = (share: number): string => (100 * share).toFixed(1);
  return `${percent(value)} % (${percent(low)}–${percent(high)})`;
};
