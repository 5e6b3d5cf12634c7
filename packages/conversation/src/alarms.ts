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
import { featuresOf, groupFeaturesOf, saturate } from './features.ts';
import { hostilityNow } from './group.ts';
import { type Moment, momentsFrom } from './settle.ts';
import { SIGNS, type Sign } from './signs.ts';
import type { ConversationState, ParticipantState } from './state.ts';
import { scoresOf } from './unsettled-turn.ts';

/** Maximum number of kinds that an alarm names. */
const MAX_KINDS = 3;
/** Share of the strongest sign's weight that a sign needs to be named as a cause. */
const MIN_SHARE = 0.25;

const logitOf = ({ weights, bias }: AlarmModel, features: readonly number[]): number =>
  features.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), bias);

/** There are no low alarms: below the medium threshold a conversation has none. */
const severityOf = ({ thresholds }: AlarmModel, logit: number): Severity => {
  if (logit >= thresholds.high) return 'high';
  return logit >= thresholds.medium ? 'medium' : 'none';
};

const scoreOf = ({ calibration }: AlarmModel, logit: number): number =>
  1 / (1 + Math.exp(-(calibration.slope * logit + calibration.intercept)));

/** Signs by what each adds to the logit, the strongest first. */
const rankedSigns = ({ weights }: AlarmModel, { evidence }: ParticipantState): readonly Sign[] => {
  const found = SIGNS.map((sign, i) => {
    const [most, sum] = evidence?.signs[sign] ?? [0, 0];
    const adds = most * (weights[i] ?? 0) + saturate(sum) * (weights[i + SIGNS.length] ?? 0);
    return [sign, adds] as const;
  }).sort((a, b) => b[1] - a[1]);
  const strongest = found[0]?.[1] ?? 0;
  return found.filter(([, adds]) => adds > MIN_SHARE * strongest).map(([sign]) => sign);
};

/** The grooming kinds to name. Recruiting for crime can also show as an offer of money. */
const groomingKinds = (signs: readonly Sign[]): readonly HarmKind[] => {
  const own = signs.filter((sign) => harmOf(sign) === 'grooming').slice(0, MAX_KINDS);
  if (own.length > 0) return own;
  return [signs.includes('money-mule') ? 'criminal-recruitment' : 'trust'];
};

const carriersOf = (own: ParticipantState, kind: HarmKind, id: string): readonly string[] => {
  const carrier = own.carriedBy?.[kind as Sign];
  return carrier === undefined || carrier === id ? [] : [carrier];
};

/** Who is hostile now: how many people, since when, and towards whom. */
const pileOn = ({ participants, group }: ConversationState): PileOn | undefined => {
  if (!group) return undefined;
  const hostile = participants.filter(
    (one) => saturate(hostilityNow(one.hostility, group)) >= MIN_SHARE,
  );
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

/** Alarms from the author's own turns, as of a moment. */
const ownAlarms = (
  { state }: Moment,
  { author, id }: CurrentMessage,
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
    const kinds = name === 'grooming' ? groomingKinds(rankedSigns(alarm, own)) : [name];
    return kinds.map((kind) => ({
      ...{ kind, score, severity, source },
      turns: carriersOf(own, kind, id),
    }));
  });
};

/** Alarms from the turns of all participants, as of a moment. */
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

/** The signals of the moment with the highest score. */
const highestScoring = (found: readonly (readonly Signal[])[]): readonly Signal[] => {
  const top = (signals: readonly Signal[]): number =>
    Math.max(0, ...signals.map(({ score }) => score));
  return found.reduce((best, one) => (top(one) > top(best) ? one : best), []);
};

/** The message that is being classified. */
interface CurrentMessage {
  readonly author: string;
  readonly id: string;
}

/**
 * The alarms of a conversation that includes a message of `author` with the turn scores
 * `scores`. A message that scores nothing raises no alarm again. If messages sent later
 * have already arrived, the state is checked as of this message and as of each later
 * one, so the order of arrival makes no difference.
 */
export const alarms = (
  state: ConversationState,
  message: CurrentMessage,
  scores: TurnScores,
  model: ConversationModel,
): readonly Signal[] => {
  const moments = momentsFrom(state, message.id);
  const place = state.participants.findIndex(({ id }) => id === message.author);
  const own = moments.filter(({ turn }) => !turn || (turn.by === place && turn.kinds));
  const all = moments.filter(({ turn }) => hostility(turn ? scoresOf(turn) : scores) > 0);
  return [
    ...(Object.keys(scores.kinds).length > 0
      ? highestScoring(own.map((moment) => ownAlarms(moment, message, model)))
      : []),
    ...(hostility(scores) > 0
      ? highestScoring(all.map((moment) => groupAlarms(moment, model)))
      : []),
  ];
};
