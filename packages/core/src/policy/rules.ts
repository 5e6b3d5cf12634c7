import type { Harm, HarmKind } from '../harm.ts';
import type { Direction } from '../message.ts';
import type { Severity } from '../signal.ts';
import type { AgeBand } from './policy.ts';

/**
 * `allow`: say nothing · `nudge`: say something, stop nothing · `pause`: ask before
 * sending, veil an incoming message · `blur`: veil pictures · `block`: only for lists,
 * limits and hash lists, never for what a model found.
 */
export type Action = 'allow' | 'nudge' | 'pause' | 'blur' | 'block';

/** Change it whenever a row changes, so that a logged decision can be explained later. */
export const POLICY_VERSION = '2026-11-27';

export interface Rule {
  readonly id: string;
  readonly harm: Harm;
  /** Only these kinds; all kinds of the harm if absent. */
  readonly kinds?: readonly HarmKind[];
  readonly direction: Direction;
  readonly severity: Exclude<Severity, 'none'>;
  readonly action: Readonly<Record<Exclude<AgeBand, 'unknown'>, Exclude<Action, 'block'>>>;
  readonly why: string;
}

type RuleAction = Exclude<Action, 'block'>;
type Row = [
  under10: RuleAction,
  from10: RuleAction,
  from13: RuleAction,
  from16: RuleAction,
  adult: RuleAction,
];

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
 * For each signal, the first row with its kind, direction and severity applies; of
 * several signals and harms, the strictest action. Without a matching row: allow. So low
 * severity is always allowed: at that level, one harmless message in twelve is included.
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
    'Asked before it hurts; the writer decides.',
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
    'One message rarely proves it: safety advice, no accusation.',
  ),
  rule(
    'grooming',
    'incoming',
    'medium',
    ['nudge', 'nudge', 'nudge', 'nudge', 'allow'],
    'General safety advice, no accusation.',
  ),
  rule(
    'grooming',
    'incoming',
    'high',
    ['pause', 'pause', 'pause', 'nudge', 'nudge'],
    'Time to ask someone they trust.',
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
    'A sent picture can’t be taken back. Adults decide what they send to adults.',
    ['sexual-image'],
  ),
  rule(
    'explicit',
    'outgoing',
    'high',
    ['pause', 'pause', 'pause', 'pause', 'allow'],
    'A sent picture can’t be taken back. Adults decide what they send to adults.',
    ['sexual-image'],
  ),
  rule(
    'explicit',
    'incoming',
    'medium',
    ['blur', 'blur', 'blur', 'blur', 'allow'],
    'No one has to see what they did not ask for; one tap shows it.',
    ['sexual-image'],
  ),
  rule(
    'explicit',
    'incoming',
    'high',
    ['blur', 'blur', 'blur', 'blur', 'blur'],
    'No one has to see what they did not ask for; one tap shows it.',
    ['sexual-image'],
  ),
  rule(
    'explicit',
    'outgoing',
    'medium',
    ['pause', 'pause', 'pause', 'nudge', 'allow'],
    'Adults decide what they write to adults.',
  ),
  rule(
    'explicit',
    'outgoing',
    'high',
    ['pause', 'pause', 'pause', 'pause', 'allow'],
    'Adults decide what they write to adults.',
  ),
  rule(
    'explicit',
    'incoming',
    'medium',
    ['pause', 'pause', 'pause', 'pause', 'nudge'],
    'Veiled: no one has to see what they did not ask for.',
  ),
  rule(
    'explicit',
    'incoming',
    'high',
    ['pause', 'pause', 'pause', 'pause', 'nudge'],
    'Veiled: no one has to see what they did not ask for.',
  ),

  rule(
    'self-harm',
    'outgoing',
    'medium',
    ['nudge', 'nudge', 'nudge', 'nudge', 'nudge'],
    'Never stopped: help is offered next to the message.',
  ),
  rule(
    'self-harm',
    'outgoing',
    'high',
    ['nudge', 'nudge', 'nudge', 'nudge', 'nudge'],
    'Never stopped: help is offered next to the message.',
  ),
  rule(
    'self-harm',
    'incoming',
    'medium',
    ['nudge', 'nudge', 'nudge', 'nudge', 'nudge'],
    'How to support a friend, and who can help.',
  ),
  rule(
    'self-harm',
    'incoming',
    'high',
    ['nudge', 'nudge', 'nudge', 'nudge', 'nudge'],
    'How to support a friend, and who can help.',
  ),

  rule(
    'scam',
    'outgoing',
    'high',
    ['nudge', 'nudge', 'nudge', 'nudge', 'allow'],
    'People who pass on a chain letter or a scam usually mean well.',
  ),
  rule(
    'scam',
    'incoming',
    'medium',
    ['nudge', 'nudge', 'nudge', 'nudge', 'nudge'],
    'Shown, with a warning before a link is opened.',
  ),
  rule(
    'scam',
    'incoming',
    'high',
    ['pause', 'pause', 'pause', 'nudge', 'nudge'],
    'Veiled for young people, who lose accounts this way.',
  ),

  rule(
    'personal-info',
    'outgoing',
    'medium',
    ['pause', 'pause', 'pause', 'allow', 'allow'],
    'What was sent can’t be taken back.',
  ),
  rule(
    'personal-info',
    'outgoing',
    'high',
    ['pause', 'pause', 'pause', 'pause', 'allow'],
    'What was sent can’t be taken back.',
  ),
];
