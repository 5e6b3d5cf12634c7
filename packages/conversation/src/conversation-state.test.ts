import { expect, it } from 'vitest';
import {
  type ConversationState,
  checkObserved,
  type DeletedMessage,
  MOST_PARTICIPANTS,
  type ObservedMessage,
  observed,
  REMEMBERED,
  withoutParticipant,
} from './conversation-state.ts';

const said = (id: string, author = 'ana', sentAt = 1_000): ObservedMessage => ({
  id,
  conversation: 'c1',
  author,
  sentAt,
});
const deleted = (id: string): DeletedMessage => ({ id, conversation: 'c1', deleted: true });
const after = (...events: readonly (ObservedMessage | DeletedMessage)[]): ConversationState =>
  events.reduce<ConversationState | undefined>(observed, undefined) as ConversationState;

it('counts a message once, however often it is observed', () => {
  const state = after(said('m1'), said('m1'), said('m2', 'self'));
  expect(state.messages).toBe(2);
  expect(state.participants).toContainEqual({ id: 'ana', messages: 1, lastAt: 1_000 });
});

it('takes back a deleted message once', () => {
  const state = after(said('m1'), deleted('m1'), deleted('m1'));
  expect(state.messages).toBe(0);
  expect(state.participants).toEqual([]);
});

it('a message that was taken back does not count when it is synced again', () => {
  expect(after(said('m1'), deleted('m1'), said('m1')).messages).toBe(0);
});

it('a lobby of thousands is bounded, and those who wrote last are known', () => {
  let state: ConversationState | undefined;
  for (let i = 0; i < 1000; i++) state = observed(state, said(`m${i}`, `player ${i}`, i));
  expect(state?.messages).toBe(1000);
  expect(state?.participants).toHaveLength(MOST_PARTICIPANTS);
  expect(state?.participants.some(({ id }) => id === 'player 999')).toBe(true);
});

it('an event that changes nothing answers the same state', () => {
  const state = after(said('m1'));
  expect(observed(state, said('m1'))).toBe(state);
  expect(observed(state, deleted('never there'))).toBe(state);
});

it('keeps no word of a message', () => {
  const state = observed(undefined, { ...said('m1'), text: 'never kept' } as ObservedMessage);
  expect(JSON.stringify(state)).not.toContain('never kept');
});

it('does not grow with the chat', () => {
  let state: ConversationState | undefined;
  for (let i = 0; i < 2000; i++) state = observed(state, said(`m${i}`, 'ana', i));
  expect(state?.messages).toBe(2000);
  expect(state?.recent).toHaveLength(REMEMBERED);
  expect(state?.recent.at(-1)?.id).toBe('m1999');
});

it('a participant who is forgotten leaves nothing', () => {
  const state = withoutParticipant(after(said('m1', 'zebedee'), said('m2', 'self')), 'zebedee');
  expect(JSON.stringify(state)).not.toContain('zebedee');
  expect(state.messages).toBe(1);
});

it.each(['__proto__', 'constructor', 'toString'])('counts somebody called %s', (author) => {
  const state = after(said('m1', author), said('m2', author));
  expect(state.participants).toEqual([{ id: author, messages: 2, lastAt: 1_000 }]);
});

it('refuses what is no message with a typed error', () => {
  expect(() => checkObserved({ id: 'x' } as never)).toThrow(/needs a message/);
  expect(() => checkObserved({ id: 'x', conversation: 'c' } as never)).toThrow(/sentAt/);
});
