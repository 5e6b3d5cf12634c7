import { type AgeBand, createNightlight, type Decision, type Nightlight } from '@nightlight/sdk';
import { stricterFirst } from '@nightlight/sdk/core';
import {
  type Contact,
  createLimits,
  type GuardianSettings,
  type LimitSetting,
  type Limits,
} from '@nightlight/sdk/limits';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { guard, guardIncoming } from '../src/index.ts';
import { defineLimits } from '../src/limits/index.ts';

/** In messages and in the app, so a guardian must never see them. */
const SECRET_WORD = 'zorblax';
const SECRET_NAME = 'Quorra';
const SECRET_ID = 'participant-8841';
/** A contact whose name the guardian knows, and types. */
const KNOWN_NAME = 'Max';
const KNOWN_ID = 'participant-8842';
const NAMES = new Map([
  [SECRET_ID, SECRET_NAME],
  [KNOWN_ID, KNOWN_NAME],
]);

const HELP = ['i feel so alone, i dont want to be here any more', 'please help me, he hits me'];
const HARM = [
  'shut up you stupid ugly loser, everybody hates you',
  'you won a free iphone, click here and enter your card number',
  'dont tell your parents about us, send me a pic of you',
];
/** Each may get advice, which `stricter` turns into a cover. */
const SIGNS = [
  'verify your account here or it gets deleted tonight',
  'can you lend me 50 for a gift card, i pay it back tomorrow',
  'you are so mature for your age, not like other kids',
  'this app doubles your money in one week',
  'lets keep this between us, ok',
];
const LINK = 'look at https://games.example/play';
const SITE = 'games.example';

let box: HTMLElement;
let count = 0;
let limits: Limits;
let nightlight: Nightlight;
let conversation = '';
/** What is decided without limits. */
let unlimited: ReadonlyMap<string, Decision>;
/** A message to which `stricter` applies. */
let sign: string;

const until = <T>(read: () => T): Promise<NonNullable<T>> =>
  vi.waitUntil(read, { timeout: 20_000 }) as Promise<NonNullable<T>>;
interface ReadOptions {
  readonly author?: string;
  readonly place?: 'group';
  /** Whether the conversation is rated for adults. */
  readonly rated?: boolean;
}
const read = (
  text: string,
  { author = SECRET_ID, place, rated = false }: ReadOptions = {},
): Promise<Decision> =>
  nightlight.classify({
    ...{ conversation: `${rated ? 'rated-' : ''}${conversation}`, author, to: ['self'], text },
    ...(place ? { place } : {}),
  });

const start = async (ageBand: AgeBand): Promise<void> => {
  defineLimits();
  box = document.createElement('main');
  document.body.append(box);
  // The time passes only when a test says so. Ten in the morning, on a day without a clock change.
  vi.useFakeTimers({
    now: new Date(2026, 5, 15, 10),
    toFake: ['Date', 'performance', 'setInterval', 'clearInterval'],
  });
  limits = createLimits({
    signIn: async () => true,
    nameOf: (id) => NAMES.get(id),
    ratingOf: (id) => (id.startsWith('rated-') ? { scheme: 'PEGI', label: '18' } : undefined),
  });
  nightlight = await createNightlight({
    ...{ assets: '/nightlight/', policy: { ageBand, region: 'GB' }, limits },
    storage: { onDevice: false },
  });
  conversation = 'unlimited';
  const texts = [...HARM, ...HELP, ...SIGNS];
  const decisions = await Promise.all(texts.map((text) => read(text)));
  unlimited = new Map(texts.map((text, i) => [text, decisions[i] as Decision]));
  // Otherwise, nothing could be weakened, and no help could be hidden.
  expect(HARM.some((text) => unlimited.get(text)?.stops)).toBe(true);
  expect(HELP.some((text) => unlimited.get(text)?.support)).toBe(true);
  sign = SIGNS.find((text) =>
    /^(scam|grooming)\.incoming\.medium$/.test(unlimited.get(text)?.rule ?? ''),
  ) as string;
  expect(sign, `${SIGNS.map((text) => unlimited.get(text)?.rule)}`).toBeDefined();
};
const stop = async (): Promise<void> => {
  box?.remove();
  await nightlight?.dispose();
  vi.useRealTimers();
};

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
  button = '[type=submit]',
): Promise<void> => {
  const form = screen.shadowRoot.querySelector<HTMLFormElement>(selector);
  if (!form) return;
  for (const [name, value] of Object.entries(values)) {
    (form.elements.namedItem(name) as HTMLInputElement).value = value;
  }
  form.querySelector<HTMLElement>(button)?.click();
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
const site = fc.constantFrom(SITE, 'childline.org.uk', 'co.uk');
const contact = fc.constant(KNOWN_NAME);
const flag = fc.constantFrom('stricter', 'askFirst', 'ratings', 'counts');
const list = fc.constantFrom('words', 'sites', 'contacts');
const effect = fc.constantFrom<Contact['effect']>('block', 'allow');

const toggle = (name: string): Step =>
  step(`${name} on or off`, (screen) => press(screen, `[data-setting=${name}] input`));
const quiet = (from: string, to: string): Step =>
  step(`quiet from ${from} to ${to}`, (screen) => submit(screen, '[part=quiet]', { from, to }));
const minutes = (wanted: string): Step =>
  step(`${wanted} minutes`, (screen) => submit(screen, '[part=minutes]', { minutes: wanted }));
const add = (does: Contact['effect'], setting: string, entry: string): Step =>
  step(`${does} ${entry} in ${setting}`, (screen) =>
    submit(screen, `[data-setting=${setting}] [part=add]`, { entry }, `[value=${does}]`),
  );
const answer = (part: string): Step =>
  step(`${part} the contact`, (screen) => press(screen, `[part=${part}]`));

/** What a guardian does in the element. */
const guardianStep: fc.Arbitrary<Step> = fc.oneof(
  flag.map(toggle),
  fc.tuple(effect, word).map(([does, entry]) => add(does, 'words', entry)),
  fc.tuple(effect, site).map(([does, entry]) => add(does, 'sites', entry)),
  fc.tuple(effect, contact).map(([does, entry]) => add(does, 'contacts', entry)),
  list.map((name) =>
    step(`remove one of ${name}`, (screen) =>
      press(screen, `[data-setting=${name}] [part=remove]`),
    ),
  ),
  fc.tuple(hour, hour).map(([from, to]) => quiet(from, to)),
  fc.constantFrom('15', '60').map(minutes),
  fc
    .constantFrom('quiet', 'minutes')
    .map((name) => step(`no ${name}`, (screen) => press(screen, `[part=${name}] [part=off]`))),
  fc.constantFrom('allow', 'deny').map(answer),
);

const childAsks = step('the child reads that the name will be seen, and asks', async (_, known) => {
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
});
const childAgrees = step('the child agrees to what waits', async () => {
  const page = await open('limits');
  await press(page, '[part=accept]');
  await vi.waitUntil(async () => (await limits.get()).settings.every(({ active }) => active));
  page.remove();
});
const timePasses = step('20 minutes pass', async (guardian) => {
  for (let i = 0; i < 80; i++) {
    await vi.advanceTimersByTimeAsync(15_000);
    await new Promise((done) => setTimeout(done, 2));
  }
  // After ten minutes, the guardian has to sign in again.
  guardian.remove();
});
const writeToChild = async (text: string, author: string): Promise<void> => {
  const id = `m${count++}`;
  await nightlight.observe({ id, conversation, author, text, sentAt: Date.now() });
};

/** What the child, the app and others do. */
const otherStep: fc.Arbitrary<Step> = fc.constantFrom(
  childAsks,
  childAgrees,
  timePasses,
  step('someone writes, and it is recorded', async () => {
    const text = `${HARM[0]} ${SECRET_WORD}, ${SECRET_NAME}`;
    await writeToChild(text, SECRET_ID);
    await nightlight.record(await read(text), 'close');
  }),
  step('the app recovers a forgotten PIN', async (guardian) => {
    await limits.recover();
    guardian.remove();
  }),
);

/** The child writes for help in a guarded field. It is sent, and helplines appear. */
const writeForHelp = async (
  text: string,
  to: string,
  place: 'dm' | 'group' | 'support',
): Promise<void> => {
  const form = document.createElement('form');
  form.innerHTML = '<textarea aria-label="Message"></textarea><button>Send</button>';
  const above = document.createElement('div');
  box.append(above, form);
  const sent: string[] = [];
  const guarded = guard(form, nightlight, {
    ...{ conversation: `${conversation}-${to}`, container: above },
    context: () => ({ to: [to], place }),
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
  const message = { conversation: `${conversation}-${SECRET_ID}`, author: SECRET_ID, to: ['self'] };
  const isHidden = async (): Promise<boolean> => {
    const text = 'hey, i will help you. you are not alone';
    const { rule, reasons } = await nightlight.classify({ ...message, text });
    return rule === 'list.guardian' || reasons.some((one) => one.startsWith('limit:'));
  };
  await vi.waitUntil(async () => !(await isHidden()), { timeout: 20_000 });
};

/** Shows an incoming message in a guarded bubble. */
const showIncoming = async (text: string, author: string, where = conversation) => {
  const bubble = document.createElement('p');
  bubble.textContent = text;
  const row = document.createElement('div');
  row.append(bubble);
  box.append(row);
  const incoming = guardIncoming(bubble, nightlight, {
    ...{ conversation: where, author, to: ['self'], text },
  });
  await until(() => bubble.dataset['nightlight'] !== 'checking');
  return {
    row,
    bubble,
    end() {
      incoming.stop();
      row.remove();
    },
  };
};

/** A harmful message arrives. It is covered at least as often as without limits. */
const receiveHarm = async (text: string): Promise<void> => {
  const before = unlimited.get(text) as Decision;
  const after = await read(text);
  expect(stricterFirst(after.action, before.action)).toBeLessThanOrEqual(0);
  expect(after.harms).toEqual(expect.arrayContaining([...before.harms]));
  const { bubble, end } = await showIncoming(text, SECRET_ID);
  if (before.stops) expect(bubble.dataset['nightlight'], text).toBe('veiled');
  end();
};

/** Someone else writes for help. Even if a limit covers it, helplines are one press away. */
const receiveHelp = async (text: string, author: string): Promise<void> => {
  const before = unlimited.get(text) as Decision;
  if (!before.support) return;
  const after = await read(text, { author });
  expect(after.support).toBe(true);
  expect(after.helplines).toEqual(before.helplines);
  // In the same conversation, harm would be read differently after it.
  const { row, end } = await showIncoming(text, author, `${conversation}-help`);
  const find = (selector: string): HTMLElement | undefined =>
    [...row.querySelectorAll('nightlight-veil, nightlight-nudge')]
      .map((one) => one.shadowRoot?.querySelector<HTMLElement>(selector))
      .find(Boolean) ?? undefined;
  const button = await until(() => find('.helplines, [data-choice=help], [data-choice=why]'));
  button.click();
  await until(() => find('.helplines'));
  end();
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

/** Every active setting stops what it should. Returns the names of those that were looked at. */
const findInForce = async (): Promise<readonly string[]> => {
  const { settings, time } = await limits.get();
  const valueNow = <Name extends keyof GuardianSettings>(name: Name) =>
    settings.find((one) => one.name === name && one.active)?.value as GuardianSettings[Name];
  const inForce: string[] = [];
  const expectStopped = async (
    name: string,
    code: string,
    ...message: Parameters<typeof read>
  ): Promise<void> => {
    const { action, reasons } = await read(...message);
    expect(reasons, name).toContain(code);
    expect(action, name).toBe('block');
    inForce.push(name);
  };
  const contacts = valueNow('contacts') ?? [];
  if (contacts.some(({ name, effect: does }) => name === KNOWN_NAME && does === 'block')) {
    const known = { author: KNOWN_ID };
    await expectStopped('contacts', 'limit:contact-blocked:guardian', 'hello', known);
  }
  const words = valueNow('words');
  for (const entry of words?.block ?? []) {
    // Other words may ask for help, and pass.
    if (!['noob', 'stupid', 'iphone'].includes(entry)) continue;
    await expectStopped('words', 'list:guardian', `${entry} and so on`, { place: 'group' });
  }
  if (valueNow('sites')?.block.includes(SITE)) {
    await expectStopped('sites', 'list:guardian', LINK, { place: 'group' });
  }
  const isAllowed = contacts.some(({ id }) => id === SECRET_ID);
  if (valueNow('askFirst') && !isAllowed) {
    await expectStopped('askFirst', 'limit:contact-ask:guardian', 'hello');
  }
  if (valueNow('ratings')) {
    const rated = { place: 'group', rated: true } as const;
    await expectStopped('ratings', 'limit:rating:guardian', 'hello', rated);
  }
  if (time.phase === 'over') {
    const name = time.limit === 'quiet-hours' ? 'quiet' : 'minutes';
    await expectStopped(name, `limit:${time.limit}:guardian`, 'hello', { place: 'group' });
  }
  if (valueNow('stricter')) {
    const { action, rule, stops } = await read(sign, { place: 'group' });
    expect(stops, `${sign}: ${action}`).toBe(true);
    if (rule.endsWith('.stricter')) inForce.push('stricter');
  }
  for (const { allow } of [words, valueNow('sites')].flatMap((one) => one ?? [])) {
    if (allow.length > 0) inForce.push('allowed entry');
  }
  if (contacts.some((one) => one.effect === 'allow')) inForce.push('allowed contact');
  if (valueNow('counts')) inForce.push('counts');
  return inForce;
};

type Case = readonly [steps: readonly Step[], place: 'dm' | 'group' | 'support'];

/** With these, each limit is in force at least once, whatever is drawn. */
const ENTRIES: Case = [
  [
    ...[add('block', 'contacts', KNOWN_NAME), add('block', 'words', 'noob')],
    ...[add('allow', 'words', 'stupid'), add('allow', 'words', 'loser')],
    ...[add('block', 'sites', SITE), add('allow', 'sites', 'chess.games.example')],
    ...[toggle('stricter'), toggle('counts'), childAgrees],
  ],
  'dm',
];
const ALONE: Case = [[add('block', 'words', 'alone')], 'dm'];
const QUIET: Case = [[toggle('ratings'), quiet('09:00', '20:00')], 'group'];
const MINUTES: Case = [[minutes('15'), timePasses], 'dm'];
const ASKED: Case = [[toggle('askFirst'), add('allow', 'contacts', KNOWN_NAME)], 'dm'];
const ALLOWED: Case = [[toggle('askFirst'), childAsks, answer('allow')], 'group'];

const UNTIL_15 = [
  ...['contacts', 'words', 'sites', 'ratings', 'quiet', 'minutes', 'stricter', 'counts'],
  'allowed entry',
];

describe.each([
  [
    '10-12',
    [...UNTIL_15, 'askFirst', 'allowed contact'],
    [ENTRIES, ALONE, QUIET, MINUTES, ASKED, ALLOWED],
  ],
  ['13-15', UNTIL_15, [ENTRIES, QUIET, MINUTES]],
] as const)('at %s', (ageBand, everything, examples) => {
  beforeAll(() => start(ageBand));
  afterAll(stop);

  it('no sequence of settings hides help, weakens a protection, shows a secret, or stays unshown', {
    timeout: 300_000,
  }, async () => {
    const inForce = new Set<string>();
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
          // A new day and a new conversation, because an hour is open in the last one.
          vi.setSystemTime(new Date(Date.now()).setHours(34, 0, 0, 0));
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
            if (!setting.active) expect(text).toContain('Waiting for you to agree');
          }
          expect(child.shadowRoot.querySelector('[part=help]')).not.toBeNull();

          // What others write opens nothing, so all limits still apply afterwards.
          for (const text of HELP) {
            await receiveHelp(text, SECRET_ID);
            await receiveHelp(text, KNOWN_ID);
            await writeToChild(text, SECRET_ID);
          }
          for (const name of await findInForce()) inForce.add(name);

          for (const screen of [child, guardian]) {
            const seen = allOf(screen);
            expect(seen).not.toContain(SECRET_WORD);
            for (const id of NAMES.keys()) expect(seen).not.toContain(id);
            if (!known.hasAsked) expect(seen).not.toContain(SECRET_NAME);
          }
          for (const text of HARM) await receiveHarm(text);
          for (const to of NAMES.keys()) {
            for (const text of HELP) await writeForHelp(text, to, place);
          }
          await receiveAnswer();
          box.replaceChildren();
        },
      ),
      {
        numRuns: examples.length + 8,
        examples: examples.map(([all, place]) => [[...all], place]),
      },
    );
    expect([...inForce]).toEqual(expect.arrayContaining([...everything]));
  });
});
