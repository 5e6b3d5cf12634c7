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

const does = fc.constantFrom(
  ...(['submit', 'enter', 'enter', 'send', 'send', 'edit', 'hold on', 'escape', 'wait'] as const),
);
const happens = fc.constantFrom(
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
    { arbitrary: fc.record({ do: does }), weight: 9 },
    {
      arbitrary: fc.record({ do: fc.constant('slow'), ms: fc.integer({ min: 0, max: 15 }) }),
      weight: 2,
    },
    { arbitrary: fc.record({ do: happens }), weight: 2 },
  ) as fc.Arbitrary<Action>,
  { minLength: 10, maxLength: 30, size: 'max' },
);

/** Somebody who writes, with an app that sends, and what must never happen to them. */
class Writer {
  readonly form = document.createElement('form');
  readonly field: HTMLTextAreaElement;
  readonly wrong: string[] = [];
  /** How often they met what this is about. */
  readonly met = { question: 0, check: 0, unchecked: 0, unsent: 0, sent: 0 };
  readonly #timeLimit: number;
  #guard: Guard;
  /** All that was typed since the last message went out. */
  #written = '';
  /** What the person has agreed to send, though it is harmful or unchecked. */
  #agreed: string | undefined;
  /** What was found to be fine since it was last typed. */
  #fine = new Set<string>();
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
      this.met.unsent++;
    });
    this.#timeLimit = timeLimit;
    this.#guard = this.#guarded();
  }

  async does(one: Action): Promise<void> {
    const question = document.querySelector('nightlight-nudge:not([quiet])');
    const card = document.querySelector('nightlight-unchecked');
    if (question) this.met.question++;
    if (card) this.met.unchecked++;
    if (this.form.dataset['nightlight'] === 'checking') this.met.check++;
    if (one.do === 'type') {
      this.#agreed = undefined;
      this.#written = this.field.value + one.text;
      typeInto(this.field, this.#written);
    } else if (one.do === 'submit') this.form.requestSubmit();
    else if (one.do === 'enter') for (let i = 0; i < 3; i++) enter(this.field);
    else if (one.do === 'send' && (question || card)) {
      this.#agreed = this.field.value;
      press('send');
    } else if (one.do === 'edit') press('edit');
    else if (one.do === 'hold on') press('wait');
    else if (one.do === 'escape') {
      this.field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    } else if (one.do === 'restart') this.restarts();
    else if (one.do === 'slow') this.#delay = one.ms;
    else if (one.do === 'offline' || one.do === 'online') this.#isOffline = one.do === 'offline';
    else if (one.do === 'break' || one.do === 'mend') this.#isBroken = one.do === 'break';
    await new Promise((done) => setTimeout(done, one.do === 'wait' ? 25 : 1));
    // Either it is still in the field, or the app has it.
    if (this.field.value !== this.#written) {
      this.wrong.push(`“${this.field.value}” is left of “${this.#written}”`);
    }
  }

  startsAgain(): void {
    this.restarts();
    [this.#written, this.field.value, this.#delay] = ['', '', 0];
    [this.#isOffline, this.#isBroken] = [false, false];
    for (const one of document.querySelectorAll('nightlight-nudge')) one.remove();
  }

  /** Nothing is sent any more, and nothing is on its way. */
  async settles(): Promise<void> {
    this.#guard.stop();
    while (this.#isSending) await new Promise((done) => setTimeout(done, 1));
    await new Promise((done) => setTimeout(done, 1));
  }

  restarts(): void {
    this.#guard.stop();
    this.#agreed = undefined;
    this.#guard = this.#guarded();
  }

  leaves(): void {
    this.startsAgain();
    this.#guard.stop();
    this.form.remove();
  }

  #guarded(): Guard {
    const slowly: Classify = async (text, signal) => {
      this.#fine.delete(text);
      await new Promise((done) => setTimeout(done, this.#delay));
      signal?.throwIfAborted();
      if (this.#isBroken) throw new Error('no worker');
      const decision = await decideByWord(text, signal);
      if (!decision.stops) this.#fine.add(text);
      return decision;
    };
    return guard(this.form, createFakeNightlight(slowly), {
      conversation: 'c1',
      timeLimit: this.#timeLimit,
      send: ({ text }) => this.#goesOut(text),
    });
  }

  async #goesOut(text: string): Promise<void> {
    if (this.#isSending) this.wrong.push(`sent “${text}” while another was on its way`);
    if (text === '') this.wrong.push('sent nothing');
    if (text !== this.#written) this.wrong.push(`sent “${text}” of “${this.#written}”`);
    if (!this.#fine.has(text) && this.#agreed !== text) this.wrong.push(`sent “${text}” unasked`);
    if (this.#isOffline) throw new Error('offline');
    this.#isSending = true;
    this.#agreed = undefined;
    await new Promise((done) => setTimeout(done, this.#delay));
    this.#isSending = false;
    this.met.sent++;
    this.#fine.delete(text);
    // What was typed meanwhile is the next message.
    this.#written = this.#written.slice(text.length);
  }
}

let writer: Writer;
afterEach(() => writer.leaves());

/** Until they met what this is about often enough, which takes a slow machine longer. */
const plays = async (isEnough: () => boolean): Promise<void> => {
  for (let round = 0; round < 10 && !(round && isEnough()); round++) {
    await fc.assert(
      fc.asyncProperty(actions, async (list) => {
        await writer.settles();
        writer.startsAgain();
        for (const one of list) await writer.does(one);
        expect(writer.wrong).toEqual([]);
      }),
      { numRuns: 40 },
    );
  }
  expect(isEnough(), JSON.stringify(writer.met)).toBe(true);
};

it('no message is lost, sent twice or sent without asking, whatever is typed', async () => {
  writer = new Writer(60_000);
  const { met } = writer;
  await plays(() => Math.min(met.question, met.check, met.sent, met.unchecked) > 20);
  expect(met.unsent).toBeGreaterThan(0);
}, 120_000);

it('the same is true if the check takes longer than its time limit', async () => {
  writer = new Writer(6);
  const { met } = writer;
  await plays(() => Math.min(met.question, met.check, met.sent, met.unchecked) > 20);
}, 120_000);
