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

/** What is kept of a decision that was shown: codes, no words. */
export interface RecordedDecision
  extends Pick<Decision, 'action' | 'direction' | 'harms' | 'reasons' | 'rule' | 'policyVersion'> {
  /** What was said; absent where nothing was. */
  readonly about?: NudgeKey['harm'];
  readonly variant?: NudgeKey['variant'];
  /** Of the harm that it was about. */
  readonly severity?: Severity;
  readonly choice: Choice;
}

/** How often a harm was shown on a day. Only these three are ever counted: a guardian may be shown them. */
export type UsageCounts = Partial<Record<(typeof COUNTED)[number], number>>;
const COUNTED = ['bullying', 'scam', 'personal-info'] as const satisfies readonly Harm[];

/** Pictures about which a model was wrong. Never the picture, a score or a name. */
interface OverriddenPictures {
  readonly pictures: readonly { readonly hash: string; readonly at: number }[];
}
const OVERRIDES_ID = 'excused-pictures';
/** Nudges of a conversation that are looked at before another is shown: about a busy day's, for what is said once a day. */
const REMEMBERED = 60;
/** Conversations whose nudges are at hand. */
const CONVERSATIONS = 100;

/** A nudge that was shown. */
type KeptNudge = Omit<EarlierNudge, 'ago'> & { readonly at: number };
const nudgeOf = ({ at, participants, value }: StoredRecord<RecordedDecision>): KeptNudge[] => {
  const { about, action, direction, choice, variant, severity = 'none' } = value;
  if (!about) return [];
  const author = participants?.[0] ?? 'self';
  return [
    { at, about, action, direction, choice, author, severity, ...(variant ? { variant } : {}) },
  ];
};

/** Each picture is compared with all of them; the oldest go first. */
const MOST_OVERRIDES = 1000;

export interface History {
  /** `show` tells what a message shows; it is asked only for what is to be kept. */
  observe(
    message: SentMessage | DeletedMessage,
    show?: (message: SentMessage) => Promise<TurnScores>,
  ): Promise<void>;
  /** What a conversation has shown so far; nothing of one that was never observed. */
  stateOf(conversation: string): Promise<ConversationState | undefined>;
  record(decision: Decision, choice: Choice): Promise<void>;
  /** The last nudges that were shown in a conversation, as far as they are kept. */
  earlierIn(conversation: string): Promise<readonly EarlierNudge[]>;
  /** Keeps the hashes of the pictures that a decision flagged. Answers with all that are kept. */
  disagree(decision: Decision): Promise<readonly string[]>;
  /** Hashes of pictures about which a model was wrong. */
  overrides(): Promise<readonly string[]>;
  forget(what: Forgettable): Promise<void>;
}

/** How sure it was of the harm that it speaks of. */
const severityIn = ({ nudge, assessment }: Decision): { readonly severity?: Severity } => {
  const harms = (assessment as Partial<Decision['assessment']> | undefined)?.harms;
  const severity = harms?.[nudge?.harm as Harm]?.severity;
  return severity ? { severity } : {};
};

const checkDecision = (decision: Decision): void => {
  const { id, conversation, harms, reasons } = (decision ?? {}) as Partial<Decision>;
  const named = typeof id === 'string' && typeof conversation === 'string';
  if (named && Array.isArray(harms) && Array.isArray(reasons)) return;
  throw new NightlightError('invalid-input', 'record() needs a decision of classify().');
};

const HASH = /^[0-9a-f]{64}$/;
const hashesOf = (decision: Decision): readonly string[] => {
  const { pictures } = (decision ?? {}) as Partial<Decision>;
  const hashes = Array.isArray(pictures) ? pictures.flatMap(({ hash }) => hash ?? []) : [];
  if (hashes.length > 0 && hashes.every((hash) => HASH.test(hash))) return [...new Set(hashes)];
  throw new NightlightError(
    'invalid-input',
    'disagree() needs a decision of classify() that flagged a picture.',
  );
};

/** What `observe`, `record`, `disagree` and `forget` do to the store. `classify` never comes here. */
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

  /** By conversation: asked for with every message, and read once. Another tab's are seen after a restart. */
  const nudges = new Map<string, Promise<readonly KeptNudge[]>>();
  const nudgesOf = (conversation: string): Promise<readonly KeptNudge[]> => {
    const known = nudges.get(conversation);
    if (known) return known;
    const read = store
      .list<RecordedDecision>('decisions', { conversation, limit: REMEMBERED })
      .then((kept) => kept.flatMap(nudgeOf));
    const [oldest] = nudges.keys();
    if (oldest !== undefined && nudges.size >= CONVERSATIONS) nudges.delete(oldest);
    nudges.set(conversation, read);
    read.catch(() => nudges.delete(conversation));
    return read;
  };

  /** What is never written down: the last of each conversation, so that it isn't said twice in the same words. */
  const unkept = new Map<string, readonly KeptNudge[]>();
  const saidInPrivate = ({ conversation, author, action, direction, nudge }: Decision): void => {
    if (!nudge) return;
    const { harm: about, variant = 0 } = nudge;
    const [oldest] = unkept.keys();
    if (oldest !== undefined && unkept.size >= CONVERSATIONS) unkept.delete(oldest);
    const said = { at: now(), about, action, direction, author, variant } as const;
    unkept.set(conversation, [{ ...said, choice: 'close', severity: 'none' }]);
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
        return { id: OVERRIDES_ID, at, value: { pictures: pictures.slice(-MOST_OVERRIDES) } };
      });
      return overrides();
    },
    async observe(message, show) {
      const event = toObserved(message);
      checkObserved(event);
      // Where help is sought: that somebody was there is theirs alone.
      if ('place' in message && message.place === 'support') return;
      const { conversation } = event;
      const hasWords = 'text' in event && event.text !== '';
      const shown = hasWords ? await show?.(message as SentMessage) : undefined;
      await store.update<ConversationState>('conversations', conversation, (old) => {
        const before = old && migrateState(old.value);
        const state = nextState(before, event, shown);
        return state === old?.value ? undefined : stateRecord(conversation, state);
      });
    },
    async stateOf(conversation) {
      const kept = await store.get<ConversationState>('conversations', conversation);
      return kept && migrateState(kept.value);
    },
    async record(decision, choice) {
      checkDecision(decision);
      if (isInNeed(decision)) return saidInPrivate(decision);
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
      const kept = [...(await nudgesOf(conversation)), ...(unkept.get(conversation) ?? [])];
      return kept.map(({ at, ...nudge }) => ({ ...nudge, ago: Math.max(0, now() - at) }));
    },
    async forget(what) {
      nudges.clear();
      unkept.clear();
      await store.forget(what, (kind, { id, value }) => {
        // A group goes on without one who is forgotten.
        if (kind !== 'conversations' || what === 'everything' || 'conversation' in what) {
          return undefined;
        }
        const state = migrateState(value as ConversationState);
        return stateRecord(id, removeParticipant(state, what.participant));
      });
      // What was read meanwhile may be of what is gone.
      nudges.clear();
    },
  };
};
