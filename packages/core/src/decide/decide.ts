import type { Assessment } from '../assess/assessment.ts';
import { type Direction, directionOf } from '../message.ts';
import { readingGroup } from '../policy/policy.ts';
import { type Action, POLICY_VERSION } from '../policy/rules.ts';
import { stricterFirst } from '../policy/strictest.ts';
import type { Context, DecideContext } from './context.ts';
import { isHarm, shownTogether } from './conversation.ts';
import type { Choice, Decision, NudgeKey } from './decision.ts';
import { harmsSeen, type Outcome, type Verdict, verdictsOn } from './outcomes.ts';
import { type Paced, paced } from './pacing.ts';
import { onKnown, onUnread, pictureDecisions } from './picture-decisions.ts';
import { actionStops } from './stops.ts';
import { whoCanHelp } from './who-can-help.ts';
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

/** Where words before sending differ from those after it. */
const DIFFERS: ReadonlySet<NudgeKey['harm']> = new Set(['bullying', 'explicit', 'personal-info']);

const isSaidAfter = (about: NudgeKey['harm'], action: Action, { direction }: Context): boolean =>
  direction === 'outgoing' && action === 'nudge' && DIFFERS.has(about);

const nudgeKey = (
  { about, kind, action }: Omit<Outcome, 'rule'>,
  variant: Paced['variant'],
  assessment: Assessment,
  context: Context,
): NudgeKey => ({
  harm: about,
  ...(variant === 0 ? {} : { variant }),
  ...shownTogether(about, assessment, context),
  ...(kind && !isWithheld(kind, context.direction) ? { kind } : {}),
  direction: context.direction,
  ...(isSaidAfter(about, action, context) ? { sent: true } : {}),
  group: readingGroup(context.policy.ageBand),
  locale: context.locale,
  choices: CHOICES[context.direction][action],
});

/**
 * All that is to be done, the strictest first. Among equals lists speak before
 * models, and what was seen before what could not be read.
 */
const outcomesOf = (
  assessment: Assessment,
  verdicts: readonly Verdict[],
  context: Context,
): readonly Outcome[] => {
  const { pictures = [], listed, support, degraded } = assessment;
  const failed: Outcome = { action: 'nudge', rule: 'unread', about: 'unread' };
  return [
    ...pictures.flatMap((picture) => onKnown(picture, assessment, context)),
    // Who asks for help is heard, whatever words it takes.
    ...(support === 'none' ? listed : []).map(
      ({ owner }): Outcome => ({ action: 'block', rule: `list.${owner}`, about: 'listed' }),
    ),
    ...verdicts,
    ...pictures.flatMap((picture) => onUnread(picture, context)),
    ...(degraded.includes('text-failed') ? [failed] : []),
  ].sort((a, b) => stricterFirst(a.action, b.action));
};

/** Who stands up for somebody, and hurts nobody by it. */
const isKind = ({ counterSpeech, harms }: Assessment, { direction }: Context): boolean =>
  direction === 'outgoing' &&
  counterSpeech &&
  Object.values(harms).every(({ severity }) => severity === 'none');

type Said = Omit<Outcome, 'rule'>;

/** What there is to say where nothing is done: of help, or a kind word. */
const besides = (assessment: Assessment, context: Context): Said | undefined => {
  if (assessment.support !== 'none') return { about: 'support', action: 'allow' };
  return isKind(assessment, context) ? { about: 'kind', action: 'allow' } : undefined;
};

/** Each picture is looked at by itself, however often one was sent; help is never held back. */
const pace = (
  { about, action }: Said,
  { harms, pictures, support }: Assessment,
  { author, direction, earlier, policy }: Context,
): Paced =>
  paced(
    {
      ...{ about, action, author, direction },
      severity: isHarm(about) ? harms[about].severity : 'none',
      always: pictures !== undefined || support !== 'none',
    },
    earlier,
    policy.pacing,
  );

/** Who asks for help hears that there is help, not what else is in the words; of a picture they hear. */
const isAnswered = ({ rule, about, kind }: Outcome, { direction }: Context): boolean =>
  rule === 'support' &&
  direction === 'outgoing' &&
  (isHarm(about) || about === 'known') &&
  about !== 'self-harm' &&
  kind !== 'sexual-image';

const withoutIt = ({ action, rule }: Outcome): Outcome => ({ action, rule, about: 'support' });

/** Of all that is to be done that which is strictest once each was paced, and is said. */
const strictest = (
  outcomes: readonly Outcome[],
  assessment: Assessment,
  context: Context,
): { readonly said: Said; readonly rule?: string; readonly pacing: Paced } | undefined => {
  const done = outcomes
    .filter(({ action }) => action !== 'allow')
    .map((outcome) => (isAnswered(outcome, context) ? withoutIt(outcome) : outcome));
  const nothing = done.length === 0 ? besides(assessment, context) : undefined;
  const all: readonly (Said & { readonly rule?: string })[] = nothing ? [nothing] : done;
  return all
    .map((said) => ({
      ...{ said, pacing: pace(said, assessment, context) },
      ...(said.rule === undefined ? {} : { rule: said.rule }),
    }))
    .sort(
      (a, b) =>
        stricterFirst(a.pacing.action, b.pacing.action) ||
        Number(a.pacing.silent) - Number(b.pacing.silent),
    )[0];
};

/** From what is thought of a message to what is done about it. Pure. */
export const decide = (assessment: Assessment, given: DecideContext): Decision => {
  const context: Context = { ...given, direction: directionOf(given) };
  const { direction } = context;
  const { support, pictures } = assessment;
  const verdicts = verdictsOn(assessment, context);
  const outcomes = outcomesOf(assessment, verdicts, context);
  const { said, pacing, rule = outcomes[0]?.rule } = strictest(outcomes, assessment, context) ?? {};
  const nudge =
    said && pacing && !pacing.silent
      ? nudgeKey({ ...said, action: pacing.action }, pacing.variant, assessment, context)
      : undefined;

  const action = pacing?.action ?? 'allow';
  const help = whoCanHelp(assessment, context, nudge && said?.kind);
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
