import type { Signal, TurnScores } from '@nightlight/core';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findAlarms } from './alarms.ts';
import { MAX_ATTACKS } from './attacks.ts';
import type { AlarmModel, ConversationModel } from './conversation-model.ts';
import { migrateState } from './migrate-state.ts';
import { nextState } from './next-state.ts';
import { removeParticipant } from './participants.ts';
import {
  type ConversationState,
  type DeletedMessage,
  MAX_PARTICIPANTS,
  type ObservedMessage,
} from './state.ts';

/** A learned alarm that never goes off, so that only the rule is tested. */
const silent: AlarmModel = {
  weights: [],
  bias: 0,
  calibration: { slope: 1, intercept: 0 },
  thresholds: { medium: Number.POSITIVE_INFINITY, high: Number.POSITIVE_INFINITY },
};
const model: ConversationModel = {
  ...{ id: 'silent', version: '1' },
  alarms: {
    ...{ grooming: silent, 'coercive-control': silent, recruitment: silent, sextortion: silent },
    'pile-on': silent,
  },
};

const MINUTE = 60_000;
const START = 1_700_000_000_000;
const ORDINARY: TurnScores = { kinds: {} };
const BULLYING: TurnScores = { ...ORDINARY, bullying: 'other' };
const THREAT: TurnScores = { ...ORDINARY, bullying: 'threat' };

/** One message: who wrote what at which minute. It is bullying unless `scores` say otherwise. */
interface Line extends Partial<ObservedMessage> {
  readonly author: string;
  readonly minute: number;
  readonly scores?: TurnScores;
}
type Event = Line | { readonly id: string; readonly deleted: true };

const toEvent = (event: Event, i: number): ObservedMessage | DeletedMessage => {
  if (!('author' in event)) return { ...event, conversation: 'c1' };
  const { minute, scores: _, ...message } = event;
  return {
    ...{ id: `m${i}`, conversation: 'c1', text: `text ${i}`, sentAt: START + minute * MINUTE },
    ...message,
  };
};

/** The chat so far: Bo (the target) and three classmates have each written something. */
const HELLOS: readonly Event[] = ['Bo', 'ana', 'cem', 'self'].map((author) => ({
  ...{ author, minute: -60, id: `hello ${author}`, scores: ORDINARY },
}));

const replay = (events: readonly Event[]) => {
  let state: ConversationState | undefined;
  const alarms = [...HELLOS, ...events].map((one, i): readonly Signal[] => {
    const event = toEvent(one, i - HELLOS.length);
    const scores = 'author' in one ? (one.scores ?? BULLYING) : ORDINARY;
    state = nextState(state, event, scores);
    return 'author' in one
      ? findAlarms(state, { author: one.author, id: event.id }, scores, model)
      : [];
  });
  return { state: state as ConversationState, alarms: alarms.slice(HELLOS.length) };
};
/** The alarm of each message; `undefined` if it raises none. */
const listAlarms = (...events: readonly Event[]): readonly (Signal | undefined)[] =>
  replay(events).alarms.map(([alarm]) => alarm);
const countAlarms = (...events: readonly Event[]): number =>
  listAlarms(...events).filter(Boolean).length;

const atBo = { to: ['Bo'] };

it('two classmates insult one person three times within ten minutes', () => {
  const alarms = listAlarms(
    { author: 'ana', minute: 0, ...atBo },
    { author: 'cem', minute: 4, ...atBo },
    { author: 'ana', minute: 10, ...atBo },
  );
  expect(alarms).toEqual([
    undefined,
    undefined,
    {
      ...{ kind: 'pile-on', severity: 'medium', score: 0.6 },
      source: { id: 'pile-on-rule', version: '1' },
      turns: ['m0', 'm1'],
      pileOn: { people: 2, since: START, target: 'Bo' },
    },
  ]);
});

it('a threat among the insults, or five messages, makes it severe', () => {
  const insults: Event[] = [0, 1, 2, 3, 4].map((minute) => ({
    ...{ author: minute % 2 ? 'cem' : 'ana', minute, ...atBo },
  }));
  expect(listAlarms(...insults).map((alarm) => alarm?.severity)).toEqual([
    ...[undefined, undefined, 'medium', 'medium', 'high'],
  ]);
  const [first, ...others] = insults.slice(0, 3) as Line[];
  expect(listAlarms({ ...(first as Line), scores: THREAT }, ...others)[2]).toMatchObject({
    ...{ severity: 'high', score: 0.95 },
  });
});

it.each<[string, Partial<ObservedMessage>, string]>([
  ['answers a message of the user', { replyTo: 'hello self' }, 'self'],
  ['answers a message of Bo', { replyTo: 'hello Bo' }, 'Bo'],
  ['is addressed to the user alone', { to: ['self'] }, 'self'],
  ['is addressed to a person who has never written', { to: ['quiet'] }, 'quiet'],
  ['names Bo, in any spelling', { text: '@BÓ, everyone hates you' }, 'Bo'],
])('knows whom a message is about that %s', (_, message, target) => {
  // Names need three letters.
  const rename = (id: string): string => (id === 'Bo' && message.text ? 'Bobby' : id);
  const text = message.text?.replace('BÓ', 'BÓBBY');
  const own = { ...message, ...(text ? { text } : {}) };
  const alarms = listAlarms(
    { author: rename('Bo'), minute: -59, scores: ORDINARY },
    { author: 'ana', minute: 0, ...own },
    { author: 'cem', minute: 1, ...own },
    { author: 'ana', minute: 2, ...own },
  );
  expect(alarms[3]?.pileOn).toEqual({ people: 2, since: START, target: rename(target) });
});

it('a name is a whole word of at least three letters, of one participant who is not the author', () => {
  const countWith = (...texts: readonly [string, string, string]): number =>
    countAlarms(
      { author: 'bobby', minute: -9, scores: ORDINARY },
      ...texts.map((text, minute) => ({ author: minute % 2 ? 'ana' : 'cem', minute, text })),
    );
  expect(countWith('bobby you pig', 'shut up bobby!', 'bobby-boy')).toBe(1);
  expect(countWith('bobbys pig', 'hobby', 'you bobbyhead')).toBe(0);
  expect(countWith('bo you pig', 'bo', 'Bo')).toBe(0);
  expect(countWith('bobby and cem are pigs', 'bobby, ana: hi', 'bobby')).toBe(1);
  expect(countWith('bobby and ana are pigs', 'bobby', 'bobby')).toBe(0);
  expect(countWith('love my self', 'my self', 'my self')).toBe(0);
});

it('insults at an unknown target are no pile-on', () => {
  expect(
    countAlarms(
      ...[0, 1, 2, 3].map((minute) => ({ author: minute % 2 ? 'ana' : 'cem', minute })),
      ...[4, 5, 6].map((minute) => ({
        ...{ author: minute % 2 ? 'ana' : 'cem', minute, to: ['Bo', 'self'] },
      })),
    ),
  ).toBe(0);
});

it('insults at different people are no pile-on', () => {
  expect(
    countAlarms(
      { author: 'ana', minute: 0, ...atBo },
      { author: 'cem', minute: 1, ...atBo },
      { author: 'ana', minute: 2, to: ['self'] },
      { author: 'cem', minute: 3, to: ['dee'] },
    ),
  ).toBe(0);
});

it('the angry replies of the target don’t count', () => {
  const attacks: Event[] = [
    { author: 'ana', minute: 0, ...atBo },
    { author: 'cem', minute: 1, ...atBo },
  ];
  const replies: Event[] = [2, 3, 4].map((minute) => ({ author: 'Bo', minute, to: ['ana'] }));
  const friend: Event = { author: 'self', minute: 5, to: ['ana'] };
  expect(countAlarms(...attacks, ...replies)).toBe(0);
  expect(countAlarms(...attacks, ...replies, friend)).toBe(0);
  // What the target wrote doesn't excuse the others either.
  expect(countAlarms(...attacks, ...replies, friend, { author: 'cem', minute: 6, ...atBo })).toBe(
    1,
  );
});

it('one reply to each insult doesn’t count, and more do', () => {
  const insult: Event = { author: 'Bo', minute: 0, to: ['ana'] };
  const reply = (minute: number): Event => ({ author: 'ana', minute, ...atBo });
  const other = (minute: number): Event => ({ author: 'cem', minute, ...atBo });
  expect(countAlarms(insult, reply(1), other(2), other(3))).toBe(0);
  expect(countAlarms(insult, reply(1), other(2), other(3), reply(4))).toBe(1);
});

it('three insults by one person are no pile-on', () => {
  expect(countAlarms(...[0, 1, 2].map((minute) => ({ author: 'ana', minute, ...atBo })))).toBe(0);
});

it('banter and defenders, which are not bullying by themselves, don’t count', () => {
  const attacks: Event[] = [
    { author: 'ana', minute: 0, ...atBo },
    { author: 'cem', minute: 1, ...atBo },
  ];
  const others = ['self', 'dee', 'ana'].map((author, i) => ({
    ...{ author, minute: 2 + i, scores: { kinds: { insult: 1 } }, ...atBo },
  }));
  expect(countAlarms(...attacks, ...others)).toBe(0);
});

it('an hour apart is no pile-on', () => {
  const insult = (author: string, minute: number): Event => ({ author, minute, ...atBo });
  expect(countAlarms(insult('ana', 0), insult('cem', 60), insult('ana', 120))).toBe(0);
  expect(countAlarms(insult('ana', 0), insult('cem', 5), insult('ana', 10.1))).toBe(0);
});

it('messages that arrive up to two minutes late raise the same alarm', () => {
  const line = fc.record({
    author: fc.constantFrom('ana', 'cem', 'Bo', 'self'),
    after: fc.double({ min: 0.1, max: 5, noNaN: true }),
    late: fc.double({ min: 0, max: 1.9, noNaN: true }),
    to: fc.constantFrom(['Bo'], ['Bo'], ['ana'], ['self']),
    scores: fc.constantFrom(BULLYING, THREAT, ORDINARY),
  });
  fc.assert(
    fc.property(fc.array(line, { maxLength: MAX_ATTACKS }), (lines) => {
      let minute = 0;
      const sent = lines.map(({ after, late, ...one }, i) => {
        minute += after;
        return { ...one, minute, id: `m${i}`, arrives: minute + late };
      });
      const arrived = [...sent].sort((a, b) => a.arrives - b.arrives);
      const getAttacks = (order: typeof sent) => replay(order).state.attacks;
      const [latest] = sent.slice(-1);
      // The last to arrive decides which attacks are too old, so end with the newest message.
      const end = latest ? [{ ...latest, id: 'end', scores: ORDINARY, arrives: 0 }] : [];
      expect(getAttacks([...arrived, ...end])).toEqual(getAttacks([...sent, ...end]));
    }),
  );
});

it('a late insult completes a pile-on', () => {
  const alarms = listAlarms(
    { author: 'ana', minute: 0, ...atBo },
    { author: 'cem', minute: 4, ...atBo },
    { author: 'cem', minute: 2.5, ...atBo },
  );
  expect(alarms[2]).toMatchObject({ turns: ['m0', 'm1'], pileOn: { people: 2, since: START } });
});

it('an insult counts once however often it is synced or edited, and a deleted one still counts', () => {
  const first: Event = { author: 'ana', minute: 0, ...atBo };
  const second: Event = { author: 'cem', minute: 1, id: 'second', ...atBo };
  const edits: Event[] = [2, 3].map((i) => ({ ...second, text: `edit ${i}` }));
  expect(countAlarms(first, second, second, ...edits)).toBe(0);
  const softened: Event = { ...second, text: 'sorry', scores: ORDINARY };
  const third: Event = { author: 'cem', minute: 4, ...atBo };
  expect(countAlarms(first, second, softened, third)).toBe(1);
  expect(countAlarms(first, second, { id: 'second', deleted: true }, third)).toBe(1);
});

it('an insult that an edit adds counts, and hides no other', () => {
  const harmless: Event = { author: 'cem', minute: 1, id: 'second', scores: ORDINARY, ...atBo };
  const edited: Event = { ...harmless, text: 'you pig', scores: BULLYING };
  const first: Event = { author: 'ana', minute: 0, ...atBo };
  const third: Event = { author: 'ana', minute: 2, ...atBo };
  expect(countAlarms(first, harmless, third)).toBe(0);
  expect(countAlarms(first, harmless, edited, third)).toBe(1);
  expect(countAlarms(first, harmless, third, edited)).toBe(1);
  const atOther: Event = { ...edited, text: 'you other pig', to: ['self'] };
  expect(countAlarms(first, harmless, edited, atOther, third)).toBe(1);
});

it('one person who floods a chat with insults does not hide the others', () => {
  const flood: Event[] = Array.from({ length: 40 }, (_, i) => ({
    ...{ author: 'ana', minute: 1 + i / 10, ...atBo },
  }));
  const { state, alarms } = replay([{ author: 'cem', minute: 0, ...atBo }, ...flood]);
  expect(state.attacks).toHaveLength(MAX_ATTACKS);
  expect(alarms.at(-1)?.[0]?.pileOn?.people).toBe(2);
});

it('the attackers stay known in a lobby of hundreds', () => {
  const crowd: Event[] = Array.from({ length: 2 * MAX_PARTICIPANTS }, (_, i) => ({
    ...{ author: `player ${i}`, minute: 1 + i / 100, scores: ORDINARY },
  }));
  const attack = (author: string, minute: number): Event => ({ author, minute, ...atBo });
  expect(countAlarms(attack('ana', 0), attack('cem', 0.5), ...crowd, attack('ana', 5))).toBe(1);
});

it('stores no attack of an ordinary message, none for long, and no text', () => {
  const attack: Event = { author: 'ana', minute: 0, text: 'never stored', ...atBo };
  const seen = replay([attack]).state;
  expect(seen.attacks).toEqual([{ id: 'm0', by: 1, target: 'Bo', at: START }]);
  expect(JSON.stringify(seen)).not.toContain('never stored');
  const later = replay([attack, { author: 'Bo', minute: 13, scores: ORDINARY, ...atBo }]).state;
  expect(later.attacks).toBeUndefined();
});

it('removing a participant removes their attacks and those at them', () => {
  const { state } = replay([
    { author: 'ana', minute: 0, ...atBo },
    { author: 'cem', minute: 1, to: ['self'] },
    { author: 'dee', minute: 2, to: ['self'] },
  ]);
  expect(removeParticipant(state, 'Bo').attacks).toHaveLength(2);
  const { attacks, participants } = removeParticipant(state, 'ana');
  expect(attacks?.map(({ by }) => participants[by]?.id)).toEqual(['cem', 'dee']);
});

it('a state without a version still works, and the rule starts with the next message', () => {
  const { version: _, ...old } = replay([]).state;
  let state = migrateState(old);
  expect(state).toEqual(replay([]).state);
  for (const [i, author] of ['ana', 'cem', 'ana'].entries()) {
    state = nextState(state, toEvent({ author, minute: i, ...atBo }, i), BULLYING);
  }
  expect(findAlarms(state, { author: 'ana', id: 'm2' }, BULLYING, model)).toHaveLength(1);
  expect(migrateState(state)).toBe(state);
});

it('whatever happens, a state stays small and an alarm names only what was sent', () => {
  const event = fc.oneof(
    {
      weight: 8,
      arbitrary: fc.record({
        author: fc.constantFrom('ana', 'cem', 'Bo', 'self', '__proto__', 'toString'),
        minute: fc.double({ min: 0, max: 40, noNaN: true }),
        id: fc.constantFrom(...Array.from({ length: 30 }, (_, i) => `${i}`)),
        text: fc.constantFrom('a', 'b', 'ana!', 'tostring, cem'),
        to: fc.constantFrom([], ['Bo'], ['self'], ['__proto__'], ['ana', 'Bo']),
        replyTo: fc.constantFrom('hello Bo', '0', '1', 'unknown'),
        scores: fc.constantFrom(BULLYING, THREAT, ORDINARY, BULLYING),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        id: fc.constantFrom('0', '1', '2'),
        deleted: fc.constant(true as const),
      }),
    },
  );
  fc.assert(
    fc.property(fc.array(event, { maxLength: 80 }), (events) => {
      const { state, alarms } = replay(events);
      const { attacks = [], participants } = state;
      expect(attacks.length).toBeLessThanOrEqual(MAX_ATTACKS);
      expect(attacks.map(({ at }) => at)).toEqual(
        attacks.map(({ at }) => at).sort((a, b) => a - b),
      );
      for (const { by, target } of attacks) {
        expect(participants[by]).toBeDefined();
        expect(participants[by]?.id).not.toBe(target);
      }
      expect(new Set(attacks.map(({ id, target }) => `${id} ${target}`)).size).toBe(attacks.length);
      const ids = events.map(({ id }) => id);
      for (const { turns = [], pileOn } of alarms.flat()) {
        expect(ids).toEqual(expect.arrayContaining([...turns]));
        expect(turns.length).toBeGreaterThanOrEqual(2);
        expect(pileOn?.people).toBeGreaterThanOrEqual(2);
        expect(pileOn?.target).toBeDefined();
      }
    }),
  );
});
