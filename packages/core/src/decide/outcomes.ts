import type { Assessment } from '../assess/assessment.ts';
import { HARMS, type Harm, type HarmKind } from '../harm.ts';
import { rulesBand } from '../policy/policy.ts';
import { type Action, RULES, type Rule } from '../policy/rules.ts';
import { stricterFirst } from '../policy/strictest.ts';
import { atLeast, SEVERITIES, type Severity, type Signal } from '../signal.ts';
import type { Context } from './context.ts';
import type { NudgeKey } from './decision.ts';

/** An action, the rule behind it, and what the nudge is about. */
export interface Outcome {
  readonly action: Action;
  readonly rule: string;
  readonly about: NudgeKey['harm'];
  readonly kind?: HarmKind;
}

/** What the rule table says about a harm in the text or the pictures. */
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

/** Applies the rule table to one signal. Without a matching row: allow. */
export const applyRules = (
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

/**
 * The strictest verdict on these signals; of equals, the one of the strongest signal.
 * Empty without signals.
 */
const strictestOf = (harm: Harm, signals: readonly Signal[], context: Context): Verdict[] =>
  signals
    .map((signal) => ({
      ...applyRules(harm, signal, context),
      severity: signals[0]?.severity ?? 'none',
    }))
    .sort((a, b) => stricterFirst(a.action, b.action))
    .slice(0, 1);

/** Harms with a severity above none, most severe first. */
export const harmsSeen = ({ harms }: Assessment): readonly Harm[] =>
  HARMS.filter((harm) => harms[harm].severity !== 'none').sort((a, b) =>
    moreSevereFirst(harms[a].severity, harms[b].severity),
  );

/**
 * A call for help is never paused, whatever else it contains. Neither is a worry, except
 * for insults and threats next to it, which hurt someone else. A blur stays, because it
 * veils a picture and shows the text; so does a block.
 */
export const capForSupport = <T extends Outcome>(outcome: T, assessment: Assessment): T => {
  const { support, harms } = assessment;
  const worry = support === 'worry' && atLeast(harms['self-harm'].severity, 'medium');
  const getsHelp =
    outcome.about === 'self-harm' ||
    support === 'asks-for-help' ||
    (worry && outcome.about !== 'bullying');
  return getsHelp && outcome.action === 'pause'
    ? { ...outcome, action: 'nudge', rule: 'support' }
    : outcome;
};

/** One verdict per harm found, and a second one if text and pictures both show it. */
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
    // Of equal actions, self-harm comes first.
    .sort(
      (a, b) =>
        stricterFirst(a.action, b.action) ||
        Number(b.about === 'self-harm') - Number(a.about === 'self-harm'),
    );
