import type { Store } from '@nightlight/core';
import { openStore } from '@nightlight/store';
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  createHeard,
  createTrustedLink,
  findTrustedFault,
  type Heard,
  type TrustedPerson,
} from '../../heard.ts';

let store: Store;
let heard: Heard;
beforeEach(async () => {
  store = await openStore({ onDevice: false });
  heard = createHeard({ store });
});
afterEach(async () => {
  heard.dispose();
  await store.close();
});

const person = (overrides: Partial<TrustedPerson> = {}): TrustedPerson => ({
  ...{ name: 'Aunt Zara', way: 'tel', to: '+44 7700 900123', words: 'Can I call you?' },
  ...overrides,
});

it.each([
  [person(), 'tel:+447700900123'],
  [person({ way: 'sms' }), 'sms:+447700900123?&body=Can%20I%20call%20you%3F'],
  [
    person({ way: 'mailto', to: 'zara@home.example' }),
    'mailto:zara@home.example?body=Can%20I%20call%20you%3F',
  ],
  [person({ way: 'sms', words: '' }), 'sms:+447700900123'],
  [person({ way: 'app', to: 'zara' }), undefined],
] as const)('%j is reached by %j', (one, link) => {
  expect(findTrustedFault(one)).toBeUndefined();
  expect(createTrustedLink(one)).toBe(link);
});

it.each([
  [person({ name: ' ' }), 'name'],
  [person({ to: 'javascript:alert(1)' }), 'to'],
  [person({ way: 'mailto', to: 'a@b.example?cc=x@y.example' }), 'to'],
  [person({ way: 'https' as never }), 'way'],
  [person({ way: 'app', to: '' }), 'to'],
  [person({ words: 'x'.repeat(1001) }), 'words'],
] as const)('%j is rejected for its %s', async (one, fault) => {
  expect(findTrustedFault(one)).toBe(fault);
  await expect(heard.trusted.set(one)).rejects.toMatchObject({ code: 'invalid-input' });
});

it('is stored, replaced and removed', async () => {
  await heard.trusted.set(person());
  await heard.trusted.set(person({ name: 'Coach Ida' }));
  expect(await heard.trusted.get()).toEqual(person({ name: 'Coach Ida' }));
  await heard.trusted.remove();
  expect(await heard.trusted.get()).toBeUndefined();
});

it('is never offered beside a conversation that they may be part of', async () => {
  const beside = (...people: readonly { id: string; name?: string }[]) =>
    heard.trusted.getBeside(people);
  await heard.trusted.set(person({ participant: 'z1' }));
  expect(await beside({ id: 'rex' })).toBeDefined();
  expect(await beside({ id: 'rex' }, { id: 'z1' })).toBeUndefined();
  expect(await beside({ id: 'unknown', name: ' aunt ZARA' })).toBeUndefined();
  await heard.trusted.set(person({ way: 'app', to: 'z2' }));
  expect(await beside({ id: 'z2' })).toBeUndefined();
  expect(await heard.trusted.get()).toBeDefined();
});

it.each([
  ['Aunt Zara', 'zara'],
  ['Zara', 'Zara Lind'],
  ['Aunt Zara', 'ZARA_09'],
  ['Zoë', 'zoe'],
  ['Coach (Ida)', 'ida'],
  ['Ida Coach', 'coach ida'],
  ['Тётя Зара', 'зара'],
  ['عمتي زارا', 'زارا'],
  ['🌟', ' 🌟'],
])('%s is not offered beside a chat with %s', async (name, inChat) => {
  await heard.trusted.set(person({ name }));
  expect(await heard.trusted.getBeside([{ id: 'x', name: inChat }])).toBeUndefined();
});

it.each([
  ['Aunt Zara', 'Aunt Ida'],
  ['Zara', 'Zaraphine'],
  ['Zara', '🌟'],
  ['🌟', '🌙'],
  ['Mum', '42'],
])('%s is offered beside a chat with %s', async (name, inChat) => {
  await heard.trusted.set(person({ name }));
  expect(await heard.trusted.getBeside([{ id: 'x', name: inChat }])).toBeDefined();
});

it('nothing is ever sent to them or to the app by itself', async () => {
  heard.dispose();
  const sent: unknown[] = [];
  const answer = { reference: 'R', status: 'received', messages: [] } as const;
  heard = createHeard({
    store,
    sink: {
      receiver: { name: 'the team', family: 'never' },
      send: async (report) => {
        sent.push(report);
        return answer;
      },
      check: async (id) => {
        sent.push(id);
        return answer;
      },
    },
  });
  await heard.trusted.set(person({ way: 'sms' }));
  await heard.trusted.getBeside([{ id: 'rex' }]);
  await heard.evidence.save({ note: 'He wrote again.', people: [], messages: [] });
  await heard.reports.refresh();
  expect(sent).toEqual([]);
});
