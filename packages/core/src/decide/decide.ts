import type { Assessment } from '../assess/assessment.ts';
import type { Blocked } from '../assess/listed.ts';
import { HARMS, type Harm, type HarmKind } from '../harm.ts';
import { type Direction, directionOf, type Message } from '../message.ts';
import { type Policy, readingGroup, rulesBand } from '../policy/policy.ts';
import { type Action, POLICY_VERSION, RULES, type Rule } from '../policy/rules.ts';
import { stricterFirst } from '../policy/strictest.ts';
import { atLeast, SEVERITIES, type Signal } from '../signal.ts';
import type { Choice, Decision, NudgeKey } from './decision.ts';
import { type Helpline, helplinesFor } from './helplines.ts';
import { isWithheld, withhold } from './withhold.ts';

export interface DecideContext {
  readonly id: string;
  readonly conversation: string;
  readonly author: Message['author'];
  readonly policy: Policy;
  /** BCP 47 locale of the words. */
  readonly locale: string;
  readonly helplines: readonly Helpline[];
  /** Milliseconds on the caller's clock when the message was handed in. */
  readonly askedAt: number;
  /** Milliseconds on the same clock now. */
  readonly now: number;
}

/** With what follows from it. */
type Context = DecideContext & { readonly direction: Direction };

interface Verdict {
  readonly harm: Harm;
  readonly kind: HarmKind | undefined;
  readonly action: Action;
  readonly rule: string;
}

const ruleFor = (harm: Harm, { kind, severity }: Signal, direction: Direction): Rule | undefined =>
  RULES.find(
    (rule) =>
      rule.harm === harm &&
      rule.direction === direction &&
      rule.severity === severity &&
      (!rule.kinds || rule.kinds.some((own) => own === kind)),
  );

/** The strictest that any of a harm's signals asks for; the strongest signal among equals. */
const verdictOn = (harm: Harm, assessment: Assessment, context: Context): Verdict => {
  const band = rulesBand(context.policy.ageBand);
  const [first] = assessment.harms[harm].signals
    .map((signal): Verdict => {
      const row = ruleFor(harm, signal, context.direction);
      const kind = signal.kind as HarmKind;
      return row
        ? { harm, kind, action: row.action[band], rule: row.id }
        : { harm, kind, action: 'allow', rule: 'none' };
    })
    .sort((a, b) => stricterFirst(a.action, b.action));
  return first ?? { harm, kind: undefined, action: 'allow', rule: 'none' };
};

const CHOICES: Readonly<Record<Direction, Readonly<Record<Action, readonly Choice[]>>>> = {
  outgoing: {
    allow: ['why', 'help', 'close'],
    nudge: ['why', 'help', 'close'],
    pause: ['edit', 'send', 'why'],
    blur: ['edit', 'send', 'why'],
    block: ['edit', 'why'],
  },
  incoming: {
    allow: ['why', 'help', 'close'],
    nudge: ['why', 'help', 'close'],
    pause: ['show', 'why', 'help'],
    blur: ['show', 'why', 'help'],
    block: ['why', 'help'],
  },
};

/**
 * A call for help is answered, never stopped, whatever else is in it. So is a
 * worry, but for insults and threats beside it: those hurt somebody else.
 */
const capForSupport = (verdict: Verdict, { support, harms }: Assessment): Verdict => {
  const worry = support === 'worry' && atLeast(harms['self-harm'].severity, 'medium');
  const answered =
    verdict.harm === 'self-harm' ||
    support === 'asks-for-help' ||
    (worry && verdict.harm !== 'bullying');
  return answered && stricterFirst('nudge', verdict.action) > 0
    ? { ...verdict, action: 'nudge', rule: 'support' }
    : verdict;
};

const nudgeKey = (
  harm: NudgeKey['harm'],
  kind: HarmKind | undefined,
  action: Action,
  context: Context,
): NudgeKey => ({
  harm,
  ...(kind && !isWithheld(kind, context.direction) ? { kind } : {}),
  direction: context.direction,
  group: readingGroup(context.policy.ageBand),
  locale: context.locale,
  choices: CHOICES[context.direction][action],
});

/** What there is to say: of a harm, of a text that was not read, of help beside it. */
const nudgeFor = (
  verdict: Verdict | undefined,
  list: Blocked | undefined,
  { support, degraded }: Assessment,
  context: Context,
): NudgeKey | undefined => {
  if (list) return nudgeKey('listed', undefined, 'block', context);
  if (verdict && verdict.action !== 'allow') {
    return nudgeKey(verdict.harm, verdict.kind, verdict.action, context);
  }
  // Nothing was read, though there was something to read: never passed off as safe.
  if (degraded.includes('text-failed')) return nudgeKey('unread', undefined, 'nudge', context);
  return support === 'none' ? undefined : nudgeKey('support', undefined, 'allow', context);
};

/** From what is thought of a message to what is done about it. Pure. */
export const decide = (assessment: Assessment, given: DecideContext): Decision => {
  const context: Context = { ...given, direction: directionOf(given) };
  const seen = HARMS.filter((harm) => assessment.harms[harm].severity !== 'none').sort(
    (a, b) =>
      SEVERITIES.indexOf(assessment.harms[b].severity) -
      SEVERITIES.indexOf(assessment.harms[a].severity),
  );
  const verdicts = seen
    .map((harm) => capForSupport(verdictOn(harm, assessment, context), assessment))
    // Of equal actions the worry speaks first.
    .sort(
      (a, b) =>
        stricterFirst(a.action, b.action) ||
        Number(b.harm === 'self-harm') - Number(a.harm === 'self-harm'),
    );
  const first = verdicts[0];
  const failed = assessment.degraded.includes('text-failed');
  // Who asks for help is heard, whatever words it takes.
  const list = assessment.support === 'none' ? assessment.listed[0] : undefined;
  const seenAction: Action = first?.action ?? 'allow';
  const action: Action = list ? 'block' : failed && seenAction === 'allow' ? 'nudge' : seenAction;
  const rule = first && first.rule !== 'none' ? first.rule : failed ? 'unread' : 'none';
  const nudge = nudgeFor(first, list, assessment, context);
  const lines =
    assessment.support === 'none'
      ? []
      : helplinesFor(context.helplines, context.policy.region, context.policy.ageBand);

  const reasons = [
    ...verdicts.map(({ harm, kind }) =>
      [
        harm,
        kind && !isWithheld(kind, context.direction) ? kind : '*',
        assessment.harms[harm].severity,
      ].join(':'),
    ),
    ...assessment.listed.map(({ owner }) => `list:${owner}`),
    ...(assessment.support === 'none' ? [] : [`support:${assessment.support}`]),
    ...(assessment.counterSpeech ? ['counter-speech'] : []),
    ...assessment.degraded.map((what) => `degraded:${what}`),
  ];

  return {
    id: context.id,
    conversation: context.conversation,
    author: context.author,
    action,
    direction: context.direction,
    harms: seen,
    reasons,
    assessment: withhold(assessment, context.direction),
    ...(nudge ? { nudge } : {}),
    ...(assessment.support === 'none' ? {} : { helplines: lines }),
    degraded: assessment.degraded,
    rule: list ? `list.${list.owner}` : rule,
    policyVersion: POLICY_VERSION,
    decidedIn: Math.max(0, context.now - context.askedAt),
  };
};
