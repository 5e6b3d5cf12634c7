import { expect, it } from 'vitest';
import { createConversationMemory, MOST_CONVERSATIONS, REMEMBERED } from './conversation-memory.ts';

const said = (id: string, author = 'ana', conversation = 'c1') => ({
  id,
  conversation,
  author,
  sentAt: 1_000,
  text: 'never kept',
});

it('counts a message once, however often it is observed', () => {
  const memory = createConversationMemory();
  memory.observe(said('m1'));
  memory.observe(said('m1'));
  memory.observe(said('m2', 'self'));
  expect(memory.read('c1')?.messages).toBe(2);
  expect(memory.read('c1')?.participants.get('ana')).toEqual({ messages: 1, lastAt: 1_000 });
});

it('takes back a deleted message once', () => {
  const memory = createConversationMemory();
  memory.observe(said('m1'));
  memory.observe({ id: 'm1', conversation: 'c1', deleted: true });
  memory.observe({ id: 'm1', conversation: 'c1', deleted: true });
  expect(memory.read('c1')?.messages).toBe(0);
  expect(memory.read('c1')?.participants.size).toBe(0);
});

it('keeps no word of a message', () => {
  const memory = createConversationMemory();
  memory.observe(said('m1'));
  const state = memory.read('c1') as unknown as { recent: Map<string, unknown> };
  expect(JSON.stringify([...state.recent])).not.toContain('never kept');
});

it('does not grow with the chat', () => {
  const memory = createConversationMemory();
  for (let i = 0; i < 10_000; i++) memory.observe(said(`m${i}`));
  for (let i = 0; i < 3_000; i++) memory.observe(said('m', 'ana', `other${i}`));
  expect(memory.read('c1')).toBeUndefined();
  let kept = 0;
  for (let i = 0; i < 3_000; i++) if (memory.read(`other${i}`)) kept++;
  expect(kept).toBe(MOST_CONVERSATIONS);
  expect(REMEMBERED).toBe(256);
});

it('refuses what is no message with a typed error', () => {
  const memory = createConversationMemory();
  expect(() => memory.observe({ id: 'x' } as never)).toThrow(/needs a message/);
  expect(() => memory.observe({ id: 'x', conversation: 'c' } as never)).toThrow(/sentAt/);
});
