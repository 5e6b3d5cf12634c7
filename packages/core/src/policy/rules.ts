import type { Harm, HarmKind } from '../harm.ts';
import type { Direction } from '../message.ts';
import type { Severity } from '../signal.ts';
import type { AgeBand } from './policy.ts';

/**
 * - `allow`: show the message. Help may be offered.
 * - `nudge`: show the message and add advice.
 * - `pause`: ask before sending, or hide an incoming message behind a *Show* button.
 * - `blur`: hide pictures behind a *Show* button. The text stays visible.
 * - `block`: stop the message. Only word lists and hash lists block, never a model.
 */
export type Action = 'allow' | 'nudge' | 'pause' | 'blur' | 'block';

/**
 * Change this version whenever an action in the table changes, so that a logged decision
 * can be explained later.
 */
export const POLICY_VERSION = '2026-11-27';

export interface Rule {
  readonly id: string;
  readonly harm: Harm;
  /** The rule applies only to these kinds. If absent, it applies to all kinds of the harm. */
  readonly kinds?: readonly HarmKind[];
  readonly direction: Direction;
  readonly severity: Exclude<Severity, 'none'>;
  readonly action: Readonly<Record<Exclude<AgeBand, 'unknown'>, Exclude<Action, 'block'>>>;
  /** One or two sentences that fit every age in the row. They appear in docs/guide/rules.md. */
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
 * For each signal, the first row with its kind, direction and severity applies. If a
 * message has several signals, the strictest action applies. Without a matching row, the
 * action is `allow`. No row is for low severity, because up to 8 % of the corpus's
 * harmless lines reach it.
 */
export const RULES: readonly Rule[] = [
  rule(
    'bullying',
    'outgoing',
    'medium',
    ['pause', 'pause', 'pause', 'pause', 'allow'],
    'Many people rewrite a hurtful message when asked to reconsider. Adults are asked only at high severity.',
  ),
  rule(
    'bullying',
    'outgoing',
    'high',
    ['pause', 'pause', 'pause', 'pause', 'pause'],
    'The author can reconsider before the message hurts someone. The decision stays with the author.',
  ),
  rule(
    'bullying',
    'incoming',
    'medium',
    ['pause', 'pause', 'pause', 'pause', 'nudge'],
    'Young readers decide whether to see a hurtful message. Adults see it together with advice.',
  ),
  rule(
    'bullying',
    'incoming',
    'high',
    ['pause', 'pause', 'pause', 'pause', 'pause'],
    'Readers decide whether to see a hurtful message.',
  ),

  rule(
    'grooming',
    'outgoing',
    'medium',
    ['nudge', 'nudge', 'nudge', 'nudge', 'allow'],
    'One message rarely proves grooming. So young authors get safety advice and no accusation.',
  ),
  rule(
    'grooming',
    'outgoing',
    'high',
    ['pause', 'pause', 'pause', 'pause', 'pause'],
    'Only the harm is named, so that its author does not learn how to avoid detection.',
  ),
  rule(
    'grooming',
    'incoming',
    'medium',
    ['nudge', 'nudge', 'nudge', 'nudge', 'allow'],
    'One message rarely proves grooming. So young readers get general safety advice and no accusation.',
  ),
  rule(
    'grooming',
    'incoming',
    'high',
    ['pause', 'pause', 'pause', 'nudge', 'nudge'],
    'Readers up to 15 can ask someone they trust before they read on. Older readers see the message together with advice.',
  ),

  rule(
    'explicit',
    'outgoing',
    'medium',
    ['pause', 'pause', 'pause', 'pause', 'pause'],
    'Asking for nude pictures, or threatening to publish them, harms people of any age.',
    ['nudity-request', 'sextortion'],
  ),
  rule(
    'explicit',
    'outgoing',
    'high',
    ['pause', 'pause', 'pause', 'pause', 'pause'],
    'Asking for nude pictures, or threatening to publish them, harms people of any age.',
    ['nudity-request', 'sextortion'],
  ),
  rule(
    'explicit',
    'outgoing',
    'medium',
    ['pause', 'pause', 'pause', 'pause', 'allow'],
    'A picture cannot be taken back once it is sent. Adults decide what they send.',
    ['sexual-image'],
  ),
  rule(
    'explicit',
    'outgoing',
    'high',
    ['pause', 'pause', 'pause', 'pause', 'allow'],
    'A picture cannot be taken back once it is sent. Adults decide what they send.',
    ['sexual-image'],
  ),
  rule(
    'explicit',
    'incoming',
    'medium',
    ['blur', 'blur', 'blur', 'blur', 'allow'],
    'Young readers decide whether to see a sexual picture. For adults, it is blurred only at high severity.',
    ['sexual-image'],
  ),
  rule(
    'explicit',
    'incoming',
    'high',
    ['blur', 'blur', 'blur', 'blur', 'blur'],
    'Readers decide whether to see a sexual picture.',
    ['sexual-image'],
  ),
  rule(
    'explicit',
    'outgoing',
    'medium',
    ['pause', 'pause', 'pause', 'nudge', 'allow'],
    'A sexual message cannot be taken back once it is sent. From 16, advice is enough at this severity. Adults decide what they write.',
  ),
  rule(
    'explicit',
    'outgoing',
    'high',
    ['pause', 'pause', 'pause', 'pause', 'allow'],
    'A sexual message cannot be taken back once it is sent. Adults decide what they write.',
  ),
  rule(
    'explicit',
    'incoming',
    'medium',
    ['pause', 'pause', 'pause', 'pause', 'nudge'],
    'Young readers decide whether to see a sexual message. Adults see it together with advice.',
  ),
  rule(
    'explicit',
    'incoming',
    'high',
    ['pause', 'pause', 'pause', 'pause', 'nudge'],
    'Young readers decide whether to see a sexual message. Adults see it together with advice.',
  ),

  rule(
    'self-harm',
    'outgoing',
    'medium',
    ['nudge', 'nudge', 'nudge', 'nudge', 'nudge'],
    'A message about self-harm is never stopped. Help is offered next to it.',
  ),
  rule(
    'self-harm',
    'outgoing',
    'high',
    ['nudge', 'nudge', 'nudge', 'nudge', 'nudge'],
    'A message about self-harm is never stopped. Help is offered next to it.',
  ),
  rule(
    'self-harm',
    'incoming',
    'medium',
    ['nudge', 'nudge', 'nudge', 'nudge', 'nudge'],
    'The reader learns how to support the author and who can help.',
  ),
  rule(
    'self-harm',
    'incoming',
    'high',
    ['nudge', 'nudge', 'nudge', 'nudge', 'nudge'],
    'The reader learns how to support the author and who can help.',
  ),

  rule(
    'scam',
    'outgoing',
    'medium',
    ['nudge', 'nudge', 'nudge', 'allow', 'allow'],
    'Younger authors learn what a scam looks like before they pass it on.',
  ),
  rule(
    'scam',
    'outgoing',
    'high',
    ['nudge', 'nudge', 'nudge', 'nudge', 'allow'],
    'People who pass on a scam or a chain letter usually mean well. So young authors get advice and are not stopped.',
  ),
  rule(
    'scam',
    'incoming',
    'medium',
    ['nudge', 'nudge', 'nudge', 'nudge', 'nudge'],
    'The message is shown together with a warning.',
  ),
  rule(
    'scam',
    'incoming',
    'high',
    ['pause', 'pause', 'pause', 'nudge', 'nudge'],
    'Readers up to 15 see the warning before the message. Older readers see both together.',
  ),

  rule(
    'personal-info',
    'outgoing',
    'medium',
    ['pause', 'pause', 'pause', 'allow', 'allow'],
    'Personal data cannot be taken back once it is sent. From 16, authors decide for themselves at this severity.',
  ),
  rule(
    'personal-info',
    'outgoing',
    'high',
    ['pause', 'pause', 'pause', 'pause', 'allow'],
    'Personal data cannot be taken back once it is sent. Adults decide for themselves.',
  ),
];
