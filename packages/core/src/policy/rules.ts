import type { Harm, HarmKind } from '../harm.ts';
import type { Direction } from '../message.ts';
import type { Severity } from '../signal.ts';
import type { AgeBand } from './policy.ts';

/**
 * `allow` say nothing · `nudge` say something, stop nothing · `pause` ask before
 * sending, veil on the way in · `blur` for pictures · `block` only for lists,
 * limits and known hashes, never for what a model saw.
 */
export type Action = 'allow' | 'nudge' | 'pause' | 'blur' | 'block';

/** Raised whenever a row changes, so that a logged decision can be explained later. */
export const POLICY_VERSION = '2026-11-27';

export interface Rule {
  readonly id: string;
  readonly harm: Harm;
  /** Only these kinds; all kinds of the harm where absent. */
  readonly kinds?: readonly HarmKind[];
  readonly direction: Direction;
  readonly severity: Exclude<Severity, 'none'>;
  readonly action: Readonly<Record<Exclude<AgeBand, 'unknown'>, Exclude<Action, 'block'>>>;
  readonly why: string;
}

type Seen = Exclude<Action, 'block'>;
type Row = [under10: Seen, from10: Seen, from13: Seen, from16: Seen, adult: Seen];

const rule = (
  harm: Harm,
  direction: Direction,
  severity: Rule['severity'],
  [under10, from10, from13, from16, adult]: Row,
  why: string,
  kinds?: readonly HarmKind[],
): Rule => ({
  id: [harm, ...(kinds ? [kinds.join('+')] : []), direction, severity].join('.'),
  harm,
  direction,
  severity,
  action: { 'under-10': under10, '10-12': from10, '13-15': from13, '16-17': from16, adult },
  why,
  ...(kinds ? { kinds } : {}),
});

/**
 * For each signal the first row that fits its kind, direction and severity holds;
 * of several signals and harms the strictest action. No row: allow, so a dig (low)
 * is allowed everywhere: at that level one innocent line in a dozen is among them.
 */
export const RULES: readonly Rule[] = [
  rule(
    'bullying',
    'outgoing',
    'medium',
    ['pause', 'pause', 'pause', 'pause', 'allow'],
    'A moment to think again changes many hurtful messages.',
  ),
  rule(
    'bullying',
    'outgoing',
    'high',
    ['pause', 'pause', 'pause', 'pause', 'pause'],
    'Asked before it hurts; the last word stays with the writer.',
  ),
  rule(
    'bullying',
    'incoming',
    'medium',
    ['pause', 'pause', 'pause', 'pause', 'nudge'],
    'Veiled until the reader chooses to see it.',
  ),
  rule(
    'bullying',
    'incoming',
    'high',
    ['pause', 'pause', 'pause', 'pause', 'pause'],
    'Veiled until the reader chooses to see it.',
  ),

  rule(
    'grooming',
    'outgoing',
    'high',
    ['pause', 'pause', 'pause', 'pause', 'pause'],
    'Names the harm only, so that it teaches no evasion.',
  ),
  rule(
    'grooming',
    'outgoing',
    'medium',
    ['nudge', 'nudge', 'nudge', 'nudge', 'allow'],
    'One message rarely shows it: a word on staying safe, no charge.',
  ),
  rule(
    'grooming',
    'incoming',
    'medium',
    ['nudge', 'nudge', 'nudge', 'nudge', 'allow'],
    'General safety advice, no charge against a person.',
  ),
  rule(
    'grooming',
    'incoming',
    'high',
    ['pause', 'pause', 'pause', 'nudge', 'nudge'],
    'A pause to ask somebody trusted.',
  ),

  rule(
    'explicit',
    'outgoing',
    'medium',
    ['pause', 'pause', 'pause', 'pause', 'pause'],
    'Asking for pictures or threatening with them harms at any age.',
    ['nudity-request', 'sextortion'],
  ),
  rule(
    'explicit',
    'outgoing',
    'high',
    ['pause', 'pause', 'pause', 'pause', 'pause'],
    'Asking for pictures or threatening with them harms at any age.',
    ['nudity-request', 'sextortion'],
  ),
  rule(
    'explicit',
    'outgoing',
    'medium',
    ['pause', 'pause', 'pause', 'pause', 'allow'],
    'A picture that was sent cannot be called back. What adults send adults is theirs.',
    ['sexual-image'],
  ),
  rule(
    'explicit',
    'outgoing',
    'high',
    ['pause', 'pause', 'pause', 'pause', 'allow'],
    'A picture that was sent cannot be called back. What adults send adults is theirs.',
    ['sexual-image'],
  ),
  rule(
    'explicit',
    'incoming',
    'medium',
    ['blur', 'blur', 'blur', 'blur', 'allow'],
    'Nobody has to see what they did not ask for; one tap shows it.',
    ['sexual-image'],
  ),
  rule(
    'explicit',
    'incoming',
    'high',
    ['blur', 'blur', 'blur', 'blur', 'blur'],
    'Nobody has to see what they did not ask for; one tap shows it.',
    ['sexual-image'],
  ),
  rule(
    'explicit',
    'outgoing',
    'medium',
    ['pause', 'pause', 'pause', 'nudge', 'allow'],
    'What adults write to adults is theirs.',
  ),
  rule(
    'explicit',
    'outgoing',
    'high',
    ['pause', 'pause', 'pause', 'pause', 'allow'],
    'What adults write to adults is theirs.',
  ),
  rule(
    'explicit',
    'incoming',
    'medium',
    ['pause', 'pause', 'pause', 'pause', 'nudge'],
    'Veiled: nobody has to see what they did not ask for.',
  ),
  rule(
    'explicit',
    'incoming',
    'high',
    ['pause', 'pause', 'pause', 'pause', 'nudge'],
    'Veiled: nobody has to see what they did not ask for.',
  ),

  rule(
    'self-harm',
    'outgoing',
    'medium',
    ['nudge', 'nudge', 'nudge', 'nudge', 'nudge'],
    'Never stopped: support stands beside the message.',
  ),
  rule(
    'self-harm',
    'outgoing',
    'high',
    ['nudge', 'nudge', 'nudge', 'nudge', 'nudge'],
    'Never stopped: support stands beside the message.',
  ),
  rule(
    'self-harm',
    'incoming',
    'medium',
    ['nudge', 'nudge', 'nudge', 'nudge', 'nudge'],
    'How to stand by a friend, and who can help.',
  ),
  rule(
    'self-harm',
    'incoming',
    'high',
    ['nudge', 'nudge', 'nudge', 'nudge', 'nudge'],
    'How to stand by a friend, and who can help.',
  ),

  rule(
    'scam',
    'outgoing',
    'high',
    ['nudge', 'nudge', 'nudge', 'nudge', 'allow'],
    'Passing on a chain or a trick is mostly done in good faith.',
  ),
  rule(
    'scam',
    'incoming',
    'medium',
    ['nudge', 'nudge', 'nudge', 'nudge', 'nudge'],
    'Seen, with a word of care before a link is opened.',
  ),
  rule(
    'scam',
    'incoming',
    'high',
    ['pause', 'pause', 'pause', 'nudge', 'nudge'],
    'Veiled for the young, who lose accounts to it.',
  ),

  rule(
    'personal-info',
    'outgoing',
    'medium',
    ['pause', 'pause', 'pause', 'allow', 'allow'],
    'What has been sent cannot be called back.',
  ),
  rule(
    'personal-info',
    'outgoing',
    'high',
    ['pause', 'pause', 'pause', 'pause', 'allow'],
    'What has been sent cannot be called back.',
  ),
];
