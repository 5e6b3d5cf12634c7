import type { Assessment } from '../assess/assessment.ts';
import { type Direction, directionOf } from '../message.ts';
import { readingGroup } from '../policy/policy.ts';
import { type Action, POLICY_VERSION } from '../policy/rules.ts';
import { stricterFirst } from '../policy/strictest.ts';
import { contactsFor } from './contacts.ts';
import type { Context, DecideContext } from './context.ts';
import { conversationDetails, isHarm } from './conversation.ts';
import type { Choice, Decision, NudgeKey } from './decision.ts';
import { harmsSeen, type Outcome, type Verdict, verdictsOn } from './outcomes.ts';
import { applyPacing, type PacingResult } from './pacing.ts';
import { outcomesOfHashList, outcomesOfUnread, pictureDecisions } from './picture-decisions.ts';
import { actionStops } from './stops.ts';
import { isWithheld, withhold } from './withhold.ts';

export type { DecideContext } from './context.ts';

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

/** Harms whose wording differs before and after sending. */
const WORDED_FOR_SENT: ReadonlySet<NudgeKey['harm']> = new Set([
  'bullying',
  'explicit',
  'personal-info',
]);

const hasSentWording = (about: NudgeKey['harm'], action: Action, { direction }: Context): boolean =>
  direction === 'outgoing' && action === 'nudge' && WORDED_FOR_SENT.has(about);

const nudgeKey = (
  { about, kind, action }: Omit<Outcome, 'rule'>,
  variant: PacingResult['variant'],
  assessment: Assessment,
  context: Context,
): NudgeKey => ({
  harm: about,
  ...(variant === 0 ? {} : { variant }),
  ...conversationDetails(about, assessment, context),
  ...(kind && !isWithheld(kind, context.direction) ? { kind } : {}),
  direction: context.direction,
  ...(hasSentWording(about, action, context) ? { sent: true } : {}),
  group: readingGroup(context.policy.ageBand),
  locale: context.locale,
  choices: CHOICES[context.direction][action],
});

/**
 * All outcomes, the strictest first. Of equal actions, lists come before models, and
 * findings before unread content.
 */
const outcomesOf = (
  assessment: Assessment,
  verdicts: readonly Verdict[],
  context: Context,
): readonly Outcome[] => {
  const { pictures = [], listed, support, degraded } = assessment;
  const failed: Outcome = { action: 'nudge', rule: 'unread', about: 'unread' };
  return [
    ...pictures.flatMap((picture) => outcomesOfHashList(picture, assessment, context)),
    // Lists never block someone who asks for help.
    ...(support === 'none' ? listed : []).map(
      ({ owner }): Outcome => ({ action: 'block', rule: `list.${owner}`, about: 'listed' }),
    ),
    ...verdicts,
    ...pictures.flatMap((picture) => outcomesOfUnread(picture, context)),
    ...(degraded.includes('text-failed') ? [failed] : []),
  ].sort((a, b) => stricterFirst(a.action, b.action));
};

/** The author stands up for someone without hurting anyone. */
const isCounterSpeech = ({ counterSpeech, harms }: Assessment, { direction }: Context): boolean =>
  direction === 'outgoing' &&
  counterSpeech &&
  Object.values(harms).every(({ severity }) => severity === 'none');

type Topic = Omit<Outcome, 'rule'>;

/** What to say if there is nothing to act on: an offer of help, or a kind word. */
const topicWithoutHarm = (assessment: Assessment, context: Context): Topic | undefined => {
  if (assessment.support !== 'none') return { about: 'support', action: 'allow' };
  return isCounterSpeech(assessment, context) ? { about: 'kind', action: 'allow' } : undefined;
};

/** Pictures are never paced, because each one is checked on its own. Neither is help. */
const pacingFor = (
  { about, action }: Topic,
  { harms, pictures, support }: Assessment,
  { author, direction, earlier, policy }: Context,
): PacingResult =>
  applyPacing(
    {
      ...{ about, action, author, direction },
      severity: isHarm(about) ? harms[about].severity : 'none',
      always: pictures !== undefined || support !== 'none',
    },
    earlier,
    policy.pacing,
  );

/**
 * For someone who asks for help, the nudge is about help and not about another harm in
 * the text. Pictures are an exception.
 */
const isReplacedBySupport = ({ rule, about, kind }: Outcome, { direction }: Context): boolean =>
  rule === 'support' &&
  direction === 'outgoing' &&
  (isHarm(about) || about === 'known') &&
  about !== 'self-harm' &&
  kind !== 'sexual-image';

const asSupport = ({ action, rule }: Outcome): Outcome => ({ action, rule, about: 'support' });

/** The strictest outcome after pacing, and its nudge. */
const strictest = (
  outcomes: readonly Outcome[],
  assessment: Assessment,
  context: Context,
): { readonly topic: Topic; readonly rule?: string; readonly pacing: PacingResult } | undefined => {
  const done = outcomes
    .filter(({ action }) => action !== 'allow')
    .map((outcome) => (isReplacedBySupport(outcome, context) ? asSupport(outcome) : outcome));
  const fallback = done.length === 0 ? topicWithoutHarm(assessment, context) : undefined;
  const all: readonly (Topic & { readonly rule?: string })[] = fallback ? [fallback] : done;
  return all
    .map((topic) => ({
      ...{ topic, pacing: pacingFor(topic, assessment, context) },
      ...(topic.rule === undefined ? {} : { rule: topic.rule }),
    }))
    .sort(
      (a, b) =>
        stricterFirst(a.pacing.action, b.pacing.action) ||
        Number(a.pacing.silent) - Number(b.pacing.silent),
    )[0];
};

/** Turns an assessment into a decision. Pure. */
export const decide = (assessment: Assessment, given: DecideContext): Decision => {
  const context: Context = { ...given, direction: directionOf(given) };
  const { direction } = context;
  const { support, pictures } = assessment;
  const verdicts = verdictsOn(assessment, context);
  const outcomes = outcomesOf(assessment, verdicts, context);
  const {
    topic,
    pacing,
    rule = outcomes[0]?.rule,
  } = strictest(outcomes, assessment, context) ?? {};
  const nudge =
    topic && pacing && !pacing.silent
      ? nudgeKey({ ...topic, action: pacing.action }, pacing.variant, assessment, context)
      : undefined;

  const action = pacing?.action ?? 'allow';
  const help = contactsFor(assessment, context, nudge && topic?.kind);
  const reasons = [
    ...verdicts.map(({ about, kind, severity }) =>
      [about, kind && !isWithheld(kind, direction) ? kind : '*', severity].join(':'),
    ),
    ...assessment.listed.map(({ owner }) => `list:${owner}`),
    ...(pictures ?? []).flatMap(({ known }) => (known ? [`known:${known.action}`] : [])),
    ...(support === 'none' ? [] : [`support:${support}`]),
    ...(assessment.counterSpeech ? ['counter-speech'] : []),
    ...assessment.degraded.map((what) => `degraded:${what}`),
  ];

  return {
    id: context.id,
    conversation: context.conversation,
    author: context.author,
    action,
    stops: actionStops(action),
    support: help.helplines !== undefined,
    direction,
    ...(pictures ? { pictures: pictureDecisions(pictures, assessment, context) } : {}),
    harms: harmsSeen(assessment),
    reasons,
    assessment: withhold(assessment, direction),
    ...(nudge ? { nudge } : {}),
    ...help,
    degraded: assessment.degraded,
    rule: pacing?.rule ?? rule ?? 'none',
    policyVersion: POLICY_VERSION,
    decidedIn: Math.max(0, context.now - context.askedAt),
  };
};
