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

/**
 * Harms with withheld kinds: even below all thresholds, a score would show how close the
 * message came.
 */
const HAS_WITHHELD: ReadonlySet<Harm> = new Set(['bullying', 'grooming', 'explicit']);

/** Whether the author of an outgoing message sees only the harm and not this kind. */
export const isWithheld = (kind: string, direction: Direction): boolean =>
  direction === 'outgoing' && WITHHELD.has(kind);

/**
 * The author of outgoing grooming, threats or sextortion sees the harm, but not the
 * stage and not the score, so that a decision doesn't teach evasion. A harm with
 * withheld signals shows its severity and no other details.
 */
export const withhold = (assessment: Assessment, direction: Direction): Assessment => {
  if (direction === 'incoming') return assessment;
  const entries = Object.entries(assessment.harms) as [Harm, HarmAssessment][];
  const harms = entries.map(([harm, own]) => {
    const shown = own.signals.filter((signal) => !isWithheld(signal.kind, direction));
    const [first] = shown;
    if (!HAS_WITHHELD.has(harm)) return [harm, own] as const;
    const hides = shown.length < own.signals.length;
    const score = hides ? 1 : (first?.score ?? 0);
    const confidence = hides || !first ? 'low' : own.confidence;
    return [harm, { ...own, score, confidence, signals: shown } as const] as const;
  });
  return { ...assessment, harms: Object.fromEntries(harms) as Assessment['harms'] };
};
