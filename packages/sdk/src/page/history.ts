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
  type SentMessage,
  type Severity,
  type Store,
  type StoredRecord,
  type TurnScores,
} from '@nightlight/core';
import { createConversationStates } from './conversation-states.ts';
import { isPrivate, readLock } from './heard/lock-record.ts';
import { toObserved } from './input/observed-input.ts';
import {
  MISJUDGED_ID,
  type MisjudgedPictures,
  type RecordedDecision,
} from './recorded-decision.ts';

/** Decisions per day and harm. Only three harms are counted, because a guardian may see the counts. */
export type UsageCounts = Partial<Record<(typeof COUNTED)[number], number>>;
const COUNTED = ['bullying', 'scam', 'personal-info'] as const satisfies readonly Harm[];

/** Maximum recorded decisions of a conversation that pacing considers: roughly one busy day. */
const MAX_NUDGES = 60;
/** Maximum conversations whose nudges are kept in memory. */
const MAX_CONVERSATIONS = 100;

/** A nudge that was shown. */
type ShownNudge = Omit<EarlierNudge, 'ago'> & { readonly at: number };
const toShownNudges = ({
  at,
  participants,
  value,
}: StoredRecord<RecordedDecision>): ShownNudge[] => {
  const { about, action, direction, choice, variant, severity = 'none' } = value;
  if (!about) return [];
  const author = participants?.[0] ?? 'self';
  return [
    { at, about, action, direction, choice, author, severity, ...(variant ? { variant } : {}) },
  ];
};

/** Maximum misjudged pictures. Each picture is compared with all. The oldest are dropped first. */
const MAX_MISJUDGED = 1000;

export interface History {
  /** Updates the state of a conversation. Calls `scoreTurn` only if the message is stored and has text. */
  observe(
    message: SentMessage | DeletedMessage,
    scoreTurn?: (message: SentMessage) => Promise<TurnScores>,
  ): Promise<void>;
  /** Reads the state of a conversation. `undefined` if nothing in it was observed. */
  readState(conversation: string): Promise<ConversationState | undefined>;
  record(decision: Decision, choice: Choice): Promise<void>;
  /** Reads the last nudges that were shown in a conversation. */
  readEarlierNudges(conversation: string): Promise<readonly EarlierNudge[]>;
  /** Stores the hashes of the pictures that a decision flagged. Resolves with all stored hashes. */
  disagree(decision: Decision): Promise<readonly string[]>;
  /** Deletes the hashes that `disagree()` stored. Resolves with all stored hashes. */
  undoDisagree(decision: Decision): Promise<readonly string[]>;
  /** Reads the hashes of all pictures that the user said were misjudged. */
  readOverrides(): Promise<readonly string[]>;
  forget(target: Forgettable): Promise<void>;
  close(): void;
}

/** Returns the severity of the harm that the nudge is about. */
const pickSeverity = ({ nudge, assessment }: Decision): { readonly severity?: Severity } => {
  const harms = (assessment as Partial<Decision['assessment']> | undefined)?.harms;
  const severity = harms?.[nudge?.harm as Harm]?.severity;
  return severity ? { severity } : {};
};

const checkDecision = (decision: Decision): void => {
  const { id, conversation, harms, reasons } = (decision ?? {}) as Partial<Decision>;
  const hasIds = typeof id === 'string' && typeof conversation === 'string';
  if (hasIds && Array.isArray(harms) && Array.isArray(reasons)) return;
  throw new NightlightError('invalid-input', 'record() needs a decision from classify().');
};

const HASH = /^[0-9a-f]{64}$/;
const listHashes = (decision: Decision): readonly string[] => {
  const { pictures } = (decision ?? {}) as Partial<Decision>;
  const hashes = Array.isArray(pictures) ? pictures.flatMap(({ hash }) => hash ?? []) : [];
  if (hashes.length > 0 && hashes.every((hash) => HASH.test(hash))) return [...new Set(hashes)];
  throw new NightlightError(
    'invalid-input',
    'disagree() needs a decision from classify() that flagged a picture.',
  );
};

/**
 * Creates the part that reads and stores conversations and decisions. `classify()` only reads.
 * `counts` says whether decisions are counted by day.
 */
export const createHistory = (
  store: Store,
  now: () => number,
  counts: () => Promise<boolean> = async () => false,
): History => {
  const createStateRecord = (
    conversation: string,
    value: ConversationState,
  ): StoredRecord<ConversationState> => ({
    id: conversation,
    at: now(),
    conversation,
    participants: value.participants.map(({ id }) => id).filter((id) => id !== 'self'),
    value,
  });

  /** Counts what was said. What a note about something else, such as a limit, left unsaid is not counted. */
  const countHarm = async ({ nudge }: Decision): Promise<void> => {
    const harm = COUNTED.find((one) => one === nudge?.harm);
    if (!harm) return;
    const at = now();
    const day = new Date(at).toISOString().slice(0, 10);
    await store.update<UsageCounts>('usage', day, (old) => ({
      ...{ id: day, at },
      value: { ...old?.value, [harm]: (old?.value[harm] ?? 0) + 1 },
    }));
  };

  const states = createConversationStates(store);

  /** The nudges of each conversation. `record()` and `forget()` in this tab make it read them again. */
  const nudges = new Map<string, Promise<readonly ShownNudge[]>>();
  const readNudges = (conversation: string): Promise<readonly ShownNudge[]> => {
    const cached = nudges.get(conversation);
    if (cached) return cached;
    const reading = store
      .list<RecordedDecision>('decisions', { conversation, limit: MAX_NUDGES })
      .then((records) => records.flatMap(toShownNudges));
    const [oldest] = nudges.keys();
    if (oldest !== undefined && nudges.size >= MAX_CONVERSATIONS) nudges.delete(oldest);
    nudges.set(conversation, reading);
    reading.catch(() => nudges.delete(conversation));
    return reading;
  };

  /** The last nudge in each conversation that can't be read from the store: about help, or sealed. */
  const unstored = new Map<string, readonly ShownNudge[]>();
  const rememberUnstored = (
    decision: Decision,
    shown: Pick<ShownNudge, 'choice' | 'severity'> = { choice: 'close', severity: 'none' },
  ): void => {
    const { conversation, author, action, direction, nudge } = decision;
    if (!nudge) return;
    const { harm: about, variant = 0 } = nudge;
    const [oldest] = unstored.keys();
    if (oldest !== undefined && unstored.size >= MAX_CONVERSATIONS) unstored.delete(oldest);
    const nudgeShown = { at: now(), about, action, direction, author, variant } as const;
    unstored.set(conversation, [{ ...nudgeShown, ...shown }]);
  };

  const readOverrides = async (): Promise<readonly string[]> => {
    const record = await store.get<MisjudgedPictures>('settings', MISJUDGED_ID);
    return record?.value.pictures.map(({ hash }) => hash) ?? [];
  };

  /** Replaces the stored hashes of a decision's pictures by `create()`. */
  const replaceOverrides = async (
    decision: Decision,
    create: (hashes: readonly string[], at: number) => MisjudgedPictures['pictures'],
  ): Promise<readonly string[]> => {
    const hashes = listHashes(decision);
    const at = now();
    await store.update<MisjudgedPictures>('settings', MISJUDGED_ID, (old) => {
      const others = old?.value.pictures.filter(({ hash }) => !hashes.includes(hash)) ?? [];
      const pictures = [...others, ...create(hashes, at)].slice(-MAX_MISJUDGED);
      return { id: MISJUDGED_ID, at, value: { pictures } };
    });
    return readOverrides();
  };

  return {
    readOverrides,
    disagree: (decision) =>
      replaceOverrides(decision, (hashes, at) => hashes.map((hash) => ({ hash, at }))),
    undoDisagree: (decision) => replaceOverrides(decision, () => []),
    async observe(message, scoreTurn) {
      const event = toObserved(message);
      checkObserved(event);
      // Support conversations are never stored.
      if ('place' in message && message.place === 'support') return;
      const { conversation } = event;
      const hasText = 'text' in event && event.text !== '';
      const scores = hasText ? await scoreTurn?.(message as SentMessage) : undefined;
      await states.update(conversation, (old) => {
        const state = nextState(old, event, scores);
        return state === old ? undefined : createStateRecord(conversation, state);
      });
    },
    readState: states.read,
    async record(decision, choice) {
      checkDecision(decision);
      if (isInNeed(decision)) return rememberUnstored(decision);
      const { id, conversation, author } = decision;
      const { action, direction, harms, reasons, rule, policyVersion, nudge } = decision;
      const record: StoredRecord<RecordedDecision> = {
        ...{ id, at: now(), conversation },
        participants: author === 'self' ? [] : [author],
        value: {
          ...{ action, direction, harms, reasons, rule, policyVersion, choice },
          ...(nudge ? { about: nudge.harm } : {}),
          ...(nudge?.variant ? { variant: nudge.variant } : {}),
          ...pickSeverity(decision),
        },
      };
      let isNew = false;
      const mustSeal = async (): Promise<boolean> =>
        isPrivate(record.value) && (await readLock(store)) !== undefined;
      const isLocked = await mustSeal();
      if (!isLocked) {
        await store.update<RecordedDecision>('decisions', id, (old) => {
          isNew = !old;
          return { ...record, at: old?.at ?? record.at };
        });
      }
      // The lock may have been set in the meantime.
      if (isLocked || (await mustSeal())) {
        const { recordSealed } = await import('./heard/sealed-decisions.ts');
        isNew = (await recordSealed(store, record)) || isNew;
        rememberUnstored(decision, { choice, severity: 'none', ...pickSeverity(decision) });
      }
      nudges.delete(conversation);
      if (!isNew || !(await counts())) return;
      await countHarm(decision);
      if (await counts()) return;
      // It was switched off meanwhile, in another tab.
      for (const day of await store.list('usage')) await store.remove('usage', day.id);
    },
    async readEarlierNudges(conversation) {
      const shown = [...(await readNudges(conversation)), ...(unstored.get(conversation) ?? [])];
      return shown.map(({ at, ...nudge }) => ({ ...nudge, ago: Math.max(0, now() - at) }));
    },
    async forget(target) {
      nudges.clear();
      unstored.clear();
      await store.forget(target, (kind, { id, value }) => {
        // `undefined` deletes the record. A group keeps the state of its other participants.
        if (kind !== 'conversations' || target === 'everything' || 'conversation' in target) {
          return undefined;
        }
        const state = migrateState(value as ConversationState);
        return createStateRecord(id, removeParticipant(state, target.participant));
      });
      // Another call may have read and cached nudges during the deletion.
      nudges.clear();
      states.clear();
    },
    close: () => states.close(),
  };
};
