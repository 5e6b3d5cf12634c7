import type { Assessment, HarmAssessment } from '../assess/assessment.ts';
import { GROOMING_STAGES, type Harm, type HarmKind } from '../harm.ts';
import type { Direction } from '../message.ts';
import type { Signal } from '../signal.ts';

const WITHHELD: ReadonlySet<string> = new Set<HarmKind>([
  ...GROOMING_STAGES,
  'coercive-control',
  'criminal-recruitment',
  'threat',
  'sextortion',
]);

/**
 * Harms that contain withheld kinds. Their scores are withheld too, because a score
 * below all thresholds would still show how close the message came.
 */
const HAS_WITHHELD: ReadonlySet<Harm> = new Set(['bullying', 'grooming', 'explicit']);

/**
 * Whether this kind is hidden from the author of an outgoing message, who then sees only
 * the harm.
 */
export const isWithheld = (kind: string, direction: Direction): boolean =>
  direction === 'outgoing' && WITHHELD.has(kind);

const removeSpan = ({ span: _, ...signal }: Signal): Signal => signal;

/**
 * Removes details from the assessment of an outgoing message, so that it does not teach
 * how to avoid detection. The author of grooming, threats or sextortion sees the harm
 * and its severity, but neither the kind nor the score. Other signals of that harm lose
 * their spans, because they may cover the same words.
 */
export const withhold = (assessment: Assessment, direction: Direction): Assessment => {
  if (direction === 'incoming') return assessment;
  const entries = Object.entries(assessment.harms) as [Harm, HarmAssessment][];
  const harms = entries.map(([harm, harmAssessment]) => {
    const visible = harmAssessment.signals.filter((signal) => !isWithheld(signal.kind, direction));
    const [first] = visible;
    if (!HAS_WITHHELD.has(harm)) return [harm, harmAssessment] as const;
    const hasWithheld = visible.length < harmAssessment.signals.length;
    const score = hasWithheld ? 1 : (first?.score ?? 0);
    const confidence = hasWithheld || !first ? 'low' : harmAssessment.confidence;
    const signals = hasWithheld ? visible.map(removeSpan) : visible;
    return [harm, { ...harmAssessment, score, confidence, signals } as const] as const;
  });
  return { ...assessment, harms: Object.fromEntries(harms) as Assessment['harms'] };
};
