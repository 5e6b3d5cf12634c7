import type { Decision, NudgeKey } from '@nightlight/sdk/core';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { NightlightSource } from '../checker.ts';
import { allowed, decisionWith, faint, pictureDecision, veiled } from '../decisions.fixture.ts';
import {
  type Classify,
  createFakeNightlight,
  type FakeNightlight,
  typeInto,
} from '../guard/guard.fixture.ts';
import { guard } from '../guard/guard.ts';
import { hasPixels, nextFrame, plainPicture, until } from '../image/pictures.fixture.ts';
import { loadWords } from '../messages/catalogues.ts';
import type { NightlightVeil } from '../veil/nightlight-veil.ts';
import { guardIncoming, type Incoming, type IncomingOptions } from './guard-incoming.ts';

beforeAll(() => loadWords('en'));

let thread: HTMLElement;
let all: Incoming[];
beforeEach(() => {
  thread = document.createElement('main');
  document.body.append(thread);
  all = [];
});
afterEach(() => {
  for (const one of all) one.stop();
  thread.remove();
});

const fine: Decision = { ...allowed, direction: 'incoming', author: 'ana' };
const decideByWord: Classify = async (text) => (text.includes('idiot') ? veiled : fine);
const advice = decisionWith({
  ...{ action: 'nudge', direction: 'incoming', author: 'ana', harms: ['scam'] },
  nudge: {
    ...{ harm: 'scam', kind: 'phishing', direction: 'incoming', group: '13-and-over' },
    ...{ locale: 'en', choices: ['why', 'help', 'close'] },
  },
});

const faintWorry = decisionWith({
  ...{ ...faint, direction: 'incoming', author: 'ana' },
  nudge: { ...(faint.nudge as NudgeKey), direction: 'incoming' },
});

let count = 0;
const comesIn = (
  nightlight: NightlightSource,
  text: string,
  options: IncomingOptions = {},
  more: object = {},
): HTMLElement => {
  const bubble = document.createElement('div');
  const words = document.createElement('p');
  words.textContent = text;
  bubble.append(words);
  thread.append(bubble);
  const message = { id: `m${count++}`, conversation: 'c1', author: 'ana', text, ...more };
  all.push(guardIncoming(bubble, nightlight, message, options));
  return bubble;
};

const words = (bubble: HTMLElement): HTMLElement => bubble.querySelector('p') as HTMLElement;
const veilOf = (bubble: HTMLElement): NightlightVeil | null =>
  bubble.querySelector('nightlight-veil');
const saysOf = (bubble: HTMLElement): string => veilOf(bubble)?.renderRoot.textContent ?? '';
const isSeen = (bubble: HTMLElement): boolean =>
  words(bubble).checkVisibility({ visibilityProperty: true, opacityProperty: true });
const show = (bubble: HTMLElement): void =>
  veilOf(bubble)?.renderRoot.querySelector<HTMLElement>('[data-choice=show]')?.click();
const held = () => {
  const answers: { answer(decision: Decision): void; fail(error: Error): void }[] = [];
  const classify: Classify = () =>
    new Promise((answer, fail) => {
      answers.push({ answer, fail });
    });
  return { classify, answers };
};

describe('an incoming message', () => {
  it('is never visible before it is checked, and then looks as the app made it', async () => {
    const { classify, answers } = held();
    const bubble = comesIn(createFakeNightlight(classify), 'see you at four');
    expect(isSeen(bubble)).toBe(false);
    for (let frames = 0; frames < 3; frames++) {
      await nextFrame();
      expect(isSeen(bubble)).toBe(false);
    }
    await until(() => answers.length);
    answers[0]?.answer(fine);
    await until(() => isSeen(bubble));
    expect(bubble.innerHTML).toBe('<p>see you at four</p>');
    expect(bubble.dataset['nightlight']).toBeUndefined();
  });

  it('takes up the same space while a short check runs', async () => {
    const { classify, answers } = held();
    const bubble = comesIn(createFakeNightlight(classify), 'see you at four');
    await nextFrame();
    const before = bubble.getBoundingClientRect().height;
    await until(() => answers.length);
    answers[0]?.answer(fine);
    await until(() => isSeen(bubble));
    expect(words(bubble).getBoundingClientRect().height).toBeCloseTo(before, 0);
  });

  it('is veiled with the reason if it is harmful, and can be shown', async () => {
    const nightlight = createFakeNightlight(decideByWord);
    const bubble = comesIn(nightlight, 'you idiot');
    await until(() => saysOf(bubble).includes('Show'));
    expect(isSeen(bubble)).toBe(false);
    expect(bubble.dataset['nightlight']).toBe('veiled');
    show(bubble);
    await until(() => isSeen(bubble));
    expect(bubble.dataset['nightlight']).toBeUndefined();
    await until(() => nightlight.recorded.length);
    expect(nightlight.recorded).toEqual(['show']);
  });

  it('is observed, and is a previous turn of the next message', async () => {
    const nightlight = createFakeNightlight(decideByWord);
    comesIn(nightlight, 'one', {}, { id: 'a', sentAt: 1, author: 'ana' });
    await until(() => nightlight.observed.length);
    expect(nightlight.observed[0]).toMatchObject({ id: 'a', author: 'ana', text: 'one' });
    const form = document.createElement('form');
    form.innerHTML = '<input aria-label="Message"><button>Send</button>';
    thread.append(form);
    const writing = guard(form, nightlight, { conversation: 'c1', send: () => 'b' });
    typeInto(form.querySelector('input') as HTMLInputElement, 'two');
    form.requestSubmit();
    await until(() => nightlight.observed.length === 2);
    writing.stop();
    comesIn(nightlight, 'three');
    await until(() => nightlight.observed.length === 3);
    const [, two, three] = nightlight.asked;
    expect(two?.previous).toEqual([{ author: 'ana', text: 'one', sentAt: 1 }]);
    expect(three?.previous?.map(({ author, text }) => [author, text])).toEqual([
      ['ana', 'one'],
      ['self', 'two'],
    ]);
  });

  it('is checked when the one before it counts, so that a burst can be a pile-on', async () => {
    const order: string[] = [];
    const nightlight = createFakeNightlight(async (text) => {
      order.push(`read ${text}`);
      return veiled;
    });
    const { observe } = nightlight;
    nightlight.observe = async (message) => {
      await nextFrame();
      order.push(`counted ${'text' in message ? message.text : ''}`);
      await observe(message);
    };
    const bubble = comesIn(nightlight, 'one');
    await until(() => bubble.dataset['nightlight'] === 'veiled');
    comesIn(nightlight, 'two', {}, { author: 'cem' });
    await until(() => nightlight.observed.length === 2);
    expect(order).toEqual(['read one', 'counted one', 'read two', 'counted two']);
  });

  it('counts in its conversation with the turns that were read before it', async () => {
    const nightlight = createFakeNightlight(decideByWord);
    comesIn(nightlight, 'one', {}, { id: 'a', sentAt: 1, author: 'ana' });
    await until(() => nightlight.observed.length === 1);
    comesIn(nightlight, 'two', {}, { id: 'b', sentAt: 2, author: 'self' });
    await until(() => nightlight.observed.length === 2);
    comesIn(nightlight, 'three', {}, { id: 'c', sentAt: 3, author: 'ana' });
    await until(() => nightlight.observed.length === 3);
    const [, own, three] = nightlight.observed;
    expect(own?.previous?.map(({ text }) => text)).toEqual(['one']);
    expect(three?.previous?.map(({ text }) => text)).toEqual(['one', 'two']);
    // Without the same turns, the model would read the message again, and differently.
    expect(three?.previous).toEqual(nightlight.asked.at(-1)?.previous);
  });

  it('gets advice below it, which is recorded', async () => {
    const nightlight = createFakeNightlight(async () => advice);
    const bubble = comesIn(nightlight, 'click here');
    await until(() => bubble.nextElementSibling?.querySelector('nightlight-nudge[quiet]'));
    expect(isSeen(bubble)).toBe(true);
    await until(() => nightlight.recorded.length);
    const below = document.createElement('aside');
    thread.append(below);
    comesIn(nightlight, 'click here', { below });
    await until(() => below.querySelector('nightlight-nudge[quiet]'));
  });

  it('after another veiled one gets a compact veil, but not after a harmless or an outgoing one', async () => {
    const nightlight = createFakeNightlight(decideByWord);
    const texts = ['you idiot', 'idiot!', 'hello', 'idiot again', 'what an idiot'];
    const bubbles = texts.map((text) => comesIn(nightlight, text));
    comesIn(nightlight, 'mine', {}, { author: 'self' });
    const last = comesIn(nightlight, 'still an idiot');
    await until(() => veilOf(last)?.decision);
    const low = bubbles.map((bubble) => veilOf(bubble)?.compact);
    expect(low).toEqual([false, true, undefined, false, true]);
    expect(veilOf(last)?.compact).toBe(false);
  });
});

describe('a message that is not checked in time', () => {
  it('is covered with a Show button, and uncovered automatically if it is harmless', async () => {
    const { classify, answers } = held();
    const unchecked: unknown[] = [];
    thread.addEventListener('nightlight-unchecked', ({ detail }) => unchecked.push(detail));
    const bubble = comesIn(createFakeNightlight(classify), 'hello', { timeLimit: 20 });
    await until(() => saysOf(bubble).includes('Not checked yet'));
    expect([isSeen(bubble), unchecked]).toEqual([false, [{ sent: false }]]);
    answers[0]?.answer(fine);
    await until(() => isSeen(bubble));
    expect(veilOf(bubble)).toBeNull();
  });

  it('that was shown gets the reason below it if it is harmful', async () => {
    const { classify, answers } = held();
    const bubble = comesIn(createFakeNightlight(classify), 'you idiot', { timeLimit: 20 });
    await until(() => saysOf(bubble).includes('Not checked yet'));
    show(bubble);
    await until(() => isSeen(bubble));
    answers[0]?.answer(veiled);
    await until(() => veilOf(bubble)?.renderRoot.querySelector('.explanation'));
    expect(isSeen(bubble)).toBe(true);
  });

  it('that was shown has nothing below it if it is harmless', async () => {
    const { classify, answers } = held();
    const bubble = comesIn(createFakeNightlight(classify), 'hello', { timeLimit: 20 });
    await until(() => saysOf(bubble).includes('Not checked yet'));
    show(bubble);
    await until(() => isSeen(bubble));
    answers[0]?.answer(fine);
    await until(() => !veilOf(bubble)?.renderRoot.querySelector('button'));
    expect(isSeen(bubble)).toBe(true);
  });

  it('gets a compact veil after another one, and the full veil once it is checked', async () => {
    const { classify, answers } = held();
    const [first, second] = ['you idiot', 'click here'].map((text) =>
      comesIn(createFakeNightlight(classify), text, { timeLimit: 20 }),
    );
    const nightlight = createFakeNightlight(classify);
    const [third, fourth] = ['you idiot', 'click here'].map((text) =>
      comesIn(nightlight, text, { timeLimit: 20 }),
    ) as [HTMLElement, HTMLElement];
    await until(() => veilOf(fourth)?.compact);
    // Veils of different Nightlights don't affect each other.
    const others = [first, second, third] as HTMLElement[];
    expect(others.map((one) => veilOf(one)?.compact)).toEqual([false, false, false]);
    await until(() => answers.length === 4);
    answers[3]?.answer(veiled);
    answers[2]?.answer(fine);
    await until(() => isSeen(third));
    await until(() => veilOf(fourth)?.decision);
    expect(veilOf(fourth)?.compact).toBe(false);
  });

  it('stays covered if the check failed or Nightlight could not be started', async () => {
    const broken = createFakeNightlight(() => Promise.reject(new Error('no worker')));
    const missing = (): Promise<FakeNightlight> => Promise.reject(new Error('no network'));
    for (const source of [broken, missing]) {
      const bubble = comesIn(source, 'hello');
      await until(() => saysOf(bubble).includes('wasn’t checked'));
      expect(isSeen(bubble)).toBe(false);
      show(bubble);
      await until(() => isSeen(bubble));
    }
  });
});

describe('a list of older messages', () => {
  it('is checked in batches, and one that fails does not affect the others', async () => {
    const calls: number[] = [];
    const nightlight = createFakeNightlight(async (text) => {
      if (text === 'broken') throw new Error('it is');
      return decideByWord(text, undefined);
    });
    const counted = {
      ...nightlight,
      classify: ((messages: readonly unknown[]) => {
        calls.push(messages.length);
        return nightlight.classify(messages as never);
      }) as never,
    };
    const texts = Array.from({ length: 40 }, (_, i) => (i === 3 ? 'broken' : `hello ${i}`));
    const bubbles = texts.map((text, i) => comesIn(counted, text, {}, { sentAt: i }));
    await until(() => bubbles.filter(isSeen).length === 39);
    await until(() => saysOf(bubbles[3] as HTMLElement).includes('wasn’t checked'));
    expect(calls.filter((messages) => messages > 1)).toEqual([16, 16, 8]);
    // The previous turns are in order, however long each check took.
    const turns = nightlight.asked.find(({ text }) => text === 'hello 20')?.previous;
    expect(turns?.map(({ text }) => text)).toEqual(['hello 17', 'hello 18', 'hello 19']);
  });

  it('does not time out for the last while the first are still being checked', async () => {
    const nightlight = createFakeNightlight(async () => {
      await new Promise((done) => setTimeout(done, 120));
      return fine;
    });
    let unchecked = 0;
    thread.addEventListener('nightlight-unchecked', () => unchecked++);
    const bubbles = Array.from({ length: 64 }, (_, i) =>
      comesIn(nightlight, `hello ${i}`, { timeLimit: 400 }),
    );
    await until(() => bubbles.every(isSeen));
    expect(unchecked).toBe(0);
  });
});

describe('pictures of a message', () => {
  const looks = (read: 'fine' | 'explicit'): FakeNightlight => ({
    ...createFakeNightlight(decideByWord),
    classify: (async (input: unknown) =>
      Array.isArray(input)
        ? input.map(() => fine)
        : pictureDecision(read, { author: 'ana' })) as never,
  });

  it('are covered until they are checked, independently of the text', async () => {
    const images = [await plainPicture(), await plainPicture()];
    const bubble = comesIn(looks('explicit'), 'look', {}, { images });
    await until(() => bubble.querySelectorAll('nightlight-image[state=covered]').length === 2);
    await until(() => isSeen(bubble));
    for (const one of bubble.querySelectorAll('nightlight-image')) {
      expect(hasPixels(one)).toBe(false);
    }
  });

  it('without text are visible if they are harmless', async () => {
    const images = [await plainPicture()];
    const bubble = comesIn(looks('fine'), '', {}, { images });
    await until(() => bubble.querySelector('nightlight-image[state=shown]'));
  });

  describe('that came in long before Nightlight was ready', () => {
    beforeEach(() => {
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    });
    afterEach(() => {
      vi.useRealTimers();
    });

    /** Adds a message with two pictures, and waits until their covers say that they are unchecked. */
    const timesOut = async () => {
      const images = [await plainPicture(), await plainPicture([0, 0, 255])];
      let resolve: (nightlight: FakeNightlight) => void = () => {};
      const source = new Promise<FakeNightlight>((onReady) => {
        resolve = onReady;
      });
      const bubble = comesIn(source, '', {}, { images });
      const pictures = () => [...bubble.querySelectorAll('nightlight-image')];
      await until(() => {
        vi.advanceTimersByTime(1_000);
        return pictures().filter(({ state }) => state === 'covered').length === 2;
      });
      for (const { renderRoot } of pictures()) {
        expect(renderRoot.textContent).toContain('wasn’t checked');
      }
      const checked: Blob[] = [];
      const ready: FakeNightlight = {
        ...createFakeNightlight(decideByWord),
        classify: (async ({ images: [image] }: { images: Blob[] }) => {
          checked.push(image as Blob);
          return pictureDecision(image === images[0] ? 'fine' : 'explicit', { author: 'ana' });
        }) as never,
      };
      return { images, pictures, checked, finish: () => resolve(ready) };
    };
    const pressShow = (picture: Element | undefined): void =>
      picture?.shadowRoot?.querySelector<HTMLElement>('[data-choice=show]')?.click();

    it('are checked when it is ready, and shown or covered for their reason', async () => {
      const { images, pictures, checked, finish } = await timesOut();
      finish();
      await until(() => pictures()[0]?.state === 'shown' && pictures()[1]?.state === 'covered');
      expect(pictures()[1]?.renderRoot.textContent).not.toContain('wasn’t checked');
      // The time limit is over for good.
      vi.advanceTimersByTime(60_000);
      await nextFrame();
      expect(new Set(checked)).toEqual(new Set(images));
      expect(checked).toHaveLength(2);
    });

    it('stay as they are if the user has opened them or the message is stopped', async () => {
      const { pictures, checked, finish } = await timesOut();
      const [first, second] = pictures();
      pressShow(second);
      await until(() => second?.state === 'opened');
      finish();
      await until(() => first?.state === 'shown');
      expect([second?.state, checked.length]).toEqual(['opened', 1]);
      const other = await timesOut();
      for (const one of all) one.stop();
      other.finish();
      await nextFrame();
      await nextFrame();
      expect(other.checked).toEqual([]);
    });
  });

  it('are removed when guarding stops, so that an edited message shows each once', async () => {
    const [before, after] = [await plainPicture(), await plainPicture([0, 0, 255])];
    const bubble = document.createElement('div');
    thread.append(bubble);
    const guardWith = (image: Blob): Incoming => {
      const message = { id: 'edited', conversation: 'c1', author: 'ana', images: [image] };
      const incoming = guardIncoming(bubble, looks('fine'), message);
      all.push(incoming);
      return incoming;
    };
    const sources = () => [...bubble.querySelectorAll('nightlight-image')].map(({ src }) => src);
    const first = guardWith(before);
    await until(() => bubble.querySelector('nightlight-image[state=shown]'));
    first.stop();
    guardWith(after);
    await until(() => sources().includes(after));
    expect(sources()).toEqual([after]);
  });
});

describe('a veil that a framework rendered', () => {
  it('is used as it is, without moving a node in it', async () => {
    const { classify, answers } = held();
    const veil = document.createElement('nightlight-veil');
    veil.innerHTML = '<p>hello</p>';
    const text = veil.firstChild;
    thread.append(veil);
    const message = { conversation: 'c1', author: 'ana', text: 'hello' };
    all.push(guardIncoming(veil, createFakeNightlight(classify), message));
    expect(isSeen(veil)).toBe(false);
    await until(() => answers.length);
    answers[0]?.answer(fine);
    await until(() => isSeen(veil));
    expect([veil.isConnected, veil.firstChild]).toEqual([true, text]);
  });
});

it('guardIncoming() throws an error that says what is wrong', () => {
  const nightlight = createFakeNightlight(decideByWord);
  const bubble = document.createElement('div');
  const message = { conversation: 'c1', author: 'ana', text: 'hello' };
  expect(() => guardIncoming(undefined as never, nightlight, message)).toThrow(/element/);
  expect(() => guardIncoming(bubble, undefined as never, message)).toThrow(/createNightlight/);
  expect(() => guardIncoming(bubble, nightlight, { text: 'x' } as never)).toThrow(/conversation/);
  expect(() => guardIncoming(bubble, nightlight, message, { bellow: bubble } as never)).toThrow(
    /Did you mean below\?/,
  );
});

it('a friend’s faint worries show one quiet line, below the newest message', async () => {
  const nightlight = createFakeNightlight(async () => faintWorry);
  const lines = () => [...document.querySelectorAll('nightlight-nudge')];
  const first = comesIn(nightlight, 'bad day');
  await until(() => lines().length === 1 && isSeen(first));
  const second = comesIn(nightlight, 'so tired of it all');
  await until(() => isSeen(second) && second.nextElementSibling?.querySelector('nightlight-nudge'));
  expect(lines().map(({ isLine }) => isLine)).toEqual([true]);
  expect(isSeen(first)).toBe(true);
  const { bottom } = second.getBoundingClientRect();
  expect(lines()[0]?.getBoundingClientRect().top).toBeGreaterThanOrEqual(bottom - 1);
});
