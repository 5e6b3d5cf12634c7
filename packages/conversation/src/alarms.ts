import {
  type HarmKind,
  harmOf,
  type PileOn,
  type Severity,
  type Signal,
  type TurnScores,
} from '@nightlight/core';
import type { AlarmModel, ConversationModel } from './conversation-model.ts';
import { hostility } from './evidence.ts';
import { featuresOf, felt, groupFeaturesOf } from './features.ts';
import { leftOf } from './group.ts';
import { SIGNS, type Sign } from './signs.ts';
import type { ConversationState, ParticipantState } from './state.ts';
import { type Moment, momentsFrom } from './unsettled.ts';
import { scoresOf } from './unsettled-turn.ts';

/** Kinds that an alarm names at most. */
const MAX_KINDS = 3;
/** Of the weight that the strongest sign has: less says nothing about why. */
const TELLING = 0.25;

const logitOf = ({ weights, bias }: AlarmModel, features: readonly number[]): number =>
  features.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), bias);

/** Only what is worth saying: below medium a conversation stays quiet. */
const severityOf = ({ thresholds }: AlarmModel, logit: number): Severity => {
  if (logit >= thresholds.high) return 'high';
  return logit >= thresholds.medium ? 'medium' : 'none';
};

const scoreOf = ({ calibration }: AlarmModel, logit: number): number =>
  1 / (1 + Math.exp(-(calibration.slope * logit + calibration.intercept)));

/** Signs by what each adds to the logit, the strongest first. */
const weighed = ({ weights }: AlarmModel, { evidence }: ParticipantState): readonly Sign[] => {
  const found = SIGNS.map((sign, i) => {
    const [most, sum] = evidence?.signs[sign] ?? [0, 0];
    const adds = most * (weights[i] ?? 0) + felt(sum) * (weights[i + SIGNS.length] ?? 0);
    return [sign, adds] as const;
  }).sort((a, b) => b[1] - a[1]);
  const strongest = found[0]?.[1] ?? 0;
  return found.filter(([, adds]) => adds > TELLING * strongest).map(([sign]) => sign);
};

/** Of grooming: its own kinds; drawing somebody into crime also shows as an offer of money. */
const groomingKinds = (signs: readonly Sign[]): readonly HarmKind[] => {
  const own = signs.filter((sign) => harmOf(sign) === 'grooming').slice(0, MAX_KINDS);
  if (own.length > 0) return own;
  return [signs.includes('money-mule') ? 'criminal-recruitment' : 'trust'];
};

const carriersOf = (own: ParticipantState, kind: HarmKind, id: string): readonly string[] => {
  const carrier = own.carriedBy?.[kind as Sign];
  return carrier === undefined || carrier === id ? [] : [carrier];
};

/** How many are hostile by now, since when, at whom. */
const pileOn = ({ participants, group }: ConversationState): PileOn | undefined => {
  if (!group) return undefined;
  const hostile = participants.filter((one) => felt(leftOf(one.hostility, group)) >= TELLING);
  const targets = hostile.flatMap(({ hostility: own }) => own?.target ?? []);
  const target = [...new Set(targets)].sort(
    (a, b) => targets.filter((one) => one === b).length - targets.filter((one) => one === a).length,
  )[0];
  return {
    people: hostile.length,
    since: Math.min(...hostile.map(({ hostility: own }) => own?.since ?? group.at)),
    ...(target === undefined ? {} : { target }),
  };
};

/** What the author's own turns show together, as of a moment. */
const ownAlarms = (
  { state }: Moment,
  { author, id }: Asked,
  model: ConversationModel,
): readonly Signal[] => {
  const own = state.participants.find((one) => one.id === author);
  if (!own?.evidence) return [];
  const source = { id: model.id, version: model.version };
  const features = featuresOf(own.evidence);
  return (['grooming', 'sextortion'] as const).flatMap((name) => {
    const alarm = model.alarms[name];
    const logit = logitOf(alarm, features);
    const severity = severityOf(alarm, logit);
    if (severity === 'none') return [];
    const score = scoreOf(alarm, logit);
    const kinds = name === 'grooming' ? groomingKinds(weighed(alarm, own)) : [name];
    return kinds.map((kind) => ({
      ...{ kind, score, severity, source },
      turns: carriersOf(own, kind, id),
    }));
  });
};

/** What the turns of everybody show together, as of a moment. */
const groupAlarms = ({ state }: Moment, model: ConversationModel): readonly Signal[] => {
  const alarm = model.alarms['pile-on'];
  const logit = logitOf(alarm, groupFeaturesOf(state));
  const severity = severityOf(alarm, logit);
  const around = pileOn(state);
  if (severity === 'none' || !around || around.people < 2) return [];
  const source = { id: model.id, version: model.version };
  const score = scoreOf(alarm, logit);
  return [{ kind: 'pile-on', score, severity, turns: [], pileOn: around, source }];
};

/** Of what was found at several moments that which is surest. */
const surest = (found: readonly (readonly Signal[])[]): readonly Signal[] => {
  const top = (signals: readonly Signal[]): number =>
    Math.max(0, ...signals.map(({ score }) => score));
  return found.reduce((best, one) => (top(one) > top(best) ? one : best), []);
};

/** The message that is asked about. */
interface Asked {
  readonly author: string;
  readonly id: string;
}

/**
 * What a conversation shows with a message of `author`, whose own words have `scores`.
 * A message that adds nothing is no reason to speak again. One that was sent before others
 * which are here already is seen as of then, and with those: it makes no difference which came first.
 */
export const alarms = (
  state: ConversationState,
  asked: Asked,
  scores: TurnScores,
  model: ConversationModel,
): readonly Signal[] => {
  const moments = momentsFrom(state, asked.id);
  const place = state.participants.findIndex(({ id }) => id === asked.author);
  const own = moments.filter(({ turn }) => !turn || (turn.by === place && turn.kinds));
  const all = moments.filter(({ turn }) => hostility(turn ? scoresOf(turn) : scores) > 0);
  return [
    ...(Object.keys(scores.kinds).length > 0
      ? surest(own.map((moment) => ownAlarms(moment, asked, model)))
      : []),
    ...(hostility(scores) > 0 ? surest(all.map((moment) => groupAlarms(moment, model))) : []),
  ];
};
