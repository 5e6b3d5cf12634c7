import { expect, it } from 'vitest';
import { decide } from '../decide/decide.ts';
import { HARMS, KINDS_OF, MARKERS } from '../harm.ts';
import type { ListMatch } from '../lists.ts';
import { listsOf } from '../policy/policy.ts';
import type { Signal } from '../signal.ts';
import { assess } from './assess.ts';
import { clearAllowed } from './listed.ts';

const source = { id: 'test', version: '1' };
const createSignal = (kind: Signal['kind'], start: number, end: number): Signal => ({
  kind,
  severity: 'medium',
  score: 0.9,
  span: { start, end },
  source,
});
const createMatch = (effect: ListMatch['effect'], start: number, end: number): ListMatch => ({
  owner: 'self',
  effect,
  entry: 'word',
  span: { start, end },
});
const assessWith = (signals: Signal[], listed: ListMatch[]) =>
  assess([{ signals, listed, degraded: [] }], { direction: 'outgoing' });
const decideWith = (signals: Signal[], listed: ListMatch[]) =>
  decide(assessWith(signals, listed), {
    id: 'd',
    conversation: 'c1',
    author: 'self',
    policy: { ageBand: '13-15', region: 'GB' },
    locale: 'en',
    helplines: [],
    askedAt: 0,
    now: 0,
  });

it('a word that friends call each other can be allowed, and is then not an insult', () => {
  const { harms } = assessWith([createSignal('insult', 4, 9)], [createMatch('allow', 4, 9)]);
  expect(harms.bullying.severity).toBe('none');
  expect(
    assessWith([createSignal('insult', 10, 15)], [createMatch('allow', 4, 9)]).harms.bullying
      .severity,
  ).toBe('medium');
});

it('an allow list clears insults and swearing, and no other kind', () => {
  const isCleared = (kind: Signal['kind']): boolean =>
    clearAllowed([createSignal(kind, 4, 9)], [createMatch('allow', 4, 9)])[0]?.severity === 'none';
  const kinds = [...HARMS.flatMap((harm) => KINDS_OF[harm]), ...MARKERS];
  expect(kinds.length).toBeGreaterThan(25);
  expect(kinds.filter(isCleared)).toEqual(['insult', 'profanity']);
});

it('an allow list cannot allow a threat or a grooming phrase', () => {
  expect(
    assessWith([createSignal('threat', 0, 9)], [createMatch('allow', 0, 9)]).harms.bullying
      .severity,
  ).toBe('medium');
  expect(
    assessWith([createSignal('isolation', 0, 9)], [createMatch('allow', 0, 9)]).harms.grooming
      .severity,
  ).toBe('medium');
});

it('a word on a block list stops the message and names the owner of the list', () => {
  const decision = decideWith([], [createMatch('block', 0, 4)]);
  expect(decision).toMatchObject({ action: 'block', rule: 'list.self', reasons: ['list:self'] });
  expect(decision.nudge?.harm).toBe('listed');
  expect(decision.nudge?.choices).toEqual(['edit', 'why']);
});

it('allow overrides block at the same position', () => {
  expect(decideWith([], [createMatch('block', 0, 4), createMatch('allow', 0, 8)]).action).toBe(
    'allow',
  );
});

it('a list does not block a message that asks for help', () => {
  const help: Signal = { kind: 'help-seeking', severity: 'high', score: 0.9, source };
  const decision = decideWith([help], [createMatch('block', 0, 4)]);
  expect(decision.action).not.toBe('block');
  expect(decision.helplines).toBeDefined();
});

it('from 16, a guardian’s lists do not apply, but the person’s own do', () => {
  const lists = [
    { owner: 'guardian', effect: 'block', words: ['a'] },
    { owner: 'self', effect: 'block', words: ['b'] },
  ] as const;
  expect(listsOf({ ageBand: '13-15', lists })).toHaveLength(2);
  expect(listsOf({ ageBand: '16-17', lists }).map((list) => list.owner)).toEqual(['self']);
});

it('a guardian’s allow entry lifts only the guardian’s own block', () => {
  const allow = { ...createMatch('allow', 0, 9), owner: 'guardian' } as const;
  const insult = createSignal('insult', 0, 9);
  expect(assessWith([insult], [allow]).harms.bullying.severity).toBe('medium');
  const blockOf = (owner: ListMatch['owner']) => ({ ...createMatch('block', 0, 9), owner });
  expect(assessWith([], [allow, blockOf('host')]).listed).toHaveLength(1);
  expect(assessWith([], [allow, blockOf('self')]).listed).toHaveLength(1);
  expect(assessWith([], [allow, blockOf('guardian')]).listed).toEqual([]);
});
