import { createNightlight, type Decision, type Nightlight } from '@nightlight/sdk';
import { stricterFirst } from '@nightlight/sdk/core';
import { createLimits, type LimitSetting, type Limits } from '@nightlight/sdk/limits';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { guard, guardIncoming } from '../src/index.ts';
import { defineLimits } from '../src/limits/index.ts';

/** In messages and in the app, so a guardian must never see them. */
const SECRET_WORD = 'zorblax';
const SECRET_NAME = 'Quorra';
const SECRET_ID = 'participant-8841';

const HELP = ['i feel so alone, i dont want to be here any more', 'please help me, he hits me'];
const HARM = [
  'shut up you stupid ugly loser, everybody hates you',
  'you won a free iphone, click here and enter your card number',
  'dont tell your parents about us, send me a pic of you',
];

let limits: Limits;
let nightlight: Nightlight;
let box: HTMLElement;
let unlimited: readonly Decision[];
let conversation = '';
let count = 0;

const until = <T>(read: () => T): Promise<NonNullable<T>> =>
  vi.waitUntil(read, { timeout: 20_000 }) as Promise<NonNullable<T>>;
const read = (text: string): Promise<Decision> =>
  nightlight.classify({ conversation, author: SECRET_ID, to: ['self'], text });

beforeAll(async () => {
  defineLimits();
  box = document.createElement('main');
  document.body.append(box);
  limits = createLimits({
    signIn: async () => true,
    nameOf: (id) => (id === SECRET_ID ? SECRET_NAME : undefined),
    ratingOf: () => ({ scheme: 'PEGI', label: '18' }),
  });
  nightlight = await createNightlight({
    ...{ assets: '/nightlight/', policy: { ageBand: '10-12', region: 'GB' }, limits },
    storage: { onDevice: false },
  });
  conversation = 'unlimited';
  unlimited = await Promise.all(HARM.map(read));
  // Otherwise, nothing could be weakened.
  expect(unlimited.some(({ stops }) => stops)).toBe(true);
});
afterAll(async () => {
  box?.remove();
  await nightlight?.dispose();
});

type Screen = HTMLElement & { readonly shadowRoot: ShadowRoot; readonly isBusy?: boolean };
const open = async (name: 'limits' | 'guardian' | 'ask', more: object = {}): Promise<Screen> => {
  const element = document.createElement(`nightlight-${name}`);
  Object.assign(element, { limits, ...more });
  box.append(element);
  // The question about a contact may be empty.
  if (name !== 'ask') await until(() => element.shadowRoot?.querySelector('h2'));
  return element as Screen;
};
const openGuardian = async (): Promise<Screen> => {
  const screen = await open('guardian');
  screen.shadowRoot.querySelector<HTMLElement>('[part=sign-in]')?.click();
  await until(() => screen.shadowRoot.querySelector('[part=setting]'));
  return screen;
};
/** Presses or fills in something in the guardian's settings, and waits until it is saved. */
const settle = async (screen: Screen): Promise<void> => {
  await until(() => screen.isBusy === false);
};
const submit = async (
  screen: Screen,
  selector: string,
  values: Readonly<Record<string, string>>,
): Promise<void> => {
  const form = screen.shadowRoot.querySelector<HTMLFormElement>(selector);
  if (!form) return;
  for (const [name, value] of Object.entries(values)) {
    (form.elements.namedItem(name) as HTMLInputElement).value = value;
  }
  form.requestSubmit();
  await settle(screen);
};
const press = async (screen: Screen, selector: string): Promise<void> => {
  screen.shadowRoot.querySelector<HTMLElement>(selector)?.click();
  if (screen.localName === 'nightlight-guardian') await settle(screen);
};

/** What happened so far that decides what a guardian may see. */
interface Known {
  hasAsked: boolean;
}
interface Step {
  readonly name: string;
  run(guardian: Screen, known: Known): Promise<void>;
}

const step = (name: string, run: Step['run']): Step => ({ name, run });
const hour = fc.integer({ min: 0, max: 23 }).map((one) => `${String(one).padStart(2, '0')}:00`);
const word = fc.constantFrom('noob', 'help', 'hits', 'alone', 'i', 'gay', 'stupid', 'iphone');
const site = fc.constantFrom('games.example', 'childline.org.uk', 'co.uk');
const flag = fc.constantFrom('stricter', 'askFirst', 'ratings', 'counts');
const list = fc.constantFrom('words', 'sites', 'contacts');

const toggle = (name: string): Step =>
  step(`${name} on or off`, (screen) => press(screen, `[data-setting=${name}] input`));
const quiet = (from: string, to: string): Step =>
  step(`quiet from ${from} to ${to}`, (screen) => submit(screen, '[part=quiet]', { from, to }));

const blockWord = (entry: string): Step =>
  step(`block the word ${entry}`, (screen) =>
    submit(screen, '[data-setting=words] [part=add]', { entry }),
  );

/** What a guardian does in the element. */
const guardianStep: fc.Arbitrary<Step> = fc.oneof(
  flag.map((name) => toggle(name)),
  word.map((entry) => blockWord(entry)),
  site.map((entry) =>
    step(`block the site ${entry}`, (screen) =>
      submit(screen, '[data-setting=sites] [part=add]', { entry }),
    ),
  ),
  fc.constant(
    step('block the contact Max', (screen) =>
      submit(screen, '[data-setting=contacts] [part=add]', { entry: 'Max' }),
    ),
  ),
  list.map((name) =>
    step(`remove one of ${name}`, (screen) =>
      press(screen, `[data-setting=${name}] [part=remove]`),
    ),
  ),
  fc.tuple(hour, hour).map(([from, to]) => quiet(from, to)),
  fc
    .constantFrom('15', '60')
    .map((minutes) =>
      step(`${minutes} minutes`, (screen) => submit(screen, '[part=minutes]', { minutes })),
    ),
  fc
    .constantFrom('quiet', 'minutes')
    .map((name) => step(`no ${name}`, (screen) => press(screen, `[part=${name}] [part=off]`))),
  fc
    .constantFrom('allow', 'deny')
    .map((part) => step(`${part} the contact`, (screen) => press(screen, `[part=${part}]`))),
);

/** What the child, the app and others do. */
const otherStep: fc.Arbitrary<Step> = fc.constantFrom(
  step('the child reads that the name will be seen, and asks', async (_, known) => {
    const ask = await open('ask', { participant: SECRET_ID });
    const { settings, asks } = await limits.get();
    const contacts = settings.find(({ name }) => name === 'contacts')?.value ?? [];
    const isKnown = [...asks, ...(contacts as readonly { readonly id?: string }[])].some(
      ({ id }) => id === SECRET_ID,
    );
    if (settings.some(({ name }) => name === 'askFirst') && !isKnown) {
      const body = await until(() => ask.shadowRoot.querySelector('[part=body]'));
      expect(body.textContent).toContain(SECRET_NAME);
      await press(ask, '[part=ask]');
      await until(() => ask.shadowRoot.querySelector('[part=sent]'));
      known.hasAsked = true;
    }
    ask.remove();
  }),
  step('the child agrees to what waits', async () => {
    const page = await open('limits');
    await press(page, '[part=accept]');
    page.remove();
  }),
  step('someone writes, and it is recorded', async () => {
    const text = `${HARM[0]} ${SECRET_WORD}, ${SECRET_NAME}`;
    const id = `m${count++}`;
    await nightlight.observe({ id, conversation, author: SECRET_ID, text, sentAt: Date.now() });
    await nightlight.record(await read(text), 'close');
  }),
  step('the app recovers a forgotten PIN', async (guardian) => {
    await limits.recover();
    guardian.remove();
  }),
);

/** The child writes for help in a guarded field. It is sent, and helplines appear. */
const writeForHelp = async (text: string, place: 'dm' | 'group' | 'support'): Promise<void> => {
  const form = document.createElement('form');
  form.innerHTML = '<textarea aria-label="Message"></textarea><button>Send</button>';
  const above = document.createElement('div');
  box.append(above, form);
  const sent: string[] = [];
  const guarded = guard(form, nightlight, {
    ...{ conversation, container: above, context: () => ({ to: [SECRET_ID], place }) },
    send: (draft) => void sent.push(draft.text),
  });
  const field = form.querySelector('textarea') as HTMLTextAreaElement;
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  form.requestSubmit();
  await until(() => sent.length > 0);
  expect(sent).toEqual([text]);
  await until(() => {
    const nudge = above.querySelector('nightlight-nudge')?.shadowRoot;
    return nudge?.querySelector('.helplines, [data-choice=help]');
  });
  guarded.stop();
  above.remove();
  form.remove();
};

/** Someone answers a call for help. No setting hides the answer, whatever words are on a list. */
const receiveAnswer = async (): Promise<void> => {
  const isHidden = async (): Promise<boolean> => {
    const { rule, reasons } = await read('hey, i will help you. you are not alone');
    return rule === 'list.guardian' || reasons.some((one) => one.startsWith('limit:'));
  };
  await vi.waitUntil(async () => !(await isHidden()), { timeout: 20_000 });
};

/** A harmful message arrives. It is covered at least as often as without limits. */
const receiveHarm = async (text: string, before: Decision): Promise<void> => {
  const after = await read(text);
  expect(stricterFirst(after.action, before.action)).toBeLessThanOrEqual(0);
  expect(after.harms).toEqual(expect.arrayContaining([...before.harms]));
  const bubble = document.createElement('p');
  bubble.textContent = text;
  box.append(bubble);
  const incoming = guardIncoming(bubble, nightlight, {
    ...{ conversation, author: SECRET_ID, to: ['self'], text },
  });
  await until(() => bubble.dataset['nightlight'] !== 'checking');
  if (before.stops) expect(bubble.dataset['nightlight']).toBe('veiled');
  incoming.stop();
  bubble.remove();
};

/** Everything in an element that can be seen or read out, with what its fields contain. */
const allOf = ({ shadowRoot }: Screen): string =>
  [
    shadowRoot.innerHTML,
    shadowRoot.textContent,
    ...[...shadowRoot.querySelectorAll('input')].map(({ value }) => value),
  ].join('\n');

const entriesOf = ({ name, value }: LimitSetting): readonly string[] => {
  if (name === 'words' || name === 'sites') {
    const lists = value as { readonly block: readonly string[]; readonly allow: readonly string[] };
    return [...lists.block, ...lists.allow];
  }
  return name === 'contacts'
    ? (value as readonly { readonly name: string }[]).map((one) => one.name)
    : [];
};

/** The names of the settings that stop this message. */
const findSettings = ({ rule, reasons }: Decision): readonly string[] => {
  const names: Readonly<Record<string, string>> = {
    ...{ 'quiet-hours': 'quiet', 'daily-minutes': 'minutes', rating: 'ratings' },
    ...{ 'contact-blocked': 'contacts', 'contact-ask': 'askFirst' },
  };
  const byLimit = reasons
    .filter((one) => one.startsWith('limit:'))
    .map((one) => names[one.split(':')[1] as string] as string);
  return [...byLimit, ...(rule === 'list.guardian' ? ['words'] : [])];
};

it('no sequence of settings hides help, weakens a protection, shows a secret, or stays unshown', {
  timeout: 300_000,
}, async () => {
  const steps = fc.array(fc.oneof({ weight: 3, arbitrary: guardianStep }, otherStep), {
    ...{ minLength: 1, maxLength: 10 },
  });
  await fc.assert(
    fc.asyncProperty(
      steps,
      fc.constantFrom<'dm' | 'group' | 'support'>('dm', 'group', 'support'),
      async (all, place) => {
        await limits.recover();
        await limits.readNotices();
        // A new conversation, because an hour is open in the last one.
        conversation = `c${count++}`;
        const known: Known = { hasAsked: false };
        let guardian = await openGuardian();
        for (const one of all) {
          await one.run(guardian, known);
          if (!guardian.isConnected) guardian = await openGuardian();
        }

        const child = await open('limits');
        const { settings } = await limits.get();
        const cards = [...child.shadowRoot.querySelectorAll<HTMLElement>('[part=setting]')];
        expect(cards.map(({ dataset }) => dataset['setting'])).toEqual(
          settings.map(({ name }) => name),
        );
        for (const [i, setting] of settings.entries()) {
          const text = cards[i]?.textContent ?? '';
          for (const entry of entriesOf(setting)) expect(text).toContain(entry);
          expect(text).toMatch(/Set by a guardian on .*20\d\d/);
          if (!setting.active) expect(text).toContain('waits for your yes');
        }
        expect(child.shadowRoot.querySelector('[part=help]')).not.toBeNull();
        for (const text of ['hi', 'noob', 'stupid iphone']) {
          for (const name of findSettings(await read(text))) {
            expect(cards.map(({ dataset }) => dataset['setting'])).toContain(name);
          }
        }

        for (const screen of [child, guardian]) {
          const seen = allOf(screen);
          expect(seen).not.toContain(SECRET_WORD);
          expect(seen).not.toContain(SECRET_ID);
          if (!known.hasAsked) expect(seen).not.toContain(SECRET_NAME);
        }
        for (const [i, text] of HARM.entries()) await receiveHarm(text, unlimited[i] as Decision);
        for (const text of HELP) await writeForHelp(text, place);
        await receiveAnswer();
        box.replaceChildren();
      },
    ),
    {
      numRuns: 15,
      // Each limit is in force at least once, whatever is drawn.
      examples: [
        [[toggle('ratings')], 'dm'],
        [[quiet('00:00', '12:00'), quiet('00:00', '23:59')], 'group'],
        [[toggle('askFirst')], 'dm'],
        [[blockWord('alone')], 'dm'],
      ],
    },
  );
});
