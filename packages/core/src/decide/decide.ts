import type { Assessment } from '../assess/assessment.ts';
import { type Direction, directionOf } from '../message.ts';
import { readingGroup } from '../policy/policy.ts';
import { type Action, POLICY_VERSION } from '../policy/rules.ts';
import { stricterFirst } from '../policy/strictest.ts';
import { findContacts } from './contacts.ts';
import type { Context, DecideContext } from './context.ts';
import { conversationDetails, isHarm } from './conversation.ts';
import type { Choice, Decision, NudgeKey } from './decision.ts';
import { fittingOffers, WORDED_FOR_SENT } from './fitting-offers.ts';
import { listOutcomes } from './list-outcomes.ts';
import { applyRulesToHarms, listHarms, type Outcome, type Verdict } from './outcomes.ts';
import { applyPacing, type PacingResult } from './pacing.ts';
import { hashListOutcomes, pictureDecisions, unreadOutcomes } from './picture-decisions.ts';
import { placeWithRules } from './place-with-rules.ts';
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

const hasSentWording = (about: NudgeKey['harm'], action: Action, { direction }: Context): boolean =>
  direction === 'outgoing' && action === 'nudge' && WORDED_FOR_SENT.has(about);

/** Whether a button in one quiet line opens the help, instead of a card that shows it. */
const isBrief = (
  about: NudgeKey['harm'],
  action: Action,
  { helpCard, lifted = [] }: Assessment,
): boolean =>
  (about === 'support' && action === 'allow' && !helpCard) ||
  ((about === 'support' || about === 'self-harm') && lifted.includes('help'));

const createNudgeKey = (
  { about, kind, owner, action }: Omit<Outcome, 'rule'>,
  variant: PacingResult['variant'],
  assessment: Assessment,
  context: Context,
): NudgeKey => ({
  harm: about,
  ...(owner ? { owner } : {}),
  ...(variant === 0 ? {} : { variant }),
  ...conversationDetails(about, assessment, context),
  ...(kind && !isWithheld(kind, context.direction) ? { kind } : {}),
  direction: context.direction,
  ...(hasSentWording(about, action, context) ? { sent: true } : {}),
  ...(isBrief(about, action, assessment) ? { brief: true } : {}),
  group: readingGroup(context.policy.ageBand),
  locale: context.locale,
  choices: CHOICES[context.direction][action],
  ...fittingOffers(about, context),
  ...placeWithRules(about, context),
});

/**
 * Collects all outcomes, the strictest first. The sort is stable, so outcomes with the
 * same action stay in this order: lists, models, unread content.
 */
const collectOutcomes = (
  assessment: Assessment,
  verdicts: readonly Verdict[],
  context: Context,
): readonly Outcome[] => {
  const { pictures = [], degraded } = assessment;
  const failedText: Outcome = { action: 'nudge', rule: 'unread', about: 'unread' };
  return [
    ...pictures.flatMap((picture) => hashListOutcomes(picture, assessment, context)),
    ...listOutcomes(assessment, context),
    ...verdicts,
    ...pictures.flatMap((picture) => unreadOutcomes(picture, context)),
    ...(degraded.includes('text-failed') ? [failedText] : []),
  ].sort((a, b) => stricterFirst(a.action, b.action));
};

/** Whether the author stands up for someone without hurting anyone. */
const deservesPraise = ({ standsUp, lifted, harms }: Assessment): boolean =>
  standsUp && !lifted && Object.values(harms).every(({ severity }) => severity === 'none');

type Topic = Omit<Outcome, 'rule'>;

/** The topic if no action is needed: an offer of help, praise, or none. */
const topicWithoutHarm = (assessment: Assessment): Topic | undefined => {
  if (assessment.support !== 'none') return { about: 'support', action: 'allow' };
  return deservesPraise(assessment) ? { about: 'kind', action: 'allow' } : undefined;
};

/**
 * Applies the pacing. Messages with pictures are excepted, because each picture is
 * checked on its own. So are messages that get an offer of help.
 */
const paceTopic = (
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
 * Whether the nudge offers help instead of naming another harm in the same message,
 * because the author asks for help. Sexual pictures are an exception.
 */
const isReplacedBySupport = ({ rule, about, kind }: Outcome, { direction }: Context): boolean =>
  rule === 'support' &&
  direction === 'outgoing' &&
  (isHarm(about) || about === 'known') &&
  about !== 'self-harm' &&
  kind !== 'sexual-image';

const toSupport = ({ action, rule }: Outcome): Outcome => ({ action, rule, about: 'support' });

/**
 * Applies the pacing to all outcomes and chooses the strictest. `undefined` if there is
 * nothing to say.
 */
const chooseStrictest = (
  outcomes: readonly Outcome[],
  assessment: Assessment,
  context: Context,
): { readonly topic: Topic; readonly rule?: string; readonly pacing: PacingResult } | undefined => {
  const active = outcomes
    .filter(({ action }) => action !== 'allow')
    .map((outcome) => (isReplacedBySupport(outcome, context) ? toSupport(outcome) : outcome));
  const fallback = active.length === 0 ? topicWithoutHarm(assessment) : undefined;
  const topics: readonly (Topic & { readonly rule?: string })[] = fallback ? [fallback] : active;
  return topics
    .map((topic) => ({
      ...{ topic, pacing: paceTopic(topic, assessment, context) },
      ...(topic.rule === undefined ? {} : { rule: topic.rule }),
    }))
    .sort(
      (a, b) =>
        stricterFirst(a.pacing.action, b.pacing.action) ||
        Number(a.pacing.silent) - Number(b.pacing.silent),
    )[0];
};

/**
 * Turns an assessment into a decision by applying the rule table, the lists and the
 * pacing. Pure.
 */
export const decide = (assessment: Assessment, input: DecideContext): Decision => {
  const context: Context = { ...input, direction: directionOf(input) };
  const { direction } = context;
  const { support, pictures } = assessment;
  const verdicts = applyRulesToHarms(assessment, context);
  const outcomes = collectOutcomes(assessment, verdicts, context);
  const {
    topic,
    pacing,
    rule = outcomes[0]?.rule,
  } = chooseStrictest(outcomes, assessment, context) ?? {};
  const nudge =
    topic && pacing && !pacing.silent
      ? createNudgeKey({ ...topic, action: pacing.action }, pacing.variant, assessment, context)
      : undefined;

  const action = pacing?.action ?? 'allow';
  const contacts = findContacts(assessment, context, nudge && topic?.kind);
  const reasons = [
    ...verdicts.map(({ about, kind, severity }) =>
      [about, kind && !isWithheld(kind, direction) ? kind : '*', severity].join(':'),
    ),
    ...assessment.listed.map(({ owner }) => `list:${owner}`),
    ...(pictures ?? []).flatMap(({ hashMatch }) =>
      hashMatch ? [`known:${hashMatch.action}`] : [],
    ),
    ...(support === 'none' ? [] : [`support:${support}`]),
    ...(assessment.counterSpeech ? ['counter-speech'] : []),
    ...(assessment.lifted ? ['lifted'] : []),
    ...assessment.degraded.map((code) => `degraded:${code}`),
  ];

  return {
    id: context.id,
    conversation: context.conversation,
    author: context.author,
    ...(context.message === undefined ? {} : { message: context.message }),
    action,
    stops: actionStops(action),
    support: contacts.helplines !== undefined,
    direction,
    ...(pictures ? { pictures: pictureDecisions(pictures, assessment, context) } : {}),
    harms: listHarms(assessment),
    reasons,
    assessment: withhold(assessment, direction),
    ...(nudge ? { nudge } : {}),
    ...contacts,
    degraded: assessment.degraded,
    rule: pacing?.rule ?? rule ?? 'none',
    policyVersion: POLICY_VERSION,
    decidedIn: Math.max(0, context.now - context.askedAt),
  };
};
