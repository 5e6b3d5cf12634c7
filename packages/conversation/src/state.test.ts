import { serialize } from 'node:v8';
import type { TurnScores } from '@nightlight/core';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { migrateState } from './migrate-state.ts';
import { nextState } from './next-state.ts';
import { removeParticipant } from './participants.ts';
import { findRecent, MAX_RECENT_MESSAGES } from './recent-messages.ts';
import { settleAll } from './settle.ts';
import { SIGNS } from './signs.ts';
import {
  type ConversationState,
  checkObserved,
  type DeletedMessage,
  MAX_PARTICIPANTS,
  type ObservedMessage,
} from './state.ts';

const createMessage = (
  id: string,
  author = 'ana',
  sentAt = 1_000,
  more: Partial<ObservedMessage> = {},
): ObservedMessage => ({ id, conversation: 'c1', author, sentAt, text: `text of ${id}`, ...more });
const createDeletion = (id: string): DeletedMessage => ({ id, conversation: 'c1', deleted: true });
const replay = (...events: readonly (ObservedMessage | DeletedMessage)[]): ConversationState =>
  events.reduce<ConversationState | undefined>(
    (state, event) => nextState(state, event),
    undefined,
  ) as ConversationState;
const hostile: TurnScores = { kinds: { insult: 1 } };
const secret: TurnScores = { kinds: { isolation: 1.2 } };

it('counts a message once, however often it is observed', () => {
  const state = replay(createMessage('m1'), createMessage('m1'), createMessage('m2', 'self'));
  expect(state.messages).toBe(2);
  expect(state.participants).toContainEqual({ id: 'ana', messages: 1, lastAt: 1_000 });
});

it('subtracts a deleted message once', () => {
  const state = replay(createMessage('m1'), createDeletion('m1'), createDeletion('m1'));
  expect(state.messages).toBe(0);
  expect(state.participants).toEqual([]);
});

it('a deleted message does not count when it is synced again', () => {
  expect(replay(createMessage('m1'), createDeletion('m1'), createMessage('m1')).messages).toBe(0);
});

it('evidence stays when the author deletes the message', () => {
  const seen = nextState(undefined, createMessage('m1'), secret);
  const state = nextState(seen, createDeletion('m1'));
  expect(state.messages).toBe(0);
  expect(settleAll(state).participants[0]?.evidence).toEqual(
    settleAll(seen).participants[0]?.evidence,
  );
  const later = nextState(seen, createMessage('m2', 'self', 1e6));
  expect(
    nextState(later, createDeletion('m1')).participants[0]?.evidence?.signs.isolation?.[0],
  ).toBe(1.2);
});

it('an edit does not count as a new message, and its new text adds evidence', () => {
  const first = nextState(undefined, createMessage('m1'));
  const state = nextState(first, createMessage('m1', 'ana', 1_000, { text: 'other text' }), secret);
  expect(state.messages).toBe(1);
  const [ana] = settleAll(state).participants;
  expect(ana?.evidence?.signs.isolation?.[0]).toBeCloseTo(1.2, 1);
  expect(nextState(state, createMessage('m1', 'ana', 1_000, { text: 'other text' }), secret)).toBe(
    state,
  );
});

it('editing a rude message five times adds no hostility', () => {
  let state = nextState(undefined, createMessage('m1'), hostile);
  state = nextState(state, createMessage('m2', 'self', 1e6));
  for (let i = 0; i < 5; i++) {
    state = nextState(state, createMessage('m1', 'ana', 1_000, { text: `rude ${i}` }), hostile);
  }
  expect(state.participants[0]?.hostility?.much).toBeLessThanOrEqual(1);
});

it('an edit of an old message adds evidence too', () => {
  const later = nextState(replay(createMessage('m1')), createMessage('m2', 'self', 1e6));
  const state = nextState(later, createMessage('m1', 'ana', 1_000, { text: 'other text' }), secret);
  expect(state.messages).toBe(2);
  expect(state.participants[0]?.evidence?.signs.isolation?.[0]).toBe(1.2);
});

it('a lobby of thousands stays bounded; it remembers the last authors and those with evidence', () => {
  let state = nextState(undefined, createMessage('first', 'watched', 0), secret);
  for (let i = 1; i < 1000; i++) state = nextState(state, createMessage(`m${i}`, `player ${i}`, i));
  expect(state.messages).toBe(1000);
  expect(state.participants).toHaveLength(MAX_PARTICIPANTS);
  expect(state.participants.some(({ id }) => id === 'player 999')).toBe(true);
  expect(state.participants.some(({ id }) => id === 'watched')).toBe(true);
  const author = findRecent(state.recent, 'm999')?.author as number;
  expect(state.participants[author]?.id).toBe('player 999');
});

it('an event that changes nothing returns the same object', () => {
  const state = replay(createMessage('m1'));
  expect(nextState(state, createMessage('m1'))).toBe(state);
  expect(nextState(state, createDeletion('never there'))).toBe(state);
});

it('does not store the text of a message', () => {
  const state = nextState(
    undefined,
    createMessage('m1', 'ana', 1, { text: 'never stored' }),
    secret,
  );
  expect(JSON.stringify(state)).not.toContain('never stored');
});

it('does not grow with the chat', () => {
  let state: ConversationState | undefined;
  const sizes: number[] = [];
  for (let i = 0; i < 2000; i++) {
    state = nextState(
      state,
      createMessage(`m${i}`, i % 2 ? 'ana' : 'self', i),
      i % 9 ? undefined : secret,
    );
    if (i === 600) sizes.push(JSON.stringify(state).length);
  }
  sizes.push(JSON.stringify(state).length);
  expect(state?.messages).toBe(2000);
  expect(sizes[1]).toBeLessThan((sizes[0] as number) * 1.05);
  expect(findRecent(state?.recent ?? '', `m${2000 - MAX_RECENT_MESSAGES}`)).toBeDefined();
  expect(findRecent(state?.recent ?? '', `m${1999 - MAX_RECENT_MESSAGES}`)).toBeUndefined();
});

it('five thousand chats of two take at most 20 MB', () => {
  // One participant shows nine signs in turn, the other three.
  const getScores = (i: number): TurnScores | undefined =>
    i % 3 ? undefined : { kinds: { [SIGNS[(i / 3) % (i % 2 ? 6 : 18)] as string]: 1.2 } };
  let state: ConversationState | undefined;
  for (let i = 0; i < 3000; i++) {
    const scores = getScores(i);
    const id = `0a1b2c3d-4e5f-6071-8293-${i.toString(16).padStart(12, '0')}`;
    const author = i % 2 ? 'self' : '7c9e6679-7425-40de-944b-e07fc1f90ae7';
    // In quick succession, so that the maximum number of turns is unsettled.
    state = nextState(state, createMessage(id, author, 1.7e12 + i * 5_678), scores);
  }
  // As structured clone serialises it, which is what IndexedDB stores.
  expect(serialize(state).length * 5000).toBeLessThan(20e6);
});

it('messages that arrive up to two minutes late give the same result as in order', () => {
  const turn = fc.record({
    author: fc.constantFrom('ana', 'bo', 'self'),
    after: fc.integer({ min: 1, max: 100_000 }),
    late: fc.integer({ min: 0, max: 119_000 }),
    shown: fc.constantFrom(hostile, secret, undefined),
  });
  fc.assert(
    fc.property(fc.array(turn, { maxLength: 60 }), (turns) => {
      let sentAt = 1e12;
      const sent = turns.map(({ author, after, late, shown }, i) => {
        sentAt += after + 6_000;
        return { event: createMessage(`m${i}`, author, sentAt), shown, arrives: sentAt + late };
      });
      const state = (order: typeof sent): ConversationState | undefined =>
        order.reduce<ConversationState | undefined>(
          (old, { event, shown }) => nextState(old, event, shown),
          undefined,
        );
      const settledState = (order: typeof sent) => {
        const end = settleAll(state(order) ?? replay());
        const people = [...(end?.participants ?? [])].sort((a, b) => (a.id < b.id ? -1 : 1));
        return { group: end?.group, people };
      };
      const arrived = [...sent].sort((a, b) => a.arrives - b.arrives);
      if (sent.length > 0) expect(settledState(arrived)).toEqual(settledState(sent));
    }),
  );
});

it('removing a participant leaves no trace, not even as a target', () => {
  const events: [ObservedMessage, TurnScores?][] = [
    [createMessage('m1', 'zebedee'), secret],
    [createMessage('m2', 'bo', 1, { to: ['zebedee'] }), hostile],
    [createMessage('m3', 'self')],
  ];
  const all = events.reduce<ConversationState | undefined>(
    (state, [event, shown]) => nextState(state, event, shown),
    undefined,
  ) as ConversationState;
  expect(JSON.stringify(all)).toContain('zebedee');
  const state = removeParticipant(all, 'zebedee');
  expect(JSON.stringify(state)).not.toContain('zebedee');
  expect(state.messages).toBe(2);
  const author = findRecent(state.recent, 'm3')?.author as number;
  expect(state.participants[author]?.id).toBe('self');
});

it.each(['__proto__', 'constructor', 'toString'])('counts a participant called %s', (author) => {
  const state = replay(createMessage('m1', author), createMessage('m2', author));
  expect(state.participants).toEqual([{ id: author, messages: 2, lastAt: 1_000 }]);
});

it('throws a typed error for an invalid message', () => {
  expect(() => checkObserved({ id: 'x' } as never)).toThrow(/needs a message/);
  expect(() => checkObserved({ id: 'x', conversation: 'c' } as never)).toThrow(/sentAt/);
});

it('a state of an earlier version still works, and its messages do not count again', () => {
  const old = {
    messages: 2,
    participants: [{ id: 'ana', messages: 2, lastAt: 5 }],
    recent: [
      { id: 'm1', author: 'ana', sentAt: 4 },
      { id: 'm2', author: 'ana', sentAt: 5 },
    ],
  };
  const state = nextState(migrateState(old), createMessage('m2'));
  expect(state.messages).toBe(2);
  expect(nextState(state, createMessage('m3')).messages).toBe(3);
});

it('a state of version 3 keeps its signs, and its averages start at 0', () => {
  const now = settleAll(nextState(undefined, createMessage('m1'), secret));
  const [ana] = now.participants;
  const evidence = { signs: ana?.evidence?.signs, averages: [[0.2, 1, 1]], at: 1_000 };
  const old = { ...now, version: 3, participants: [{ ...ana, evidence }] };
  const migrated = migrateState(old as unknown as ConversationState);
  const later = settleAll(nextState(migrated, createMessage('m2', 'ana', 2e6), secret));
  expect(later.participants[0]?.evidence?.signs.isolation?.[1]).toBeGreaterThan(2);
  expect(later.participants[0]?.evidence?.averages).toEqual(ana?.evidence?.averages);
});

it('counts match the existing messages, whatever the order of events', () => {
  const event = fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd'),
    author: fc.constantFrom('ana', 'bo', 'self'),
    isDeleted: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(event, { maxLength: 40 }), (events) => {
      const existing = new Map<string, boolean>();
      let state: ConversationState | undefined;
      for (const { id, author, isDeleted } of events) {
        if (!isDeleted && !existing.has(id)) existing.set(id, true);
        if (isDeleted && existing.has(id)) existing.set(id, false);
        state = nextState(state, isDeleted ? createDeletion(id) : createMessage(id, author));
      }
      const count = [...existing.values()].filter(Boolean).length;
      expect(state?.messages ?? 0).toBe(count);
      const sum = (state?.participants ?? []).reduce((all, { messages }) => all + messages, 0);
      expect(sum).toBe(count);
    }),
  );
});
