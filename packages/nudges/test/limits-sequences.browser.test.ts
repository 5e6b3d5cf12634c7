import { createNightlight, type Decision, type Nightlight } from '@nightlight/sdk';
import { stricterFirst } from '@nightlight/sdk/core';
import {
  createLimits,
  type Guardian,
  type GuardianChanges,
  type Limits,
} from '@nightlight/sdk/limits';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { guardIncoming } from '../src/index.ts';
import { defineLimits } from '../src/limits/index.ts';

/** Only in messages, so a guardian must never see them. */
const SECRET_WORD = 'zorblax';
const SECRET_NAME = 'Quorra';

const HELP = ['i feel so alone, i dont want to be here any more', 'please help me, he hits me'];
const HARM = [
  'shut up you stupid ugly loser, everybody hates you',
  'you won a free iphone, click here and enter your card number',
  'dont tell your parents about us, send me a pic of you',
];

let limits: Limits;
let nightlight: Nightlight;
let unlimited: readonly Decision[];

const read = (text: string): Promise<Decision> =>
  nightlight.classify({ conversation: 'c1', author: 'ben', to: ['self'], text });
const write = (text: string, place?: 'dm' | 'group' | 'support'): Promise<Decision> =>
  nightlight.classify({
    ...{ conversation: 'c1', author: 'self', to: ['ben'], text },
    ...(place ? { place } : {}),
  });

beforeAll(async () => {
  defineLimits();
  limits = createLimits({
    signIn: async () => true,
    nameOf: (id) => (id === 'ben' ? SECRET_NAME : undefined),
    ratingOf: () => ({ scheme: 'PEGI', label: '18' }),
  });
  nightlight = await createNightlight({
    ...{ assets: '/nightlight/', policy: { ageBand: '10-12', region: 'GB' }, limits },
    storage: { onDevice: false },
  });
  const sent = { id: 'm1', conversation: 'c1', author: 'ben', sentAt: Date.now() };
  await nightlight.observe({ ...sent, text: `hi ${SECRET_WORD}, it is ${SECRET_NAME}` });
  unlimited = await Promise.all(HARM.map(read));
  // Otherwise, nothing could be weakened.
  expect(unlimited.some(({ stops }) => stops)).toBe(true);
});
afterAll(() => nightlight?.dispose());

const entries = fc.subarray([
  'noob',
  'help',
  'hits',
  'alone',
  'i',
  'gay',
  'stupid',
  'shut up',
  'iphone',
]);
const sites = fc.subarray(['games.example', 'childline.org.uk', 'co.uk']);
const hour = fc.integer({ min: 0, max: 23 }).map((one) => `${String(one).padStart(2, '0')}:00`);
const change: fc.Arbitrary<GuardianChanges> = fc.oneof(
  fc.record({ stricter: fc.boolean() }),
  fc.record({ words: fc.record({ block: entries, allow: entries }) }),
  fc.record({ sites: fc.record({ block: sites, allow: sites }) }),
  fc.record({
    contacts: fc.constantFrom<NonNullable<GuardianChanges['contacts']>>(
      [{ name: 'Max', effect: 'block' }],
      [{ name: 'Max', effect: 'allow' }],
      [],
    ),
  }),
  fc.record({ askFirst: fc.boolean() }),
  fc.record({ quiet: fc.oneof(fc.constant(null), fc.record({ from: hour, to: hour })) }),
  fc.record({ minutes: fc.constantFrom(null, 15, 60) }),
  fc.record({ ratings: fc.boolean() }),
  fc.record({ counts: fc.boolean() }),
);

/** Puts a page about the limits on the screen, and returns its text and settings. */
const render = async (name: 'limits' | 'guardian') => {
  const element = document.createElement(`nightlight-${name}`);
  Object.assign(element, { limits });
  document.body.append(element);
  const root = element.shadowRoot as ShadowRoot;
  await vi.waitUntil(() => root.querySelector('h2'), { timeout: 10_000 });
  if (name === 'guardian') {
    root.querySelector<HTMLElement>('[part=sign-in]')?.click();
    await vi.waitUntil(() => root.querySelector('[part=setting]'), { timeout: 10_000 });
  }
  const settings = [...root.querySelectorAll<HTMLElement>('[part=setting]')];
  const shown = {
    text: root.textContent ?? '',
    settings: settings.map(({ dataset }) => dataset['setting']),
    hasHelp: root.querySelector('[part=help]') !== null,
  };
  element.remove();
  return shown;
};

it('no sequence of settings hides help, weakens a protection, shows a secret, or stays unshown', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
      await limits.recover();
      const guardian = (await limits.guardian()) as Guardian;
      for (const one of changes) {
        // Settings out of bounds are rejected and change nothing.
        await guardian.set(one).catch(({ code }) => expect(code).toBe('invalid-input'));
      }
      for (const text of HELP) {
        for (const place of ['dm', 'group', 'support'] as const) {
          expect(await write(text, place)).toMatchObject({ stops: false, support: true });
        }
      }
      for (const [i, text] of HARM.entries()) {
        const [before, after] = [unlimited[i] as Decision, await read(text)];
        expect(stricterFirst(after.action, before.action)).toBeLessThanOrEqual(0);
        expect(after.harms).toEqual(expect.arrayContaining([...before.harms]));
      }
      const [child, page] = [await render('limits'), await render('guardian')];
      const { settings } = await limits.get();
      expect(child.settings).toEqual(settings.map(({ name }) => name));
      expect(child.hasHelp).toBe(true);
      for (const { text } of [child, page]) {
        expect(text).not.toContain(SECRET_WORD);
        expect(text).not.toContain(SECRET_NAME);
      }
    }),
    { numRuns: 15 },
  );
});

it('a message that a limit covers is shown when the limit ends', async () => {
  await limits.recover();
  const guardian = (await limits.guardian()) as Guardian;
  await guardian.set({ contacts: [{ name: SECRET_NAME, effect: 'block' }] });
  const bubble = document.createElement('p');
  bubble.textContent = 'see you at five';
  document.body.append(bubble);
  const message = { conversation: 'c9', author: 'ben', text: 'see you at five' };
  const { stop } = guardIncoming(bubble, nightlight, message);
  await vi.waitUntil(() => bubble.dataset['nightlight'] === 'veiled', { timeout: 10_000 });
  expect(bubble.querySelector('nightlight-veil')?.shadowRoot?.textContent).toContain(
    'No chat with this contact',
  );
  await guardian.set({ contacts: null });
  await vi.waitUntil(() => !bubble.dataset['nightlight'], { timeout: 10_000 });
  expect(bubble.textContent).toContain('see you at five');
  stop();
  bubble.remove();
});
