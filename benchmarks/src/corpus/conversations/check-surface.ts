import { rocAuc } from '../../metrics/roc-auc.ts';
import { FOLDS } from '../check-folds.ts';
import { MAX_SURFACE_AUC } from '../check-surface.ts';
import type { Fault } from '../corpus-line.ts';
import { fitLogistic } from '../logistic-regression.ts';
import {
  CONVERSATION_KINDS,
  type Conversation,
  INNOCENT,
  isHarmfulConversation,
} from './conversation.ts';
import { SURFACE, surfaceOfConversation } from './surface-features.ts';

/** Smaller groups are not meaningful. */
const MIN_CONVERSATIONS = 200;
const MIN_OF_A_KIND = 20;
/** A feature that reaches this AUC alone is named. */
const MIN_FEATURE_AUC = 0.55;

/** A single feature that reveals the label. `auc` is from 0.5 (no information) to 1. */
export interface Carrier {
  readonly feature: string;
  readonly auc: number;
  /** The side with higher values. */
  readonly more: 'harmful' | 'innocent';
}

/** Harmful versus innocent conversations. */
export interface SurfacePart {
  /** Out-of-fold AUC from all features. */
  readonly auc: number;
  /** Single features, strongest first. */
  readonly carriers: readonly Carrier[];
}

export interface ConversationSurface {
  /** All, English, and each kind versus all innocent conversations. */
  readonly parts: Readonly<Record<string, SurfacePart>>;
  /**
   * Out-of-fold AUC over all conversations from one group of features, and from all other
   * groups.
   */
  readonly groups: Readonly<Record<string, { readonly alone: number; readonly without: number }>>;
  /** Values above the limit: reported, but not a failure. */
  readonly known: readonly Fault[];
}

const GROUPS = Object.keys(SURFACE);

const outOfFold = (
  conversations: readonly Conversation[],
  folds: ReadonlyMap<string, number>,
  groups: readonly string[] = GROUPS,
): number => {
  const rows = conversations.map((conversation) => ({
    features: surfaceOfConversation(conversation, groups),
    harmful: isHarmfulConversation(conversation),
    fold: folds.get(conversation.scenario),
  }));
  const scored = Array.from({ length: FOLDS }, (_, fold) => {
    const train = rows.filter((row) => row.fold !== fold);
    const score = fitLogistic(
      train.map(({ features }) => features),
      train.map(({ harmful }) => harmful),
    );
    return rows
      .filter((row) => row.fold === fold)
      .map(({ features, harmful }) => ({ score: score(features), harmful }));
  }).flat();
  return rocAuc(
    scored.map(({ score }) => score),
    scored.map(({ harmful }) => harmful),
  );
};

const findCarriers = (conversations: readonly Conversation[]): Carrier[] => {
  const harmful = conversations.map(isHarmfulConversation);
  return Object.values(SURFACE)
    .flatMap((group) => Object.entries(group))
    .map(([feature, measure]): Carrier => {
      const auc = rocAuc(conversations.map(measure), harmful);
      const more = auc < 0.5 ? 'innocent' : 'harmful';
      return { feature, auc: Math.max(auc, 1 - auc), more };
    })
    .filter(({ auc }) => auc >= MIN_FEATURE_AUC)
    .sort((a, b) => b.auc - a.auc);
};

/** The parts to compare: name and conversations. */
const splitIntoParts = (
  conversations: readonly Conversation[],
): [string, readonly Conversation[]][] => {
  const innocent = conversations.filter((one) => !isHarmfulConversation(one));
  const kinds = CONVERSATION_KINDS.filter((kind) => kind !== INNOCENT)
    .map((kind) => [kind, conversations.filter((one) => one.kind === kind)] as const)
    .filter(([, own]) => own.length >= MIN_OF_A_KIND);
  return [
    ['all', conversations],
    ['en', conversations.filter(({ lang }) => lang === 'en')],
    ...kinds.map(([kind, own]): [string, Conversation[]] => [kind, [...own, ...innocent]]),
  ];
};

/**
 * How much surface features alone reveal, measured with a logistic regression on unseen
 * scenarios.
 */
export const checkConversationSurface = (
  conversations: readonly Conversation[],
  folds: ReadonlyMap<string, number>,
): ConversationSurface => {
  if (conversations.length < MIN_CONVERSATIONS) return { parts: {}, groups: {}, known: [] };
  const parts = splitIntoParts(conversations).map(([name, own]): [string, SurfacePart] => [
    name,
    { auc: outOfFold(own, folds), carriers: findCarriers(own) },
  ]);
  const groups = GROUPS.map((group) => {
    const others = GROUPS.filter((other) => other !== group);
    const alone = outOfFold(conversations, folds, [group]);
    return [group, { alone, without: outOfFold(conversations, folds, others) }];
  });
  const known = parts
    .filter(([, { auc }]) => auc > MAX_SURFACE_AUC)
    .map(([name, { auc }]) => ({
      place: `conversations, ${name}`,
      what: `surface features alone reach AUC ${auc.toFixed(3)}, the limit is ${MAX_SURFACE_AUC}`,
    }));
  return { parts: Object.fromEntries(parts), groups: Object.fromEntries(groups), known };
};
