import {
  type Classification,
  type Classifier,
  type Decision,
  type Kind,
  listShown,
  NightlightError,
  type Severity,
  type Signal,
  type Store,
} from '@nightlight/core';
import { openStore } from '@nightlight/store';
import { createPatternClassifier } from '@nightlight/text';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { createInProcessEngine } from './node/in-process-engine.ts';
import { createClient } from './page/client.ts';
import { createDisagreements } from './page/disagreements.ts';
import { listLifted } from './page/heard/lifted.ts';
import { createHistory } from './page/history.ts';
import type { Nightlight } from './page/nightlight.ts';
import { captureNothing } from './page/pictures/capture-nothing.ts';
import { createPipeline } from './worker/pipeline.ts';

const DAY = 86_400_000;
const NOON = Date.UTC(2026, 5, 15, 12);
let now = NOON;

const found = (kind: Kind, severity: Severity, more: Partial<Signal> = {}): Signal => ({
  ...{ kind, severity, score: 0.9, source: { id: 'text-test', version: '1' } },
  ...more,
});

/**
 * What the model finds in each text, or in a text after another one (`before > text`). A text that
 * names a kind and a severity has just that.
 */
const FOUND: Readonly<Record<string, readonly Signal[]>> = {
  'you are so silly': [found('insult', 'medium')],
  'you silly, i will get you': [found('insult', 'medium'), found('threat', 'medium')],
  'you silly, after all that': [
    found('insult', 'medium'),
    found('coercion', 'high', { turns: ['m1', 'm2'] }),
  ],
  'an insult in the whole chat': [found('insult', 'medium', { turns: ['m1'] })],
  'i am dead': [found('self-harm', 'medium')],
  'help me out': [found('help-seeking', 'high')],
  'and you know it > you are so silly': [found('insult', 'high')],
  'i will get you > you are so silly': [found('insult', 'high'), found('threat', 'medium')],
  'i did it again > i am dead': [found('self-harm', 'high')],
  'just joking > insult high': [found('insult', 'medium')],
};
/** What is found in a text depends on what was said before it. */
const FOUND_LATER: Record<string, () => readonly Signal[]> = {};
const findSignals = (typed: string): readonly Signal[] => {
  const text = typed
    .normalize('NFKC')
    .replaceAll('\u200b', '')
    .toLowerCase()
    .trim()
    .replace(/\s+/g, ' ');
  const [kind, severity] = text.split(' ');
  const isNamed = ['low', 'medium', 'high'].includes(severity ?? '');
  return (
    FOUND_LATER[text]?.() ??
    FOUND[text] ??
    (isNamed ? [found(kind as Kind, severity as Severity)] : [])
  );
};
const model: Classifier = {
  ...{ id: 'text-test', version: '1' },
  classify: async (messages) =>
    messages.map(
      ({ text = '', previous = [] }): Classification => ({
        signals:
          FOUND[[...previous, { text }].map((turn) => turn.text).join(' > ')] ?? findSignals(text),
        degraded: text === '' ? ['nothing-to-read'] : [],
      }),
    ),
  dispose: async () => {},
};

/** Opens a page over a store. Only the text model is replaced by one with known answers. */
const openPage = (store: Store): Nightlight => {
  const pipeline = createPipeline({
    ...{ turnScorer: model, policy: { ageBand: '13-15' }, locale: 'en', now: () => 0 },
    patterns: createPatternClassifier({
      lists: [{ owner: 'host', effect: 'block', words: ['pineapple insult'] }],
    }),
  });
  return createClient({
    engine: createInProcessEngine({ ...pipeline, setOverrides: () => {} }),
    ...{ store, locale: 'en', scoresTurns: () => false, pictures: captureNothing },
    history: createHistory(store, () => now),
    disagreements: createDisagreements(store, () => now),
  }).nightlight;
};

let store: Store;
let nightlight: Nightlight;
beforeEach(async () => {
  now = NOON;
  store = await openStore({ onDevice: false, now: () => now });
  nightlight = openPage(store);
});

const SILLY = 'you are so silly';
interface More {
  readonly author?: string;
  readonly conversation?: string;
  /** What Ben wrote before. */
  readonly before?: string;
}
const check = (text: string, { before, ...more }: More = {}) => {
  const previous = before ? [{ author: 'ben', text: before }] : [];
  return nightlight.classify({ conversation: 'c1', author: 'ana', text, previous, ...more });
};
const shown = async (...message: Parameters<typeof check>): Promise<readonly string[]> =>
  listShown(await check(...message));
/** Says "This was wrong" about a message. */
const disagree = async (...message: Parameters<typeof check>): Promise<Decision> => {
  const decision = await check(...message);
  await nightlight.disagree(decision);
  return decision;
};

describe('after "This was wrong" on a message', () => {
  it('the same message is no longer covered, and the reasons say why', async () => {
    expect(await shown(SILLY)).toEqual(['veil']);
    await disagree(SILLY);
    const again = await check(SILLY);
    expect(listShown(again)).toEqual(['nothing']);
    expect(again).toMatchObject({ action: 'allow', harms: [], reasons: ['lifted'], rule: 'none' });
    expect(again.canDisagree).toBeUndefined();
  });

  it('my own message is sent without a question', async () => {
    await disagree(SILLY, { author: 'self' });
    expect(await shown(SILLY, { author: 'self' })).toEqual(['nothing']);
  });

  it.each([
    'You are so silly',
    '  you are  so silly\n',
    'ｙｏｕ are so silly',
    'you\u200b are so silly',
  ])('it also counts when written %j', async (text) => {
    await disagree(SILLY);
    const decision = await nightlight.classify({ conversation: 'c1', author: 'ana', text });
    expect(decision.reasons).toEqual(['lifted']);
    expect(listShown(decision)).toEqual(['nothing']);
  });

  it('the same words of another author stay covered', async () => {
    await disagree(SILLY);
    expect(await shown(SILLY, { author: 'ben' })).toEqual(['veil']);
  });

  it('the same words written by me are still asked about', async () => {
    await disagree(SILLY);
    expect(await shown(SILLY, { author: 'self' })).toEqual(['pause']);
    await disagree('exclusion medium', { author: 'self' });
    expect(await shown('exclusion medium')).toEqual(['veil']);
  });

  it('the same words in another conversation stay covered', async () => {
    await disagree(SILLY);
    expect(await shown(SILLY, { conversation: 'c2' })).toEqual(['veil']);
  });

  it('other words stay covered', async () => {
    await disagree(SILLY);
    expect(await shown('exclusion medium')).toEqual(['veil']);
  });

  it.each(['insult', 'exclusion', 'body-shaming', 'spam'] as const)(
    'incoming %s is shown',
    async (kind) => {
      expect(await shown(`${kind} medium`)).not.toEqual(['nothing']);
      await disagree(`${kind} medium`);
      expect(await shown(`${kind} medium`)).toEqual(['nothing']);
    },
  );

  it('my own number is sent without a question', async () => {
    const message = ['personal-info medium', { author: 'self' }] as const;
    expect(await shown(...message)).toEqual(['pause']);
    await disagree(...message);
    expect(await shown(...message)).toEqual(['nothing']);
  });

  it('a message on a word list stays blocked', async () => {
    const decision = await check('pineapple insult');
    expect(decision.action).toBe('block');
    await expect(nightlight.disagree(decision)).rejects.toMatchObject({ code: 'invalid-input' });
  });

  it.each([
    ['a card for a friend who may be in danger', 'i am dead', 'ana'],
    ['a card for me', 'i am dead', 'self'],
    ['a card about a call for help', 'help me out', 'self'],
  ])('%s becomes one quiet line that opens it', async (_, text, author) => {
    expect(await shown(text, { author })).toEqual(['help']);
    await disagree(text, { author });
    const again = await check(text, { author });
    expect(listShown(again)).toEqual(['line']);
    expect(again).toMatchObject({ support: true, nudge: { brief: true } });
    expect(again.helplines?.length).toBeGreaterThanOrEqual(0);
    expect(again.reasons).toContain('lifted');
  });
});

describe('what was said before a text that was called wrong', () => {
  it.each(['ana', 'self'])(
    'does not stop it again, even if it makes it look worse (by %s)',
    async (author) => {
      const before = 'and you know it';
      expect(await check(SILLY, { author, before })).toMatchObject({ action: 'pause' });
      await disagree(SILLY, { author });
      const again = await check(SILLY, { author, before });
      expect(listShown(again)).toEqual(['nothing']);
      expect(again.reasons).toEqual(['lifted']);
    },
  );

  it('stops it if both together are a threat', async () => {
    await disagree(SILLY);
    const again = await check(SILLY, { before: 'i will get you' });
    expect(listShown(again)).toContain('veil');
    expect(again.harms).toEqual(['bullying']);
  });

  it('brings back the card with help if both together are a worry of high severity', async () => {
    await disagree('i am dead');
    expect(await shown('i am dead', { before: 'well' })).toEqual(['line']);
    expect(await shown('i am dead', { before: 'i did it again' })).toEqual(['help']);
  });

  it('makes no severe text liftable, although it looks milder', async () => {
    const decision = await check('insult high', { before: 'just joking' });
    expect(decision.action).toBe('pause');
    expect(decision.canDisagree).toBeUndefined();
    expect((await check('insult high')).canDisagree).toBeUndefined();
  });

  it('makes no decision of high severity liftable, although the text is mild', async () => {
    const decision = await check(SILLY, { before: 'and you know it' });
    expect(decision.canDisagree).toBeUndefined();
  });
});

it('a threat or an alarm stays even if the same words were called wrong before it came up', async () => {
  let isLater = false;
  FOUND_LATER['now it is serious'] = () =>
    isLater
      ? [
          found('insult', 'medium'),
          found('threat', 'medium'),
          found('meeting', 'high', { turns: ['m'] }),
        ]
      : [found('insult', 'medium')];
  await disagree('now it is serious');
  expect(await shown('now it is serious')).toEqual(['nothing']);
  isLater = true;
  const again = await check('now it is serious');
  expect(listShown(again)).toContain('veil');
  expect(again.reasons).toEqual(
    expect.arrayContaining(['bullying:threat:medium', 'grooming:meeting:high', 'lifted']),
  );
});

describe('"This was wrong" is not offered', () => {
  const UNLIFTABLE = [
    ...['threat', 'hate', 'encouraging-self-harm', 'rumour', 'doxxing', 'sexual-text'],
    ...['sextortion', 'nudity-request', 'isolation', 'meeting', 'phishing', 'money-mule'],
  ];
  it.each([
    ...UNLIFTABLE.flatMap((kind) => [`${kind} medium`, `${kind} high`]),
    ...['insult high', 'exclusion high', 'body-shaming high', 'spam high', 'self-harm high'],
    ...['help-seeking medium', 'self-harm low', 'a friendly hello'],
    // A threat or an alarm of the conversation beside the insult.
    ...['you silly, i will get you', 'you silly, after all that', 'an insult in the whole chat'],
  ])('for %s', async (text) => {
    for (const author of ['ana', 'self']) {
      const message = { conversation: 'c1', author, text, to: ['ana', 'ben'] };
      const decision = await nightlight.classify(message);
      expect(decision.canDisagree).toBeUndefined();
      await expect(nightlight.disagree(decision)).rejects.toMatchObject({ code: 'invalid-input' });
      expect(listShown(await nightlight.classify(message))).toEqual(listShown(decision));
    }
  });

  it('where nothing is stored: in support, and without a conversation', async () => {
    const inSupport = { conversation: 'c1', author: 'self', text: 'exclusion high' } as const;
    const decisions = [
      await nightlight.classify({ ...inSupport, place: 'support' }),
      await nightlight.classify(SILLY),
      await nightlight.classify({ ...inSupport, text: `${SILLY} `.repeat(1000) }),
    ];
    for (const decision of decisions) {
      expect(decision.canDisagree).toBeUndefined();
      await expect(nightlight.disagree(decision)).rejects.toMatchObject({ code: 'invalid-input' });
    }
    expect(await store.list('disagreements')).toEqual([]);
  });

  it('for a decision that this page never made', async () => {
    for (const decision of [undefined, {}, { id: 'x', pictures: 'none' }]) {
      await expect(nightlight.disagree(decision as never)).rejects.toMatchObject({
        code: 'invalid-input',
      });
      await expect(nightlight.undoDisagree(decision as never)).rejects.toMatchObject({
        code: 'invalid-input',
      });
    }
  });
});

describe('a "This was wrong"', () => {
  it('is taken back with the same decision: the message is covered again', async () => {
    const decision = await disagree(SILLY);
    await nightlight.undoDisagree(decision);
    expect(await shown(SILLY)).toEqual(['veil']);
    expect(await store.list('disagreements')).toEqual([]);
    // A second time changes nothing.
    await nightlight.undoDisagree(decision);
  });

  it('is taken back with a later decision, after the page was opened again', async () => {
    await disagree(SILLY);
    nightlight = openPage(store);
    await nightlight.undoDisagree(await check(SILLY));
    expect(await shown(SILLY)).toEqual(['veil']);
  });

  it('is in the list of what was lifted, and is taken back from there', async () => {
    const hash = 'ab'.repeat(32);
    const both: Decision = {
      ...(await check(SILLY)),
      pictures: [{ index: 0, action: 'blur', hash }],
    };
    await nightlight.disagree(both, { about: 'text' });
    now += 1;
    await nightlight.disagree(both, { about: 'pictures' });
    nightlight = openPage(store);
    expect(await shown(SILLY)).toEqual(['nothing']);
    const lifted = await listLifted(store);
    expect(lifted).toMatchObject([
      { about: 'pictures', lifted: hash },
      { about: 'text', conversation: 'c1', people: ['ana'] },
    ]);
    for (const one of lifted) await nightlight.undoDisagree(one);
    expect(await listLifted(store)).toEqual([]);
    expect(await shown(SILLY)).toEqual(['veil']);
  });

  it('works with a copy of the decision, as frameworks make them', async () => {
    await nightlight.disagree(structuredClone(await check(SILLY)));
    expect(await shown(SILLY)).toEqual(['nothing']);
  });

  it('still counts after the page was opened again', async () => {
    await disagree(SILLY);
    nightlight = openPage(store);
    expect(await shown(SILLY)).toEqual(['nothing']);
    expect(await shown(SILLY, { author: 'ben' })).toEqual(['veil']);
  });

  it('ends after 90 days, and its record is deleted', async () => {
    await disagree(SILLY);
    now = NOON + 90 * DAY;
    await store.expire();
    expect(await shown(SILLY)).toEqual(['nothing']);
    now = NOON + 90 * DAY + 1;
    expect(await shown(SILLY)).toEqual(['veil']);
    now = NOON + 91 * DAY;
    await store.expire();
    expect(await store.list('disagreements')).toEqual([]);
  });

  it.each([
    ['the conversation', { conversation: 'c1' }],
    ['the person', { participant: 'ana' }],
    ['everything', 'everything'],
  ] as const)('is gone after forget() of %s', async (_, target) => {
    await disagree(SILLY);
    await nightlight.forget(target);
    expect(await store.list('disagreements')).toEqual([]);
    expect(await shown(SILLY)).toEqual(['veil']);
  });

  it('about my own message is gone after forget() of its reader', async () => {
    const message = { conversation: 'c1', author: 'self', text: SILLY, to: ['ana'] } as const;
    await nightlight.disagree(await nightlight.classify(message));
    await nightlight.forget({ participant: 'ben' });
    expect((await nightlight.classify(message)).action).toBe('allow');
    await nightlight.forget({ participant: 'ana' });
    expect((await nightlight.classify(message)).action).toBe('pause');
  });

  it('stays when something else is forgotten', async () => {
    await disagree(SILLY);
    await nightlight.forget({ conversation: 'c2' });
    await nightlight.forget({ participant: 'ben' });
    expect(await shown(SILLY)).toEqual(['nothing']);
  });

  it('about a decision from before forget("everything") rejects and stores nothing', async () => {
    const decision = await check(SILLY);
    await nightlight.forget('everything');
    await expect(nightlight.disagree(decision)).rejects.toMatchObject({ code: 'invalid-input' });
    expect(await store.list('disagreements')).toEqual([]);
  });

  it('stores a keyed hash and ids: not the text, and not what it was about', async () => {
    await disagree(SILLY);
    await disagree('i am dead');
    const records = await store.list('disagreements');
    expect(records).toHaveLength(2);
    for (const { id, ...rest } of records) {
      expect(id).toMatch(/^[A-Za-z0-9+/]{43}=$/);
      expect(rest).toEqual({ at: NOON, conversation: 'c1', participants: ['ana'], value: {} });
    }
  });

  it('is hashed with a key of this device, so two devices store different hashes', async () => {
    await disagree(SILLY);
    const other = await openStore({ onDevice: false, now: () => now });
    nightlight = openPage(other);
    await disagree(SILLY);
    const [here, there] = [await store.list('disagreements'), await other.list('disagreements')];
    expect(here[0]?.id).not.toBe(there[0]?.id);
  });

  it('drops the oldest of a thousand', async () => {
    for (let i = 0; i < 1000; i++) {
      await store.put('disagreements', { id: `old ${i}`, at: NOON - 1000 + i, value: {} });
    }
    await disagree(SILLY);
    expect(await store.list('disagreements')).toHaveLength(1000);
    expect(await store.get('disagreements', 'old 0')).toBeUndefined();
    expect(await store.get('disagreements', 'old 1')).toBeDefined();
    expect(await shown(SILLY)).toEqual(['nothing']);
  });

  it('about the text leaves a picture beside it alone', async () => {
    const hash = 'ab'.repeat(32);
    const both: Decision = {
      ...(await check(SILLY)),
      pictures: [{ index: 0, action: 'blur', hash }],
    };
    await nightlight.disagree(both, { about: 'text' });
    expect(await store.list('settings')).toEqual([]);
    expect(await shown(SILLY)).toEqual(['nothing']);
    await nightlight.undoDisagree(both, { about: 'text' });
    expect(await shown(SILLY)).toEqual(['veil']);
  });

  it('about a picture leaves the text beside it alone, and can be taken back', async () => {
    const hash = 'ab'.repeat(32);
    const both: Decision = {
      ...(await check(SILLY)),
      pictures: [{ index: 0, action: 'blur', hash }],
    };
    await nightlight.disagree(both);
    expect(JSON.stringify(await store.list('settings'))).toContain(hash);
    expect(await shown(SILLY)).toEqual(['veil']);
    await nightlight.undoDisagree(both);
    expect(JSON.stringify(await store.list('settings'))).not.toContain(hash);
  });
});

it('a message is checked as usual if the device can’t read what is stored', async () => {
  const failing: Store = Object.assign(Object.create(store), {
    list: async () => {
      throw new NightlightError('storage', 'The disk is broken.');
    },
  });
  nightlight = openPage(failing);
  expect(await shown(SILLY)).toEqual(['veil']);
});

it('only the messages that the user disagreed with are shown, in any order of calls', async () => {
  const message = fc.record({
    text: fc.constantFrom(SILLY, 'exclusion medium', 'threat medium', 'insult high', 'i am dead'),
    author: fc.constantFrom('self', 'ana', 'ben'),
    conversation: fc.constantFrom('c1', 'c2'),
  });
  const step = fc.record({
    what: fc.constantFrom('disagree', 'undo', 'forget', 'reopen', 'check'),
    message,
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      const own = await openStore({ onDevice: false, now: () => now });
      nightlight = openPage(own);
      const expected = new Map<string, string>();
      for (const { what, message } of steps) {
        const { text, conversation } = message;
        const key = JSON.stringify(message);
        const decision = await check(text, message);
        expect(decision.reasons.includes('lifted')).toBe(expected.has(key));
        const isMild = text !== 'threat medium' && text !== 'insult high';
        expect(decision.canDisagree === true).toBe(isMild && !expected.has(key));
        if (what === 'disagree' && decision.canDisagree) {
          await nightlight.disagree(decision);
          expected.set(key, conversation);
        }
        if (what === 'undo' && expected.delete(key)) await nightlight.undoDisagree(decision);
        if (what === 'reopen') nightlight = openPage(own);
        if (what !== 'forget') continue;
        await nightlight.forget({ conversation });
        for (const [stored, where] of expected) if (where === conversation) expected.delete(stored);
      }
      await own.close();
    }),
    { numRuns: 150 },
  );
});
