import {
  type HarmKind,
  harmOf,
  type PileOn,
  type Severity,
  type Shown,
  type Signal,
} from '@nightlight/core';
import type { AlarmModel, ConversationModel } from './conversation-model.ts';
import { hostility } from './evidence.ts';
import { featuresOf, felt, groupFeaturesOf } from './features.ts';
import { leftOf } from './group.ts';
import { SIGNS, type Sign } from './signs.ts';
import type { ConversationState, ParticipantState } from './state.ts';

/** Kinds that an alarm names at most. */
const MOST_KINDS = 3;
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
  const own = signs.filter((sign) => harmOf(sign) === 'grooming').slice(0, MOST_KINDS);
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

/**
 * What a conversation shows with a message of `author`, whose own words show `shown`.
 * A message that adds nothing is no reason to speak again.
 */
export const alarms = (
  state: ConversationState,
  { author, id }: { readonly author: string; readonly id: string },
  shown: Shown,
  model: ConversationModel,
): readonly Signal[] => {
  const source = { id: model.id, version: model.version };
  const own = state.participants.find((one) => one.id === author);
  const signals: Signal[] = [];
  if (own?.evidence && Object.keys(shown.kinds).length > 0) {
    const features = featuresOf(own.evidence);
    for (const name of ['grooming', 'sextortion'] as const) {
      const alarm = model.alarms[name];
      const logit = logitOf(alarm, features);
      const severity = severityOf(alarm, logit);
      if (severity === 'none') continue;
      const kinds = name === 'grooming' ? groomingKinds(weighed(alarm, own)) : [name];
      for (const kind of kinds) {
        const turns = carriersOf(own, kind, id);
        const score = scoreOf(alarm, logit);
        signals.push({ kind, score, severity, turns, source });
      }
    }
  }
  if (hostility(shown) > 0) {
    const alarm = model.alarms['pile-on'];
    const logit = logitOf(alarm, groupFeaturesOf(state));
    const severity = severityOf(alarm, logit);
    const around = pileOn(state);
    if (severity !== 'none' && around && around.people > 1) {
      const score = scoreOf(alarm, logit);
      signals.push({ kind: 'pile-on', score, severity, turns: [], pileOn: around, source });
    }
  }
  return signals;
};
