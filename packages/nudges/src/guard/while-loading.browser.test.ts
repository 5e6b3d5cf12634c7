import type { Decision } from '@nightlight/sdk/core';
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { allowed, decisionWith, faint, paused, supported } from '../decisions.fixture.ts';
import { nextFrame, until } from '../image/pictures.fixture.ts';
import { loadWords, needsWords } from '../messages/catalogues.ts';
import {
  type Classify,
  createFakeNightlight,
  createStartingNightlight,
  enter,
  press,
  typeInto,
  waitForNudge,
} from './guard.fixture.ts';
import { type Guard, guard } from './guard.ts';
import type { DecisionEvent } from './guard-events.ts';

beforeAll(() => loadWords('en'));

let form: HTMLFormElement;
let field: HTMLTextAreaElement;
let sent: string[];
let events: DecisionEvent['detail'][];
let guards: Guard[];
beforeEach(() => {
  form = document.createElement('form');
  form.innerHTML = '<textarea aria-label="Message"></textarea><button>Send</button>';
  field = form.querySelector('textarea') as HTMLTextAreaElement;
  sent = [];
  events = [];
  guards = [];
  form.addEventListener('nightlight-decision', ({ detail }) => events.push(detail));
  document.body.append(form);
});
afterEach(() => {
  for (const started of guards) started.stop();
  for (const nudge of document.querySelectorAll('nightlight-nudge')) nudge.remove();
  form.remove();
});

const always =
  (decision: Decision): Classify =>
  async () =>
    decision;
const help: Decision = { ...supported, support: true };

/** Guards the form while a Nightlight loads, whose models decide like this. */
const guardForm = (early: Decision, whole: Decision) => {
  const base = createFakeNightlight(always(whole));
  const starting = createStartingNightlight(always(early), base);
  guards.push(
    guard(form, starting.nightlight, {
      conversation: 'c1',
      send: ({ text }) => {
        sent.push(text);
        return `m${sent.length}`;
      },
    }),
  );
  return { ...starting, base };
};
const write = (text: string): void => {
  typeInto(field, text);
  enter(field);
};
const nudges = () => [...document.querySelectorAll('nightlight-nudge')];

it('a message that tiny lets pass is sent at once, and base’s advice appears beside it', async () => {
  const { finish, base } = guardForm(allowed, paused);
  write('you are so funny looking');
  await until(() => sent.length);
  expect(nudges()).toEqual([]);
  expect(base.observed).toEqual([]);
  finish();
  await waitForNudge('[quiet]');
  expect(nudges()[0]?.decision?.nudge).toMatchObject({ harm: 'bullying', sent: true });
  expect(nudges()[0]?.decision?.message).toBe('m1');
  expect(events.map(({ decision, late }) => [decision.action, late])).toEqual([
    ['allow', false],
    ['pause', true],
  ]);
  expect(sent).toEqual(['you are so funny looking']);
});

it('a message that tiny stops is asked about, and if it was sent anyway, base says nothing more', async () => {
  const { finish, base } = guardForm(paused, paused);
  write('you idiot');
  await waitForNudge();
  expect(sent).toEqual([]);
  press('send');
  await until(() => sent.length);
  for (const nudge of nudges()) nudge.remove();
  finish();
  await until(() => base.observed.length);
  await nextFrame();
  expect(nudges()).toEqual([]);
  await until(() => base.recorded.length);
  expect(base.recorded).toEqual(['send']);
});

it('help that base offers appears even if tiny has asked about something else', async () => {
  const { finish } = guardForm(paused, help);
  write('you idiots, i want to die');
  await waitForNudge();
  press('send');
  await until(() => sent.length);
  finish();
  await until(() => nudges().some(({ decision }) => decision?.support));
});

it('a message is observed once, after base has read it, and with the same turns', async () => {
  const order: string[] = [];
  const base = createFakeNightlight(async () => {
    order.push('read');
    return allowed;
  });
  const { observe } = base;
  base.observe = async (message) => {
    order.push('observed');
    await observe(message);
  };
  const { nightlight, finish } = createStartingNightlight(always(allowed), base);
  guards.push(
    guard(form, nightlight, { conversation: 'c1', send: ({ text }) => void sent.push(text) }),
  );
  write('one');
  await until(() => sent.length === 1 && field.value === '');
  write('two');
  await until(() => sent.length === 2);
  finish();
  await until(() => base.observed.length === 2);
  expect(order.filter((step) => step === 'read')).toHaveLength(2);
  expect(order[0]).toBe('read');
  const second = base.asked.find(({ text }) => text === 'two');
  expect(second?.previous?.map(({ text }) => text)).toEqual(['one']);
  const observed = base.observed.find(({ text }) => text === 'two');
  expect(observed?.previous).toEqual(second?.previous);
});

it('a message is reported as sent at once, because the page may be closed before base is ready', async () => {
  const { observedEarly, finish, base } = guardForm({ ...faint, support: true }, help);
  write('i need help');
  await until(() => observedEarly.length);
  const [early] = observedEarly;
  expect(early).toMatchObject({
    id: 'm1',
    conversation: 'c1',
    author: 'self',
    text: 'i need help',
  });
  expect(base.observed).toEqual([]);
  finish();
  await until(() => base.observed.length);
  expect(base.observed).toEqual([early]);
  write('are you there?');
  await until(() => base.observed.length === 2);
  expect(observedEarly).toHaveLength(1);
});

it('if the start fails after a message was sent, the app is told and nothing is shown', async () => {
  const { fail } = guardForm(allowed, allowed);
  const unchecked: unknown[] = [];
  form.addEventListener('nightlight-unchecked', ({ detail }) => unchecked.push(detail));
  write('see you');
  await until(() => sent.length);
  const why = new Error('no network');
  fail(why);
  await until(() => unchecked.length);
  expect(unchecked).toEqual([{ error: why, sent: true }]);
  expect(nudges()).toEqual([]);
});

it('if base finds more than the faint worry of tiny, the card replaces the line', async () => {
  const { finish } = guardForm({ ...faint, support: true }, help);
  write('i feel so alone');
  await waitForNudge('[quiet]');
  expect(nudges()[0]?.isLine).toBe(true);
  finish();
  await until(() => nudges().some(({ isLine }) => !isLine));
  expect(nudges()).toHaveLength(1);
});

it('the texts load as soon as the locale is known, so that no request reveals an early nudge', async () => {
  const { nightlight } = createStartingNightlight(
    always(allowed),
    createFakeNightlight(always(allowed)),
  );
  expect(needsWords('fr')).toBe(true);
  const starting = Object.assign(nightlight, { locale: Promise.resolve('fr') });
  guards.push(guard(form, starting, { conversation: 'c1', send: () => {} }));
  await until(() => !needsWords('fr'));
});

it('a quiet nudge of tiny is not repeated', async () => {
  const advice = decisionWith({
    ...{ action: 'nudge', harms: ['personal-info'] },
    nudge: {
      ...{ harm: 'personal-info', direction: 'outgoing', group: '13-and-over' },
      ...{ locale: 'en', sent: true, choices: ['why', 'close'] },
    },
  });
  const { finish, base } = guardForm(advice, advice);
  write('my school is in the park road');
  await waitForNudge('[quiet]');
  const [first] = nudges();
  finish();
  await until(() => base.observed.length);
  await nextFrame();
  expect(nudges()).toEqual([first]);
});
