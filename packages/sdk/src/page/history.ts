import {
  type ConversationState,
  checkObserved,
  type DeletedMessage,
  migrateState,
  nextState,
  removeParticipant,
} from '@nightlight/conversation';
import {
  type Choice,
  type Decision,
  type EarlierNudge,
  type Forgettable,
  type Harm,
  isInNeed,
  NightlightError,
  type NudgeKey,
  type SentMessage,
  type Severity,
  type Store,
  type StoredRecord,
  type TurnScores,
} from '@nightlight/core';
import { toObserved } from './input/observed-input.ts';

/** The record of a decision that was shown: codes, never words. */
export interface RecordedDecision
  extends Pick<Decision, 'action' | 'direction' | 'harms' | 'reasons' | 'rule' | 'policyVersion'> {
  /** The harm that the nudge was about; absent without a nudge. */
  readonly about?: NudgeKey['harm'];
  readonly variant?: NudgeKey['variant'];
  /** The severity of that harm. */
  readonly severity?: Severity;
  readonly choice: Choice;
}

/** Decisions per day and harm. Only these three are counted, since a guardian may see the counts. */
export type UsageCounts = Partial<Record<(typeof COUNTED)[number], number>>;
const COUNTED = ['bullying', 'scam', 'personal-info'] as const satisfies readonly Harm[];

/** Pictures that the person said were misjudged: the hash and the time, nothing else. */
interface OverriddenPictures {
  readonly pictures: readonly { readonly hash: string; readonly at: number }[];
}
const OVERRIDES_ID = 'excused-pictures';
/** Nudges of a conversation that pacing looks at: about those of one busy day. */
const REMEMBERED = 60;
/** Conversations whose nudges are cached in memory. */
const CONVERSATIONS = 100;

/** A nudge that was shown. */
type ShownNudge = Omit<EarlierNudge, 'ago'> & { readonly at: number };
const nudgeOf = ({ at, participants, value }: StoredRecord<RecordedDecision>): ShownNudge[] => {
  const { about, action, direction, choice, variant, severity = 'none' } = value;
  if (!about) return [];
  const author = participants?.[0] ?? 'self';
  return [
    { at, about, action, direction, choice, author, severity, ...(variant ? { variant } : {}) },
  ];
};

/** Each picture is compared with all of these; the oldest are dropped first. */
const MAX_OVERRIDES = 1000;

export interface History {
  /** `scoreTurn` is called only for messages with text that are stored. */
  observe(
    message: SentMessage | DeletedMessage,
    scoreTurn?: (message: SentMessage) => Promise<TurnScores>,
  ): Promise<void>;
  /** The state of a conversation; `undefined` if nothing in it was observed. */
  stateOf(conversation: string): Promise<ConversationState | undefined>;
  record(decision: Decision, choice: Choice): Promise<void>;
  /** The last nudges that were shown in a conversation. */
  earlierIn(conversation: string): Promise<readonly EarlierNudge[]>;
  /** Stores the hashes of the pictures that a decision flagged. Resolves to all stored hashes. */
  disagree(decision: Decision): Promise<readonly string[]>;
  /** Hashes of all pictures that the person said were misjudged. */
  overrides(): Promise<readonly string[]>;
  forget(what: Forgettable): Promise<void>;
}

/** The severity of the harm that the nudge is about. */
const severityIn = ({ nudge, assessment }: Decision): { readonly severity?: Severity } => {
  const harms = (assessment as Partial<Decision['assessment']> | undefined)?.harms;
  const severity = harms?.[nudge?.harm as Harm]?.severity;
  return severity ? { severity } : {};
};

const checkDecision = (decision: Decision): void => {
  const { id, conversation, harms, reasons } = (decision ?? {}) as Partial<Decision>;
  const named = typeof id === 'string' && typeof conversation === 'string';
  if (named && Array.isArray(harms) && Array.isArray(reasons)) return;
  throw new NightlightError('invalid-input', 'record() needs a decision from classify().');
};

const HASH = /^[0-9a-f]{64}$/;
const hashesOf = (decision: Decision): readonly string[] => {
  const { pictures } = (decision ?? {}) as Partial<Decision>;
  const hashes = Array.isArray(pictures) ? pictures.flatMap(({ hash }) => hash ?? []) : [];
  if (hashes.length > 0 && hashes.every((hash) => HASH.test(hash))) return [...new Set(hashes)];
  throw new NightlightError(
    'invalid-input',
    'disagree() needs a decision from classify() that flagged a picture.',
  );
};

/** What the store knows about conversations and decisions. `classify()` only reads from it. */
export const createHistory = (store: Store, now: () => number): History => {
  const stateRecord = (
    conversation: string,
    value: ConversationState,
  ): StoredRecord<ConversationState> => ({
    id: conversation,
    at: now(),
    conversation,
    participants: value.participants.map(({ id }) => id).filter((id) => id !== 'self'),
    value,
  });

  const count = ({ harms }: Decision): Promise<void> => {
    const at = now();
    const day = new Date(at).toISOString().slice(0, 10);
    const seen = COUNTED.filter((harm) => harms.includes(harm));
    return store.update<UsageCounts>('usage', day, (old) => {
      const counts = seen.map((harm) => [harm, (old?.value[harm] ?? 0) + 1] as const);
      return { id: day, at, value: { ...old?.value, ...Object.fromEntries(counts) } };
    });
  };

  /** Nudges by conversation, read once. Those of another tab appear after a reload. */
  const nudges = new Map<string, Promise<readonly ShownNudge[]>>();
  const nudgesOf = (conversation: string): Promise<readonly ShownNudge[]> => {
    const known = nudges.get(conversation);
    if (known) return known;
    const read = store
      .list<RecordedDecision>('decisions', { conversation, limit: REMEMBERED })
      .then((records) => records.flatMap(nudgeOf));
    const [oldest] = nudges.keys();
    if (oldest !== undefined && nudges.size >= CONVERSATIONS) nudges.delete(oldest);
    nudges.set(conversation, read);
    read.catch(() => nudges.delete(conversation));
    return read;
  };

  /** Support nudges are never stored. In memory, the last one of each conversation prevents repeats. */
  const unstored = new Map<string, readonly ShownNudge[]>();
  const rememberUnstored = ({ conversation, author, action, direction, nudge }: Decision): void => {
    if (!nudge) return;
    const { harm: about, variant = 0 } = nudge;
    const [oldest] = unstored.keys();
    if (oldest !== undefined && unstored.size >= CONVERSATIONS) unstored.delete(oldest);
    const said = { at: now(), about, action, direction, author, variant } as const;
    unstored.set(conversation, [{ ...said, choice: 'close', severity: 'none' }]);
  };

  const overrides = async (): Promise<readonly string[]> => {
    const kept = await store.get<OverriddenPictures>('settings', OVERRIDES_ID);
    return kept?.value.pictures.map(({ hash }) => hash) ?? [];
  };

  return {
    overrides,
    async disagree(decision) {
      const hashes = hashesOf(decision);
      const at = now();
      await store.update<OverriddenPictures>('settings', OVERRIDES_ID, (old) => {
        const others = old?.value.pictures.filter(({ hash }) => !hashes.includes(hash)) ?? [];
        const pictures = [...others, ...hashes.map((hash) => ({ hash, at }))];
        return { id: OVERRIDES_ID, at, value: { pictures: pictures.slice(-MAX_OVERRIDES) } };
      });
      return overrides();
    },
    async observe(message, scoreTurn) {
      const event = toObserved(message);
      checkObserved(event);
      // Support conversations are never stored.
      if ('place' in message && message.place === 'support') return;
      const { conversation } = event;
      const hasWords = 'text' in event && event.text !== '';
      const scores = hasWords ? await scoreTurn?.(message as SentMessage) : undefined;
      await store.update<ConversationState>('conversations', conversation, (old) => {
        const before = old && migrateState(old.value);
        const state = nextState(before, event, scores);
        return state === old?.value ? undefined : stateRecord(conversation, state);
      });
    },
    async stateOf(conversation) {
      const kept = await store.get<ConversationState>('conversations', conversation);
      return kept && migrateState(kept.value);
    },
    async record(decision, choice) {
      checkDecision(decision);
      if (isInNeed(decision)) return rememberUnstored(decision);
      const { id, conversation, author } = decision;
      const { action, direction, harms, reasons, rule, policyVersion, nudge } = decision;
      let isNew = false;
      await store.update<RecordedDecision>('decisions', id, (old) => {
        isNew = !old;
        return {
          id,
          at: old?.at ?? now(),
          conversation,
          participants: author === 'self' ? [] : [author],
          value: {
            ...{ action, direction, harms, reasons, rule, policyVersion, choice },
            ...(nudge ? { about: nudge.harm } : {}),
            ...(nudge?.variant ? { variant: nudge.variant } : {}),
            ...severityIn(decision),
          },
        };
      });
      nudges.delete(conversation);
      if (isNew) await count(decision);
    },
    async earlierIn(conversation) {
      const kept = [...(await nudgesOf(conversation)), ...(unstored.get(conversation) ?? [])];
      return kept.map(({ at, ...nudge }) => ({ ...nudge, ago: Math.max(0, now() - at) }));
    },
    async forget(what) {
      nudges.clear();
      unstored.clear();
      await store.forget(what, (kind, { id, value }) => {
        // The rest of a group stays when one participant is forgotten.
        if (kind !== 'conversations' || what === 'everything' || 'conversation' in what) {
          return undefined;
        }
        const state = migrateState(value as ConversationState);
        return stateRecord(id, removeParticipant(state, what.participant));
      });
      // A read during the deletion may have cached what is gone now.
      nudges.clear();
    },
  };
};
