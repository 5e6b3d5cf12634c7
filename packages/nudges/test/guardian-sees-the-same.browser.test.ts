import { createNightlight, type Decision, type Nightlight } from '@nightlight/sdk';
import { createHeard, createReport, type Heard } from '@nightlight/sdk/heard';
import { createLimits, type Guardian, type Limits } from '@nightlight/sdk/limits';
import { EVERYTHING } from '@nightlight/testing/limits';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { defineLimits } from '../src/limits/index.ts';

const PIN = '482913';
const INSULT = 'shut up you stupid ugly loser, everybody hates you';

/** Everything that can be seen of an element. */
interface Screen {
  readonly markup: string;
  readonly text: string;
  readonly fields: readonly (string | boolean)[];
  readonly size: readonly number[];
}

let limits: Limits;
let nightlight: Nightlight;
let heard: Heard;
let box: HTMLElement;
/** The screens while the child keeps nothing. */
let before: Readonly<Record<string, Screen>>;

const readScreen = (element: HTMLElement): Screen => {
  const root = element.shadowRoot as ShadowRoot;
  const { width, height } = element.getBoundingClientRect();
  return {
    markup: element.getHTML({ shadowRoots: [root] }),
    text: root.textContent ?? '',
    fields: [...root.querySelectorAll('input')].flatMap(({ value, checked }) => [value, checked]),
    size: [width, height],
  };
};

const open = async (name: 'limits' | 'guardian'): Promise<HTMLElement> => {
  const element = Object.assign(document.createElement(`nightlight-${name}`), { limits });
  box.replaceChildren(element);
  await vi.waitUntil(() => element.shadowRoot?.querySelector('h2'), { timeout: 10_000 });
  return element;
};

/** Reads the guardian's door, the settings behind it, and the page of the child that they share. */
const readScreens = async (): Promise<Readonly<Record<string, Screen>>> => {
  const page = readScreen(await open('limits'));
  const guardian = await open('guardian');
  const door = readScreen(guardian);
  const root = guardian.shadowRoot as ShadowRoot;
  const pin = root.querySelector('[part=pin]') as HTMLFormElement;
  (pin.elements.namedItem('pin') as HTMLInputElement).value = PIN;
  pin.requestSubmit();
  await vi.waitUntil(() => root.querySelector('[part=counts]'), { timeout: 10_000 });
  return { page, door, settings: readScreen(guardian) };
};

const send = async (text: string): Promise<Decision> => {
  const message = { conversation: 'c1', author: 'self', to: ['ben'], text };
  const decision = await nightlight.classify(message);
  await nightlight.observe({ ...message, id: text, sentAt: Date.now() });
  await nightlight.record(decision, 'send');
  return decision;
};

beforeAll(async () => {
  defineLimits();
  box = document.createElement('main');
  box.style.cssText = 'inline-size: 390px';
  document.body.append(box);
  limits = createLimits();
  nightlight = await createNightlight({
    ...{ assets: '/nightlight/', policy: { ageBand: '10-12', region: 'GB' }, limits },
    storage: { name: `same-${crypto.randomUUID()}` },
  });
  heard = createHeard({
    store: nightlight.store,
    sink: {
      receiver: { name: 'the safety team', family: 'never' },
      send: async () => ({ reference: 'R-7', status: 'received', messages: [] }),
      check: async () => ({ reference: 'R-7', status: 'received', messages: [] }),
    },
  });
  await limits.createPin(PIN);
  const guardian = (await limits.guardian(PIN)) as Guardian;
  // No limit of minutes: the minutes of today change by themselves. No quiet hours now: they would be
  // all that the note about an insult says.
  const clock = (hours: number): string =>
    `${String((new Date().getHours() + hours) % 24).padStart(2, '0')}:00`;
  const quiet = { from: clock(8), to: clock(16) };
  await guardian.set({ ...EVERYTHING, quiet, minutes: null });
  await limits.accept({ name: 'counts', by: 'guardian', value: true });
  const insult = await nightlight.classify(INSULT);
  await nightlight.record(insult, 'edit');
  before = await readScreens();
  expect(before['settings']?.text).toContain('1 about bullying');
});
afterAll(async () => {
  heard?.dispose();
  box?.remove();
  await nightlight?.dispose();
});

describe('a guardian’s screens look the same after', () => {
  it.each<readonly [string, () => Promise<unknown>]>([
    [
      'the child asked for help, so that an hour is open',
      async () => {
        expect(await send('please help me, he hits me at home')).toMatchObject({ support: true });
      },
    ],
    [
      'worries, grooming and sexual messages are in the log',
      async () => {
        await send('i feel so alone, i dont want to be here any more');
        for (const text of [
          'dont tell your parents about us, send me a pic of you without clothes',
          'this is our secret, come to my place alone',
        ]) {
          const message = { conversation: 'c1', author: 'ben', to: ['self'], text };
          const decision = await nightlight.classify(message);
          await nightlight.record(decision, 'close');
        }
        const about = (await heard.log.list()).map((entry) => entry.about);
        expect(about).toEqual(expect.arrayContaining(['grooming', 'bullying']));
      },
    ],
    [
      'the child chose a trusted person',
      () =>
        heard.trusted.set({ name: 'Aunt Zara', way: 'tel', to: '+44 7700 900123', words: 'Hi' }),
    ],
    [
      'the child reported someone and got an answer',
      async () => {
        await heard.reports.send(createReport({ conversation: 'c1', account: 'Since Monday.' }));
        await heard.reports.refresh();
        expect(await heard.reports.list()).toHaveLength(1);
      },
    ],
    [
      'the child saved evidence',
      () => heard.evidence.save({ note: 'He wants 50.', people: [{ id: 'rex' }], messages: [] }),
    ],
    [
      'the child said that a decision was wrong',
      async () => {
        const text = 'you are such an annoying person honestly';
        const decision = await nightlight.classify({ conversation: 'c1', author: 'self', text });
        expect(decision.canDisagree).toBe(true);
        await nightlight.disagree(decision);
        expect(await heard.lifted()).toHaveLength(1);
      },
    ],
    [
      'the child set a lock of their own',
      async () => {
        await heard.lock.set('seven moons');
        heard.lock.close();
        expect(await heard.lock.state()).toBe('locked');
      },
    ],
  ])('%s', async (_, keep) => {
    await keep();
    expect(await readScreens()).toEqual(before);
  });
});
