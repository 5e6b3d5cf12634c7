import type { Assessment, HarmAssessment } from '../assess/assessment.ts';
import { GROOMING_STAGES, type Harm, type HarmKind } from '../harm.ts';
import type { Direction } from '../message.ts';

const WITHHELD: ReadonlySet<string> = new Set<HarmKind>([
  ...GROOMING_STAGES,
  'coercive-control',
  'criminal-recruitment',
  'threat',
  'sextortion',
]);

/** Whether the author of an outgoing message is told the harm only. */
export const isWithheld = (kind: string, direction: Direction): boolean =>
  direction === 'outgoing' && WITHHELD.has(kind);

/**
 * The author of outgoing grooming, threats or sextortion learns the harm, not
 * the stage and not the score: a decision must not teach evasion. A harm whose
 * carrying signals are withheld shows its severity and nothing finer.
 */
export const withhold = (assessment: Assessment, direction: Direction): Assessment => {
  if (direction === 'incoming') return assessment;
  const entries = Object.entries(assessment.harms) as [Harm, HarmAssessment][];
  const harms = entries.map(([harm, own]) => {
    const shown = own.signals.filter((signal) => !isWithheld(signal.kind, direction));
    const hides = shown.length < own.signals.length || harm === 'grooming';
    if (!hides) return [harm, own] as const;
    const score = own.severity === 'none' ? 0 : 1;
    return [harm, { ...own, score, confidence: 'low', signals: shown } as const] as const;
  });
  return { ...assessment, harms: Object.fromEntries(harms) as Assessment['harms'] };
};
