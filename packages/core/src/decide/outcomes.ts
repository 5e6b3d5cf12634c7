import type { Assessment } from '../assess/assessment.ts';
import { HARMS, type Harm, type HarmKind } from '../harm.ts';
import { rulesBand } from '../policy/policy.ts';
import { type Action, RULES, type Rule } from '../policy/rules.ts';
import { stricterFirst } from '../policy/strictest.ts';
import { atLeast, SEVERITIES, type Severity, type Signal } from '../signal.ts';
import type { Context } from './context.ts';
import type { NudgeKey } from './decision.ts';

/** One thing to do, and whose words are said about it. */
export interface Outcome {
  readonly action: Action;
  readonly rule: string;
  readonly about: NudgeKey['harm'];
  readonly kind?: HarmKind;
}

/** What the rule table says to a harm, by its words or by its pictures. */
export interface Verdict extends Outcome {
  readonly about: Harm;
  readonly severity: Severity;
}

const ruleFor = (
  harm: Harm,
  { kind, severity }: Pick<Signal, 'kind' | 'severity'>,
  { direction }: Context,
): Rule | undefined =>
  RULES.find(
    (rule) =>
      rule.harm === harm &&
      rule.direction === direction &&
      rule.severity === severity &&
      (!rule.kinds || rule.kinds.some((own) => own === kind)),
  );

/** What the rule table says to one signal. No row: allow. */
export const ruled = (
  harm: Harm,
  { kind, severity }: Pick<Signal, 'kind' | 'severity'>,
  context: Context,
): Verdict => {
  const row = ruleFor(harm, { kind, severity }, context);
  return {
    about: harm,
    kind: kind as HarmKind,
    severity,
    action: row?.action[rulesBand(context.policy.ageBand)] ?? 'allow',
    rule: row?.id ?? 'none',
  };
};

const moreSevereFirst = (a: Severity, b: Severity): number =>
  SEVERITIES.indexOf(b) - SEVERITIES.indexOf(a);

/** The strictest that any of these signals asks for, the strongest among equals; none of none. */
const strictestOf = (harm: Harm, signals: readonly Signal[], context: Context): Verdict[] =>
  signals
    .map((signal) => ({
      ...ruled(harm, signal, context),
      severity: signals[0]?.severity ?? 'none',
    }))
    .sort((a, b) => stricterFirst(a.action, b.action))
    .slice(0, 1);

/** Harms that have a severity above none, most severe first. */
export const harmsSeen = ({ harms }: Assessment): readonly Harm[] =>
  HARMS.filter((harm) => harms[harm].severity !== 'none').sort((a, b) =>
    moreSevereFirst(harms[a].severity, harms[b].severity),
  );

/**
 * A call for help is answered, never paused, whatever else is in it. So is a
 * worry, but for insults and threats beside it: those hurt somebody else. A blur
 * stays, since it veils a picture and shows the words; so does a block.
 */
export const capForSupport = <T extends Outcome>(outcome: T, assessment: Assessment): T => {
  const { support, harms } = assessment;
  const worry = support === 'worry' && atLeast(harms['self-harm'].severity, 'medium');
  const answered =
    outcome.about === 'self-harm' ||
    support === 'asks-for-help' ||
    (worry && outcome.about !== 'bullying');
  return answered && outcome.action === 'pause'
    ? { ...outcome, action: 'nudge', rule: 'support' }
    : outcome;
};

/** One for each harm that was seen, and one more where words and pictures both show it. */
export const verdictsOn = (assessment: Assessment, context: Context): readonly Verdict[] =>
  harmsSeen(assessment)
    .flatMap((harm) => {
      const { signals } = assessment.harms[harm];
      const words = signals.filter((signal) => !signal.picture);
      const pictures = signals.filter((signal) => signal.picture);
      return [words, pictures]
        .flatMap((own) => strictestOf(harm, own, context))
        .sort((a, b) => moreSevereFirst(a.severity, b.severity));
    })
    .map((verdict) => capForSupport(verdict, assessment))
    // Of equal actions the worry speaks first.
    .sort(
      (a, b) =>
        stricterFirst(a.action, b.action) ||
        Number(b.about === 'self-harm') - Number(a.about === 'self-harm'),
    );
