import {
  GROOMING_STAGES,
  type HarmKind,
  type PileOn,
  type Severity,
  type Signal,
  type TurnScores,
} from '@nightlight/core';
import {
  type AlarmModel,
  type ConversationModel,
  PARTICIPANT_ALARMS,
  type ParticipantAlarm,
} from './conversation-model.ts';
import { getHostility } from './evidence.ts';
import { computeFeatures, computeGroupFeatures, saturate } from './features.ts';
import { decayHostility } from './group.ts';
import { findPileOnByRule } from './pile-on.ts';
import { listSnapshotsFrom, type Snapshot } from './settle.ts';
import { SIGNS, type Sign } from './signs.ts';
import type { ConversationState, ParticipantState } from './state.ts';
import { toTurnScores } from './unsettled-turn.ts';

/** Maximum number of grooming stages that an alarm names, and of earlier messages that it lists. */
const MAX_NAMED = 3;
/** Share of the strongest sign's weight that a sign needs to be named as a cause. */
const MIN_SHARE = 0.25;

const computeLogit = ({ weights, bias }: AlarmModel, features: readonly number[]): number =>
  features.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), bias);

/** There are no low alarms: below the medium threshold there is no alarm. */
const toSeverity = ({ thresholds }: AlarmModel, logit: number): Severity => {
  if (logit >= thresholds.high) return 'high';
  return logit >= thresholds.medium ? 'medium' : 'none';
};

const toScore = ({ calibration }: AlarmModel, logit: number): number =>
  1 / (1 + Math.exp(-(calibration.slope * logit + calibration.intercept)));

/** The signs that contribute most to the logit, the strongest first. */
const rankSigns = ({ weights }: AlarmModel, { evidence }: ParticipantState): readonly Sign[] => {
  const contributions = SIGNS.map((sign, i) => {
    const [max, sum] = evidence?.signs[sign] ?? [0, 0];
    const contribution =
      max * (weights[i] ?? 0) +
      saturate(sum) * (weights[i + SIGNS.length] ?? 0) +
      Math.log1p(sum) * (weights.at(i - SIGNS.length) ?? 0);
    return [sign, contribution] as const;
  }).sort((a, b) => b[1] - a[1]);
  const strongest = contributions[0]?.[1] ?? 0;
  return contributions
    .filter(([, contribution]) => contribution > MIN_SHARE * strongest)
    .map(([sign]) => sign);
};

/**
 * The stages that a grooming alarm names, the strongest first. `trust` if none stands out, because most
 * grooming begins with it.
 */
const selectStages = (signs: readonly Sign[]): readonly Sign[] => {
  const stages = signs.filter((sign) => (GROOMING_STAGES as readonly Sign[]).includes(sign));
  return stages.length > 0 ? stages.slice(0, MAX_NAMED) : ['trust'];
};

const KIND_OF = {
  'coercive-control': 'coercive-control',
  recruitment: 'criminal-recruitment',
  sextortion: 'sextortion',
} as const satisfies Record<Exclude<ParticipantAlarm, 'grooming'>, HarmKind>;

/** The messages with the highest scores of these signs, without the current message. */
const listCarriers = (
  { carriedBy }: ParticipantState,
  signs: readonly Sign[],
  id: string,
): readonly string[] => {
  const carriers = new Set(signs.map((sign) => carriedBy?.[sign]));
  return [...carriers]
    .filter((one): one is string => one !== undefined && one !== id)
    .slice(0, MAX_NAMED);
};

/** How many people are hostile now, since when, and towards whom. */
const describePileOn = ({ participants, group }: ConversationState): PileOn | undefined => {
  if (!group) return undefined;
  const hostileParticipants = participants.filter(
    (one) => saturate(decayHostility(one.hostility, group)) >= MIN_SHARE,
  );
  const targets = hostileParticipants.flatMap(({ hostility: own }) => own?.target ?? []);
  const target = [...new Set(targets)].sort(
    (a, b) => targets.filter((one) => one === b).length - targets.filter((one) => one === a).length,
  )[0];
  return {
    people: hostileParticipants.length,
    since: Math.min(...hostileParticipants.map(({ hostility: own }) => own?.since ?? group.at)),
    ...(target === undefined ? {} : { target }),
  };
};

/** Finds the clearest alarm from the turns of the author alone, in any of the snapshots. */
const findParticipantAlarms = (
  snapshots: readonly Snapshot[],
  { author, id }: CurrentMessage,
  model: ConversationModel,
): readonly Signal[] => {
  const alarms = snapshots.flatMap(({ state }) => {
    const own = state.participants.find((one) => one.id === author);
    if (!own?.evidence) return [];
    const features = computeFeatures(own.evidence);
    return PARTICIPANT_ALARMS.map((name) => {
      const alarm = model.alarms[name];
      const logit = computeLogit(alarm, features);
      return { own, name, alarm, logit, margin: logit - alarm.thresholds.medium };
    });
  });
  // Only the clearest one, because the signs of one harm also raise the scores of others.
  const [clearest] = [...alarms].sort((a, b) => b.margin - a.margin);
  if (!clearest || clearest.margin < 0) return [];
  const { own, name, alarm, logit } = clearest;
  // The clearest alarm sets the kind; any alarm can make the severity high.
  const isHigh = alarms.some((one) => toSeverity(one.alarm, one.logit) === 'high');
  const signal = {
    severity: isHigh ? ('high' as const) : ('medium' as const),
    score: toScore(alarm, logit),
    source: { id: model.id, version: model.version },
  };
  const signs = rankSigns(alarm, own);
  if (name !== 'grooming') {
    return [{ ...signal, kind: KIND_OF[name], turns: listCarriers(own, signs, id) }];
  }
  return selectStages(signs).map((kind) => ({
    ...signal,
    kind,
    turns: listCarriers(own, [kind], id),
  }));
};

/** Finds alarms from the turns of all participants, in one snapshot. */
const findGroupAlarms = ({ state }: Snapshot, model: ConversationModel): readonly Signal[] => {
  const alarm = model.alarms['pile-on'];
  const logit = computeLogit(alarm, computeGroupFeatures(state));
  const severity = toSeverity(alarm, logit);
  const pileOn = describePileOn(state);
  if (severity === 'none' || !pileOn || pileOn.people < 2) return [];
  const source = { id: model.id, version: model.version };
  const score = toScore(alarm, logit);
  return [{ kind: 'pile-on', score, severity, turns: [], pileOn, source }];
};

/** The signals of the snapshot with the highest score. */
const selectHighestScoring = (
  alarmsBySnapshot: readonly (readonly Signal[])[],
): readonly Signal[] => {
  const getTopScore = (signals: readonly Signal[]): number =>
    Math.max(0, ...signals.map(({ score }) => score));
  return alarmsBySnapshot.reduce(
    (best, one) => (getTopScore(one) > getTopScore(best) ? one : best),
    [],
  );
};

/** The message that is being classified. */
interface CurrentMessage {
  readonly author: string;
  readonly id: string;
}

/**
 * Finds the alarms that a message raises in its conversation: those of the model, and a
 * pile-on by a plain rule. `state` already includes the message; `scores` are its turn
 * scores. A message without scores raises no alarm. If messages that were sent later have already arrived, the state is checked just after this
 * message and after each later one, so the order of arrival makes no difference.
 */
export const findAlarms = (
  state: ConversationState,
  message: CurrentMessage,
  scores: TurnScores,
  model: ConversationModel,
): readonly Signal[] => {
  const snapshots = listSnapshotsFrom(state, message.id);
  const authorIndex = state.participants.findIndex(({ id }) => id === message.author);
  const authorSnapshots = snapshots.filter(
    ({ turn }) => !turn || (turn.by === authorIndex && turn.kinds),
  );
  const hostileSnapshots = snapshots.filter(
    ({ turn }) => getHostility(turn ? toTurnScores(turn) : scores) > 0,
  );
  return [
    ...(Object.keys(scores.kinds).length > 0
      ? findParticipantAlarms(authorSnapshots, message, model)
      : []),
    ...(getHostility(scores) > 0
      ? selectHighestScoring(hostileSnapshots.map((snapshot) => findGroupAlarms(snapshot, model)))
      : []),
    ...(scores.bullying ? findPileOnByRule(state, message.id) : []),
  ];
};
