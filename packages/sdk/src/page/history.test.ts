import type { Decision, Store } from '@nightlight/core';
import { openStore } from '@nightlight/store';
import { beforeEach, expect, it } from 'vitest';
import { createHistory, type History } from './history.ts';
import type { RecordedDecision } from './recorded-decision.ts';

const NOON = Date.UTC(2026, 5, 15, 12);
let store: Store;
let keeping: History;
beforeEach(async () => {
  store = await openStore({ onDevice: false, now: () => NOON });
  const counts = async (): Promise<boolean> => true;
  keeping = createHistory(store, () => NOON, counts);
});

const said = (id: string, author: string, conversation = 'c1') => ({
  ...{ id, author, conversation, sentAt: NOON, text: 'words that are never kept' },
});
const decided = (part: Partial<Decision>): Decision =>
  ({
    ...{ id: 'd1', conversation: 'c1', author: 'ana', action: 'pause', direction: 'incoming' },
    ...{ harms: ['bullying'], reasons: ['bullying:insult:medium'], rule: 'r', degraded: [] },
    ...{ policyVersion: '1', decidedIn: 1, assessment: {} },
    ...part,
  }) as unknown as Decision;
const everything = async (): Promise<string> =>
  JSON.stringify(
    await Promise.all(
      (['conversations', 'decisions', 'usage', 'settings', 'evidence', 'reports'] as const).map(
        (kind) => store.list(kind),
      ),
    ),
  );

it('stores who wrote when, never the message text', async () => {
  await keeping.observe(said('m1', 'ana'));
  await keeping.observe(said('m1', 'ana'));
  const state = await store.get<{ messages: number }>('conversations', 'c1');
  expect(state?.value.messages).toBe(1);
  expect(await everything()).not.toContain('words');
});

it('stores a decision once, with the last choice, and counts it once', async () => {
  const insult = decided({ nudge: { harm: 'bullying' } as Decision['nudge'] & {} });
  await keeping.record(insult, 'why');
  await keeping.record(insult, 'show');
  const [kept, ...rest] = await store.list<RecordedDecision>('decisions');
  expect(rest).toEqual([]);
  expect(kept?.value).toMatchObject({ action: 'pause', harms: ['bullying'], choice: 'show' });
  expect((await store.get('usage', '2026-06-15'))?.value).toEqual({ bullying: 1 });
});

it('counts nothing unless it is asked to', async () => {
  const insult = decided({ nudge: { harm: 'bullying' } as Decision['nudge'] & {} });
  await createHistory(store, () => NOON).record(insult, 'why');
  expect(await store.list('usage')).toEqual([]);
});

it.each([
  ['a cry for help', { harms: [], reasons: ['support:asks-for-help'] }],
  ['a worry', { harms: ['self-harm'], reasons: ['self-harm:self-harm:high', 'support:worry'] }],
  ['a worry beside an insult', { harms: ['bullying', 'self-harm'], reasons: [] }],
] as const)(
  'stores nothing about %s, because family members may read the device',
  async (_, part) => {
    await keeping.record(decided(part as Partial<Decision>), 'help');
    expect(JSON.parse(await everything()).flat()).toEqual([]);
  },
);

it('grooming is stored for the user and never counted', async () => {
  await keeping.record(
    decided({
      ...{ harms: ['grooming', 'bullying'], reasons: ['grooming:isolation:high'] },
      nudge: { harm: 'grooming' } as Decision['nudge'] & {},
    }),
    'why',
  );
  expect(await store.list('decisions')).toHaveLength(1);
  // Not even a day without counts, which would say that something was shown.
  expect(await store.list('usage')).toEqual([]);
});

it('forgetting a participant removes their records and keeps the others’ turns', async () => {
  await keeping.observe(said('m1', 'zebedee'));
  await keeping.observe(said('m2', 'bo'));
  await keeping.record(decided({ author: 'zebedee' }), 'show');
  await keeping.forget({ participant: 'zebedee' });
  expect(await everything()).not.toContain('zebedee');
  expect(await everything()).toContain('bo');
});

it('forgetting a conversation removes all its records', async () => {
  await keeping.observe(said('m1', 'ana', 'maths'));
  await keeping.observe(said('m1', 'ana', 'other'));
  await keeping.record(decided({ conversation: 'maths' }), 'show');
  await keeping.forget({ conversation: 'maths' });
  expect(await everything()).not.toContain('maths');
  expect(await everything()).toContain('other');
});

const HASHES = ['ab', 'cd', 'ef'].map((byte) => byte.repeat(32)) as [string, string, string];
const flagged = (...hashes: readonly (string | undefined)[]): Decision =>
  decided({
    reasons: ['explicit:sexual-image:high'],
    pictures: hashes.map((hash, index) => ({
      ...{ index, action: hash ? 'blur' : 'allow' },
      ...(hash ? { hash } : {}),
    })) as Decision['pictures'] & object,
  });

it('for a picture that the model misjudged, only its hash and the time are stored', async () => {
  expect(await keeping.readOverrides()).toEqual([]);
  expect(await keeping.disagree(flagged(undefined, HASHES[0]))).toEqual([HASHES[0]]);
  expect(await keeping.disagree(flagged(HASHES[1], HASHES[0]))).toEqual([HASHES[1], HASHES[0]]);
  expect(await keeping.readOverrides()).toEqual([HASHES[1], HASHES[0]]);
  expect(await store.list('settings')).toEqual([
    {
      id: 'excused-pictures',
      at: NOON,
      value: {
        pictures: [
          { hash: HASHES[1], at: NOON },
          { hash: HASHES[0], at: NOON },
        ],
      },
    },
  ]);
});

it('the newest thousand overrides are stored', async () => {
  const many = Array.from({ length: 1001 }, (_, i) => i.toString(16).padStart(64, '0'));
  expect(await keeping.disagree(flagged(...many))).toEqual(many.slice(1));
});

it.each([
  ['that flagged no picture', flagged(undefined)],
  ['of words', decided({})],
  ['with a hash that is none', flagged('ab')],
  ['that is none', undefined],
])('disagreeing with a decision %s rejects', async (_, decision) => {
  await expect(keeping.disagree(decision as Decision)).rejects.toMatchObject({
    code: 'invalid-input',
  });
});

it('forget("everything") removes the overrides too', async () => {
  await keeping.disagree(flagged(HASHES[2]));
  await keeping.forget('everything');
  expect(await keeping.readOverrides()).toEqual([]);
});
