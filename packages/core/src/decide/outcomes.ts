import type { Assessment } from '../assess/assessment.ts';
import { HARMS, type Harm, type HarmKind } from '../harm.ts';
import type { ListOwner } from '../lists.ts';
import { rulesBand } from '../policy/policy.ts';
import { type Action, RULES, type Rule } from '../policy/rules.ts';
import { stricterFirst } from '../policy/strictest.ts';
import { stricterAction } from '../policy/strictness.ts';
import { atLeast, SEVERITIES, type Severity, type Signal } from '../signal.ts';
import type { Context } from './context.ts';
import type { NudgeKey } from './decision.ts';

/** An action, the rule behind it, and what the nudge is about. */
export interface Outcome {
  readonly action: Action;
  readonly rule: string;
  readonly about: NudgeKey['harm'];
  readonly kind?: HarmKind;
  /** Whose list it is. */
  readonly owner?: ListOwner;
}

/** The result of the rule table for a harm in the text or in the pictures. */
export interface Verdict extends Outcome {
  readonly about: Harm;
  readonly severity: Severity;
}

const findRule = (
  harm: Harm,
  { kind, severity }: Pick<Signal, 'kind' | 'severity'>,
  { direction }: Context,
): Rule | undefined =>
  RULES.find(
    (rule) =>
      rule.harm === harm &&
      rule.direction === direction &&
      rule.severity === severity &&
      (!rule.kinds || rule.kinds.some((candidate) => candidate === kind)),
  );

/** Applies the rule table to one signal. Without a matching rule, the action is `allow`. */
export const applyRules = (
  harm: Harm,
  { kind, severity }: Pick<Signal, 'kind' | 'severity'>,
  context: Context,
): Verdict => {
  const rule = findRule(harm, { kind, severity }, context);
  const about = { about: harm, kind: kind as HarmKind, severity };
  if (!rule) return { ...about, action: 'allow', rule: 'none' };
  const action = rule.action[rulesBand(context.policy.ageBand)];
  const strict = context.strict ? stricterAction(rule, action) : action;
  return { ...about, action: strict, rule: strict === action ? rule.id : `${rule.id}.stricter` };
};

const moreSevereFirst = (a: Severity, b: Severity): number =>
  SEVERITIES.indexOf(b) - SEVERITIES.indexOf(a);

/**
 * Returns the strictest verdict on these signals; if several are equally strict, the one
 * of the strongest signal. Empty without signals.
 */
const strictestVerdict = (harm: Harm, signals: readonly Signal[], context: Context): Verdict[] =>
  signals
    .map((signal) => ({
      ...applyRules(harm, signal, context),
      severity: signals[0]?.severity ?? 'none',
    }))
    .sort((a, b) => stricterFirst(a.action, b.action))
    .slice(0, 1);

/** Returns the harms with a severity above none, most severe first. */
export const listHarms = ({ harms }: Assessment): readonly Harm[] =>
  HARMS.filter((harm) => harms[harm].severity !== 'none').sort((a, b) =>
    moreSevereFirst(harms[a].severity, harms[b].severity),
  );

/**
 * Replaces a pause by a nudge if the author clearly needs help. `blur` and `block` stay:
 * `blur` hides only pictures, and a block comes from a list.
 */
export const capForSupport = <T extends Outcome>(
  outcome: T,
  { supportSeverity }: Assessment,
  { direction }: Context,
): T => {
  const isProtected =
    outcome.about === 'self-harm' ||
    (direction === 'outgoing' && atLeast(supportSeverity, 'medium'));
  return isProtected && outcome.action === 'pause'
    ? { ...outcome, action: 'nudge', rule: 'support' }
    : outcome;
};

/**
 * Applies the rule table to every harm found, separately for text and pictures. The
 * strictest verdict comes first.
 */
export const applyRulesToHarms = (assessment: Assessment, context: Context): readonly Verdict[] =>
  listHarms(assessment)
    .flatMap((harm) => {
      const { signals } = assessment.harms[harm];
      const textSignals = signals.filter((signal) => !signal.picture);
      const pictureSignals = signals.filter((signal) => signal.picture);
      return [textSignals, pictureSignals]
        .flatMap((group) => strictestVerdict(harm, group, context))
        .sort((a, b) => moreSevereFirst(a.severity, b.severity));
    })
    .map((verdict) => capForSupport(verdict, assessment, context))
    // Among equal actions, self-harm comes first.
    .sort(
      (a, b) =>
        stricterFirst(a.action, b.action) ||
        Number(b.about === 'self-harm') - Number(a.about === 'self-harm'),
    );
