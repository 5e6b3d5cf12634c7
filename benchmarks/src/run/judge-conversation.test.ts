import { expect, it } from 'vitest';
import { judgeConversation } from './judge-conversation.ts';
import type { UnlabelledMessage } from './system.ts';

const turns = ['hi', 'hello', 'you are rude', 'sorry'].map((text, i) => ({
  from: i % 2 === 0 ? 'ana' : 'ben',
  text,
}));

it('a system that reads only messages warns at the first one that it flags', async () => {
  const seen: (readonly UnlabelledMessage[])[] = [];
  const system = {
    version: '1',
    judge: async (messages: readonly UnlabelledMessage[]) => {
      seen.push(messages);
      return messages.map(({ text }) => ({ flagged: text.includes('rude') }));
    },
  };
  expect(await judgeConversation(system, { id: 'c', turns })).toEqual({ alarm: 2 });
  // It never saw a later turn.
  expect(seen.flat().map(({ text }) => text)).toEqual(['hi', 'hello', 'you are rude']);
  expect(seen.flat()[2]?.previous).toEqual([
    { author: 'other', text: 'hi' },
    { author: 'self', text: 'hello' },
  ]);
  expect(await judgeConversation(system, { id: 'c', turns: turns.slice(0, 2) })).toEqual({});
});
