import { createNightlight, type Nightlight } from '@nightlight/sdk';
import { createLimits, type Guardian, type Limits } from '@nightlight/sdk/limits';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { defineImage, type NightlightImage } from '../src/image/index.ts';
import { hasPixels, inState, plainPicture } from '../src/image/pictures.fixture.ts';
import { guard, guardIncoming } from '../src/index.ts';

let limits: Limits;
let nightlight: Nightlight;
let guardian: Guardian;
let bubble: HTMLElement;
let incoming: ReturnType<typeof guardIncoming> | undefined;

beforeAll(async () => {
  defineImage();
  limits = createLimits({ signIn: async () => true, nameOf: () => 'Quorra' });
  nightlight = await createNightlight({
    ...{ assets: '/nightlight/', policy: { ageBand: '10-12', region: 'GB' }, limits },
    ...{ storage: { onDevice: false }, pictures: { ocr: true } },
  });
  guardian = (await limits.guardian()) as Guardian;
});
afterAll(() => nightlight?.dispose());
beforeEach(() => {
  bubble = document.createElement('p');
  bubble.textContent = 'see you at five';
  document.body.append(bubble);
});
afterEach(async () => {
  incoming?.stop();
  bubble.remove();
  await guardian.set({ contacts: null, words: null });
});

const BLOCKED = { contacts: [{ name: 'Quorra', effect: 'block' }] } as const;
const LISTED = { words: { block: ['noob', 'bus'], allow: [] } } as const;
const message = { conversation: 'c9', author: 'ben', text: 'see you at five' };
const until = <T>(read: () => T): Promise<NonNullable<T>> =>
  vi.waitUntil(read, { timeout: 20_000 }) as Promise<NonNullable<T>>;
const textOf = (element: Element | null): string => element?.shadowRoot?.textContent ?? '';

it('a message that a limit covers is shown when the limit ends', async () => {
  await guardian.set(BLOCKED);
  incoming = guardIncoming(bubble, nightlight, message);
  const veil = bubble.querySelector('nightlight-veil');
  await until(() => textOf(veil).includes('No chat with this contact'));
  await guardian.set({ contacts: null });
  await until(() => !bubble.dataset['nightlight']);
  expect(bubble.textContent).toContain('see you at five');
});

it('a friend’s answer that a word list covers is shown once the child has asked for help', async () => {
  await guardian.set({ words: { block: ['five'], allow: [] } });
  incoming = guardIncoming(bubble, nightlight, { ...message, conversation: 'c10' });
  await until(() => bubble.dataset['nightlight'] === 'veiled');
  const text = 'please help me, he hits me';
  const draft = { conversation: 'c10', author: 'self', text };
  expect((await nightlight.classify(draft)).support).toBe(true);
  await nightlight.observe({ ...draft, id: 'm10', sentAt: Date.now() });
  await until(() => !bubble.dataset['nightlight']);
  await guardian.set({ words: null });
});

it('so is a picture, and it stays covered until it was checked again', async () => {
  await guardian.set(BLOCKED);
  const images = [await plainPicture()];
  incoming = guardIncoming(bubble, nightlight, { ...message, text: '', images });
  const picture = await until(() => bubble.querySelector('nightlight-image'));
  await inState(picture as NightlightImage, 'covered');
  await until(() => textOf(picture).includes('No chat with this contact'));
  expect(picture.shadowRoot?.querySelector('[data-choice=show]')).toBeNull();
  // Another limit changes nothing for it.
  await guardian.set({ stricter: true });
  await vi.waitUntil(() => (picture as NightlightImage).state === 'covered');
  expect(hasPixels(picture as NightlightImage)).toBe(false);
  await guardian.set({ contacts: null });
  await inState(picture as NightlightImage, 'shown');
});

it('so is a picture in an element of its own, without a bubble', async () => {
  await guardian.set(BLOCKED);
  const picture = document.createElement('nightlight-image');
  Object.assign(picture, { nightlight, conversation: 'c9', author: 'ben' });
  picture.src = await plainPicture();
  bubble.append(picture);
  await inState(picture, 'covered');
  await guardian.set({ contacts: null });
  await inState(picture, 'shown');
});

describe('when a word is removed from the guardian’s list', () => {
  it('a message that it covered is shown, and until then the veil says whose list it is', async () => {
    await guardian.set(LISTED);
    bubble.textContent = 'hi noob';
    incoming = guardIncoming(bubble, nightlight, { ...message, text: 'hi noob' });
    const veil = bubble.querySelector('nightlight-veil');
    const why = await until(() =>
      veil?.shadowRoot?.querySelector<HTMLElement>('[data-choice=why]'),
    );
    why.click();
    await until(() => textOf(veil).includes('The list is from your guardian'));
    await guardian.set({ words: null });
    await until(() => !bubble.dataset['nightlight']);
    expect(bubble.textContent).toContain('hi noob');
  });

  it('so is a picture with that word in it', async () => {
    await guardian.set(LISTED);
    const url = new URL('../../image/test/memes/held/innocent-askew.jpg', import.meta.url);
    const picture = document.createElement('nightlight-image');
    Object.assign(picture, { nightlight, conversation: 'c9', author: 'ben' });
    picture.src = await (await fetch(url)).blob();
    bubble.append(picture);
    await inState(picture, 'covered');
    await until(() => textOf(picture).includes('list'));
    expect(picture.shadowRoot?.querySelector('[data-choice=show]')).toBeNull();
    await guardian.set({ words: null });
    await inState(picture, 'shown');
  });

  it('the note above a draft closes, and Send sends it', async () => {
    await guardian.set(LISTED);
    const form = document.createElement('form');
    form.innerHTML = '<textarea aria-label="Message"></textarea><button>Send</button>';
    bubble.after(form);
    const sent: string[] = [];
    const guarded = guard(form, nightlight, {
      ...{ conversation: 'c11', context: () => ({ to: ['ben'], place: 'dm' }) },
      send: ({ text }) => void sent.push(text),
    });
    const field = form.querySelector('textarea') as HTMLTextAreaElement;
    const question = (): Element | null => document.querySelector('nightlight-nudge:not([quiet])');
    try {
      field.value = 'hi noob';
      form.requestSubmit();
      await until(question);
      await guardian.set({ words: null });
      await until(() => !question());
      expect(sent).toEqual([]);
      expect(field.value).toBe('hi noob');
      form.requestSubmit();
      await until(() => sent.length);
      expect(sent).toEqual(['hi noob']);
    } finally {
      guarded.stop();
      form.remove();
    }
  });
});
