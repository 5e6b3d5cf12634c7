import fc from 'fast-check';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { loadWords } from '../messages/catalogues.ts';
import {
  type Classify,
  createFakeNightlight,
  decideByWord,
  enter,
  press,
  typeInto,
} from './guard.fixture.ts';
import { type Guard, guard } from './guard.ts';

beforeAll(() => loadWords('en'));

type Action =
  | { readonly do: 'type'; readonly text: string }
  | { readonly do: 'slow'; readonly ms: number }
  | {
      readonly do:
        | ('submit' | 'enter' | 'send' | 'edit' | 'hold on' | 'escape' | 'wait')
        | ('restart' | 'offline' | 'online' | 'break' | 'mend');
    };

const userActions = fc.constantFrom(
  ...(['submit', 'enter', 'enter', 'send', 'send', 'edit', 'hold on', 'escape', 'wait'] as const),
);
const events = fc.constantFrom(
  ...(['restart', 'offline', 'online', 'online', 'break', 'mend', 'mend'] as const),
);
const actions: fc.Arbitrary<Action[]> = fc.array(
  fc.oneof(
    {
      arbitrary: fc.record({
        do: fc.constant('type'),
        text: fc.constantFrom('hi', ' idiot', ' ok', '!'),
      }),
      weight: 6,
    },
    { arbitrary: fc.record({ do: userActions }), weight: 9 },
    {
      arbitrary: fc.record({ do: fc.constant('slow'), ms: fc.integer({ min: 0, max: 15 }) }),
      weight: 2,
    },
    { arbitrary: fc.record({ do: events }), weight: 2 },
  ) as fc.Arbitrary<Action>,
  { minLength: 10, maxLength: 30, size: 'max' },
);

/** Simulates a user and an app, and records what must never happen. */
class Writer {
  readonly form = document.createElement('form');
  readonly field: HTMLTextAreaElement;
  readonly violations: string[] = [];
  /** How often each situation occurred. */
  readonly counts = { question: 0, check: 0, unchecked: 0, unsent: 0, sent: 0 };
  readonly #timeLimit: number;
  #guard: Guard;
  /** The text that was typed since the last message was sent. */
  #written = '';
  /** The harmful or unchecked text that the user has agreed to send. */
  #agreed: string | undefined;
  /** Texts that were found to be harmless after they were last typed. */
  #harmless = new Set<string>();
  #isSending = false;
  #delay = 0;
  #isOffline = false;
  #isBroken = false;

  constructor(timeLimit: number) {
    this.form.innerHTML = '<textarea aria-label="Message"></textarea><button>Send</button>';
    this.field = this.form.querySelector('textarea') as HTMLTextAreaElement;
    document.body.append(this.form);
    this.form.addEventListener('nightlight-unsent', (event) => {
      event.preventDefault();
      this.counts.unsent++;
    });
    this.#timeLimit = timeLimit;
    this.#guard = this.#startGuard();
  }

  async perform(action: Action): Promise<void> {
    const question = document.querySelector('nightlight-nudge:not([quiet])');
    const card = document.querySelector('nightlight-unchecked');
    if (question) this.counts.question++;
    if (card) this.counts.unchecked++;
    if (this.form.dataset['nightlight'] === 'checking') this.counts.check++;
    if (action.do === 'type') {
      this.#agreed = undefined;
      this.#written = this.field.value + action.text;
      typeInto(this.field, this.#written);
    } else if (action.do === 'submit') this.form.requestSubmit();
    else if (action.do === 'enter') for (let i = 0; i < 3; i++) enter(this.field);
    else if (action.do === 'send' && (question || card)) {
      this.#agreed = this.field.value;
      press('send');
    } else if (action.do === 'edit') press('edit');
    else if (action.do === 'hold on') press('wait');
    else if (action.do === 'escape') {
      this.field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    } else if (action.do === 'restart') this.restart();
    else if (action.do === 'slow') this.#delay = action.ms;
    else if (action.do === 'offline' || action.do === 'online')
      this.#isOffline = action.do === 'offline';
    else if (action.do === 'break' || action.do === 'mend') this.#isBroken = action.do === 'break';
    await new Promise((done) => setTimeout(done, action.do === 'wait' ? 25 : 1));
    // The text must be in the field or in the app.
    if (this.field.value !== this.#written) {
      this.violations.push(`“${this.field.value}” is left of “${this.#written}”`);
    }
  }

  reset(): void {
    this.restart();
    [this.#written, this.field.value, this.#delay] = ['', '', 0];
    [this.#isOffline, this.#isBroken] = [false, false];
    for (const nudge of document.querySelectorAll('nightlight-nudge')) nudge.remove();
  }

  /** Stops the guard and waits until nothing is being sent. */
  async finish(): Promise<void> {
    this.#guard.stop();
    while (this.#isSending) await new Promise((done) => setTimeout(done, 1));
    await new Promise((done) => setTimeout(done, 1));
  }

  restart(): void {
    this.#guard.stop();
    this.#agreed = undefined;
    this.#guard = this.#startGuard();
  }

  dispose(): void {
    this.reset();
    this.#guard.stop();
    this.form.remove();
  }

  #startGuard(): Guard {
    const classify: Classify = async (text, signal) => {
      this.#harmless.delete(text);
      await new Promise((done) => setTimeout(done, this.#delay));
      signal?.throwIfAborted();
      if (this.#isBroken) throw new Error('no worker');
      const decision = await decideByWord(text, signal);
      if (!decision.stops) this.#harmless.add(text);
      return decision;
    };
    return guard(this.form, createFakeNightlight(classify), {
      conversation: 'c1',
      timeLimit: this.#timeLimit,
      send: ({ text }) => this.#send(text),
    });
  }

  async #send(text: string): Promise<void> {
    if (this.#isSending) this.violations.push(`sent “${text}” while another was on its way`);
    if (text === '') this.violations.push('sent nothing');
    if (text !== this.#written) this.violations.push(`sent “${text}” of “${this.#written}”`);
    if (!this.#harmless.has(text) && this.#agreed !== text)
      this.violations.push(`sent “${text}” unasked`);
    if (this.#isOffline) throw new Error('offline');
    this.#isSending = true;
    this.#agreed = undefined;
    await new Promise((done) => setTimeout(done, this.#delay));
    this.#isSending = false;
    this.counts.sent++;
    this.#harmless.delete(text);
    // Text that was typed while sending is the next message.
    this.#written = this.#written.slice(text.length);
  }
}

let writer: Writer;
afterEach(() => writer.dispose());

/** Runs actions until each situation occurred often enough, which takes longer on a slow machine. */
const runActions = async (isEnough: () => boolean): Promise<void> => {
  for (let round = 0; round < 10 && !(round && isEnough()); round++) {
    await fc.assert(
      fc.asyncProperty(actions, async (list) => {
        await writer.finish();
        writer.reset();
        for (const action of list) await writer.perform(action);
        expect(writer.violations).toEqual([]);
      }),
      { numRuns: 40 },
    );
  }
  expect(isEnough(), JSON.stringify(writer.counts)).toBe(true);
};

it('no message is lost, sent twice or sent without asking, whatever is typed', async () => {
  writer = new Writer(60_000);
  const { counts } = writer;
  await runActions(
    () => Math.min(counts.question, counts.check, counts.sent, counts.unchecked) > 20,
  );
  expect(counts.unsent).toBeGreaterThan(0);
}, 120_000);

it('the same is true if the check takes longer than its time limit', async () => {
  writer = new Writer(6);
  const { counts } = writer;
  await runActions(
    () => Math.min(counts.question, counts.check, counts.sent, counts.unchecked) > 20,
  );
}, 120_000);
