import fc from 'fast-check';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { loadWords } from '../messages/catalogues.ts';
import { byWord, type Classify, nightlightOf, press, typeInto } from './guard.fixture.ts';
import { type Guard, guard } from './guard.ts';

beforeAll(() => loadWords('en'));

type Action =
  | { readonly do: 'type'; readonly text: string }
  | { readonly do: 'slow'; readonly ms: number }
  | { readonly do: 'submit' | 'send' | 'edit' | 'escape' | 'wait' | 'restart' };

const does = fc.constantFrom('submit', 'submit', 'submit', 'send', 'edit', 'escape', 'wait');
const actions: fc.Arbitrary<Action[]> = fc.array(
  fc.oneof(
    {
      arbitrary: fc.record({
        do: fc.constant('type'),
        text: fc.constantFrom('hi', ' idiot', ' ok', '!'),
      }),
      weight: 6,
    },
    { arbitrary: fc.record({ do: does }), weight: 8 },
    {
      arbitrary: fc.record({ do: fc.constant('slow'), ms: fc.integer({ min: 0, max: 15 }) }),
      weight: 2,
    },
    { arbitrary: fc.record({ do: fc.constant('restart') }), weight: 1 },
  ) as fc.Arbitrary<Action>,
  { minLength: 10, maxLength: 30, size: 'max' },
);

const pressEscape = (nudge: Element | null): unknown =>
  nudge?.shadowRoot
    ?.querySelector('.surface')
    ?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));

/** Somebody who writes, with the app that they write in and what it must never do to them. */
class Writer {
  readonly form = document.createElement('form');
  readonly field: HTMLTextAreaElement;
  readonly sent: string[] = [];
  readonly asked = new Set<string>();
  readonly wrong: string[] = [];
  /** How often they met with a question, with a look that took its time, and with none in time. */
  readonly met = { question: 0, look: 0, late: 0 };
  /** What is being looked at for the guard of now. */
  #pending = new Set<string>();
  readonly #timeLimit: number;
  #guard: Guard;
  /** What they have in mind: all that was typed since the last one went out. */
  #written = '';
  #agreed: string | undefined;
  #delay = 0;

  constructor(timeLimit: number) {
    this.form.innerHTML = '<textarea aria-label="Message"></textarea><button>Send</button>';
    this.field = this.form.querySelector('textarea') as HTMLTextAreaElement;
    document.body.append(this.form);
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#goesOut(this.field.value);
    });
    this.#timeLimit = timeLimit;
    this.#guard = this.#guarded();
  }

  async does(one: Action): Promise<void> {
    const nudge = document.querySelector('nightlight-nudge:not([quiet])');
    if (nudge) this.met.question++;
    if (this.form.dataset['nightlight']) this.met.look++;
    if (one.do === 'type') {
      this.#written = this.field.value + one.text;
      typeInto(this.field, this.#written);
    } else if (one.do === 'submit') this.form.requestSubmit();
    else if (one.do === 'send' && nudge) {
      this.#agreed = this.field.value;
      press('send');
    } else if (one.do === 'edit') press('edit');
    else if (one.do === 'escape') pressEscape(nudge);
    else if (one.do === 'restart') this.restarts();
    else if (one.do === 'slow') this.#delay = one.ms;
    await new Promise((done) => setTimeout(done, one.do === 'wait' ? 25 : 1));
    // Either it still stands in the field, or the app has it.
    if (this.field.value !== this.#written) {
      this.wrong.push(`“${this.field.value}” stands there of “${this.#written}”`);
    }
  }

  startsAnew(): void {
    this.restarts();
    [this.#written, this.field.value, this.#delay] = ['', '', 0];
    for (const nudge of document.querySelectorAll('nightlight-nudge')) nudge.remove();
  }

  restarts(): void {
    this.#guard.stop();
    this.#agreed = undefined;
    this.#guard = this.#guarded();
  }

  leaves(): void {
    this.startsAnew();
    this.#guard.stop();
    this.form.remove();
  }

  #guarded(): Guard {
    const pending = new Set<string>();
    this.#pending = pending;
    const slowly: Classify = async (text, signal) => {
      this.asked.add(text);
      pending.add(text);
      await new Promise((done) => setTimeout(done, this.#delay));
      pending.delete(text);
      signal?.throwIfAborted();
      return byWord(text, signal);
    };
    return guard(this.form, {
      nightlight: nightlightOf(slowly),
      conversation: 'c1',
      timeLimit: this.#timeLimit,
    });
  }

  #goesOut(text: string): void {
    if (text !== this.#written) this.wrong.push(`sent “${text}” of “${this.#written}”`);
    if (this.#pending.size > 0) this.met.late++;
    else if (text.includes('idiot') && this.#agreed !== text) {
      this.wrong.push(`sent “${text}” unasked`);
    }
    this.sent.push(text);
    this.#agreed = undefined;
    this.#written = '';
    this.field.value = '';
  }
}

let writer: Writer;
afterEach(() => writer.leaves());

/** Until they met with what this is about often enough, which takes a slow machine longer. */
const plays = async (isEnough: () => boolean): Promise<void> => {
  for (let round = 0; round < 10 && !(round && isEnough()); round++) {
    await fc.assert(
      fc.asyncProperty(actions, async (list) => {
        writer.startsAnew();
        for (const one of list) await writer.does(one);
        expect(writer.wrong).toEqual([]);
      }),
      { numRuns: 40 },
    );
  }
  expect(isEnough(), JSON.stringify(writer.met)).toBe(true);
  for (const text of writer.sent) expect(['', ...writer.asked]).toContain(text);
};

it('whatever somebody types, edits, cancels and aborts, nothing typed is lost and nothing goes out unseen', async () => {
  writer = new Writer(60_000);
  await plays(() => Math.min(writer.met.question, writer.met.look, writer.sent.length) > 20);
  expect(writer.met.late).toBe(0);
}, 120_000);

it('nor is anything lost where the look takes longer than its time limit', async () => {
  writer = new Writer(6);
  await plays(() => Math.min(writer.met.look, writer.met.late, writer.sent.length) > 20);
}, 120_000);
