import type { Decision, Store } from '@nightlight/core';
import { openStore } from '@nightlight/store';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createHeard, type Heard, type TrustedPerson } from '../heard.ts';
import type { GuardianChanges } from './guardian.ts';
import { openPage, type Page } from './limits.fixture.ts';

const ZARA: TrustedPerson = {
  ...{ name: 'Zara', way: 'app', to: 'zara', words: 'Can we talk?', participant: 'zara' },
};
const TO_ZARA = { to: ['zara'], conversation: 'with zara' };
const FROM_ZARA = { author: 'zara', conversation: 'with zara' };

let store: Store;
let heard: Heard;
let page: Page;
beforeEach(async () => {
  store = await openStore({ onDevice: false });
  heard = createHeard({ store });
  page = await openPage(store, '10-12', {
    nameOf: (id) => (id === 'zara' ? 'Zara' : id),
    signIn: async () => true,
  });
});
afterEach(async () => {
  heard.dispose();
  await page.nightlight.dispose();
});

const setLimits = async (changes: GuardianChanges): Promise<void> => {
  await (await page.limits.guardian())?.set(changes);
};
const visible = ({ action, rule, reasons, harms, stops }: Decision) => ({
  ...{ action, rule, reasons, harms, stops },
});
const judge = async () => [
  visible(await page.write('hello', TO_ZARA)),
  visible(await page.read('hello', FROM_ZARA)),
  visible(await page.read('insult high', FROM_ZARA)),
  visible(await page.write('secret medium', TO_ZARA)),
];

it.each([{ contacts: [{ name: 'zara', effect: 'block' }] }, { askFirst: true }] as const)(
  'trust lifts no limit and no classifier, and opens no blocked chat: %j',
  async (limits) => {
    await setLimits(limits);
    const before = await judge();
    expect(before.some(({ stops }) => stops)).toBe(true);
    await heard.trusted.set(ZARA);
    expect(await judge()).toEqual(before);
  },
);

it('a blocked trusted person is limited in the chat, and help still leads to them', async () => {
  await setLimits({ contacts: [{ name: 'Zara', effect: 'block' }] });
  await heard.trusted.set(ZARA);
  expect(await page.write('hello', TO_ZARA)).toMatchObject({
    ...{ action: 'block', nudge: { limit: 'contact-blocked' } },
  });
  expect(await heard.trusted.get()).toEqual(ZARA);
  expect(await heard.trusted.getBeside([{ id: 'rex', name: 'Rex' }])).toEqual(ZARA);
  // Asking them for help passes.
  expect(await page.write('help-seeking high', TO_ZARA)).toMatchObject({
    ...{ stops: false, support: true },
  });
});

it('a guardian learns nothing of a trusted person, whoever it is', async () => {
  const look = async () => {
    const { notices, asks, settings, counts } = await page.limits.get();
    return JSON.stringify({ notices, asks, settings, counts });
  };
  await setLimits({ contacts: [{ name: 'Zara', effect: 'block' }], askFirst: true });
  const before = await look();
  await heard.trusted.set(ZARA);
  await heard.trusted.getBeside([]);
  await page.write('hello', TO_ZARA);
  expect(await look()).toBe(before);
  await heard.trusted.remove();
  expect(await look()).toBe(before);
});
