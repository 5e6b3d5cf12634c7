import type { Decision, NudgeKey, Offer } from '@nightlight/sdk/core';
import { addTestFonts } from '@nightlight/tooling/test-fonts-in-page';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { paused, pictureDecision, veiled } from '../src/decisions.fixture.ts';
import {
  createFakeNightlight,
  decideByWord,
  press,
  typeInto,
  waitForNudge,
} from '../src/guard/guard.fixture.ts';
import { type Guard, guard } from '../src/guard/guard.ts';
import { LOCALES, loadWords } from '../src/messages/catalogues.ts';
import { defineAll, type ElementState, putState, STATES } from '../src/states.fixture.ts';

const ALL: readonly Offer[] = ['mute', 'block', 'report', 'leave'];
const withOffers = (decision: Decision, offers: readonly Offer[]): Decision => ({
  ...decision,
  author: 'ana',
  message: 'm1',
  nudge: { ...(decision.nudge as NudgeKey), offers },
});

let box: HTMLElement;
let guards: Guard[];
let heard: DocumentEventMap['nightlight-offer']['detail'][];
const listen = ({ detail }: DocumentEventMap['nightlight-offer']): void => void heard.push(detail);
beforeAll(async () => {
  defineAll();
  await Promise.all(LOCALES.map(loadWords));
  await addTestFonts(await (await fetch('/test-fonts.json?sans')).json());
});
beforeEach(() => {
  heard = [];
  guards = [];
  box = document.createElement('main');
  document.body.append(box);
  document.addEventListener('nightlight-offer', listen);
});
afterEach(() => {
  document.removeEventListener('nightlight-offer', listen);
  for (const one of guards) one.stop();
  for (const nudge of document.querySelectorAll('nightlight-nudge')) nudge.remove();
  box.remove();
});

const buttonsIn = (element: Element): HTMLButtonElement[] => [
  ...(element.shadowRoot?.querySelectorAll<HTMLButtonElement>('[data-offer]') ?? []),
];
const offeredIn = (element: Element): (string | undefined)[] =>
  buttonsIn(element).map(({ dataset }) => dataset['offer']);
const stateOf = (name: string, element?: string): ElementState =>
  STATES.find((one) => one.name === name && (!element || one.element === element)) as ElementState;
const put = (name: string, decision?: Decision, element?: string) => {
  const state = stateOf(name, element);
  return putState(
    {
      ...state,
      make: async (locale) => Object.assign(await state.make(locale), decision && { decision }),
    },
    { into: box },
  );
};

it('a hurtful message can be muted, blocked, reported and left, and the app hears whose it was', async () => {
  const decision = withOffers(veiled, ALL);
  const veil = await put('veiled', decision);
  for (const button of buttonsIn(veil)) button.click();
  expect(heard).toEqual(ALL.map((offer) => ({ offer, decision })));
  expect(heard[0]?.decision).toMatchObject({ author: 'ana', conversation: 'c1', message: 'm1' });
});

it('an app that can only block shows only Block, and says only that', async () => {
  const veil = await put('why', withOffers(veiled, ['block']));
  expect(offeredIn(veil)).toEqual(['block']);
  const text = veil.shadowRoot?.querySelector('.explanation')?.textContent;
  expect(text).toContain('In this app you can block them.');
  expect(text).not.toMatch(/mute|report|leave the group/);
});

it('an app that offers nothing has no such button', async () => {
  for (const name of ['veiled', 'why', 'asks before sending', 'in a country']) {
    expect(offeredIn(await put(name)), name).toEqual([]);
  }
});

it('in a row of veils only the first shows the buttons, and Why? shows them for the others', async () => {
  expect(offeredIn(await put('after another', withOffers(veiled, ALL)))).toEqual([]);
  expect(offeredIn(await put('after another, why', withOffers(veiled, ALL)))).toEqual(ALL);
});

it('easy read puts a pictogram on each of them', async () => {
  const veil = await put('offers, easy to read');
  expect(veil.shadowRoot?.querySelectorAll('[data-offer] .pictogram').length).toBe(ALL.length);
});

it('the buttons stay when the message was opened', async () => {
  expect(offeredIn(await put('opened, offers'))).toEqual(ALL);
});

it('a covered picture offers them below the advice that names them', async () => {
  const decision = pictureDecision('explicit', { offers: ALL });
  const image = await put('covered, help with offers', decision);
  expect(offeredIn(image)).toEqual(['mute', 'block', 'report']);
  buttonsIn(image)[2]?.click();
  expect(heard.map(({ offer }) => offer)).toEqual(['report']);
});

it('the help page offers them too, without a message', async () => {
  const help = await put('offers', undefined, 'help');
  expect(offeredIn(help)).toEqual(ALL);
  buttonsIn(help)[0]?.click();
  expect(heard).toEqual([{ offer: 'mute' }]);
});

describe('after a hurtful message was sent anyway', () => {
  const sendAnyway = async (id: string | undefined): Promise<Element> => {
    const form = document.createElement('form');
    form.innerHTML = '<textarea aria-label="Message"></textarea><button>Send</button>';
    box.append(form);
    const question = { ...withOffers(paused, ['unsend']), harms: ['bullying'] } as const;
    const nightlight = createFakeNightlight(async (text, signal) => {
      const decision = await decideByWord(text, signal);
      return decision.stops ? question : decision;
    });
    const guarded = guard(form, nightlight, { conversation: 'c1', send: () => id });
    guards.push(guarded);
    typeInto(form.querySelector('textarea') as HTMLTextAreaElement, 'you idiot');
    const sent = guarded.submit();
    await waitForNudge();
    expect(offeredIn(document.querySelector('nightlight-nudge') as Element)).toEqual([]);
    press('send');
    await sent;
    await waitForNudge('[quiet]');
    return document.querySelector('nightlight-nudge[quiet]') as Element;
  };

  it('its author can unsend it', async () => {
    const nudge = await sendAnyway('m9');
    expect(offeredIn(nudge)).toEqual(['unsend']);
    buttonsIn(nudge)[0]?.click();
    expect(heard).toMatchObject([{ offer: 'unsend', decision: { message: 'm9' } }]);
  });

  it('Unsend is missing if the app has not said which message it was', async () => {
    expect(offeredIn(await sendAnyway(undefined))).toEqual([]);
  });
});

it('advice on a scam offers them where it names them', async () => {
  expect(offeredIn(await put('advice with offers'))).toEqual([]);
  expect(offeredIn(await put('advice with offers, what can I do'))).toEqual(ALL);
});

describe.each(LOCALES)('on a phone of 320 pixels in %s', (locale) => {
  const rowsIn = (element: Element, part: string): readonly string[] => {
    const buttons = element.shadowRoot?.querySelectorAll(`[part=${part}] button`) ?? [];
    const rows = new Map<number, string>();
    for (const button of buttons) {
      const top = Math.round(button.getBoundingClientRect().top);
      rows.set(top, `${rows.get(top) ?? ''} ${button.textContent?.trim()}`);
    }
    return [...rows.values()];
  };

  it.each([
    ['offers', 'choices', 288],
    ['opened, offers', 'choices', 264],
    ['advice with offers, what can I do', 'choices', 304],
    ['advice with offers, what can I do', 'offers', 304],
    ['unsend', 'choices', 304],
  ])('the state “%s” has at most two rows of %s', async (name, part, width) => {
    box.style.cssText = `inline-size: ${width}px`;
    document.body.dataset['testFont'] = 'sans';
    const element = await putState(stateOf(name), { locale, into: box });
    expect(offeredIn(element).length).toBeGreaterThan(0);
    const rows = rowsIn(element, part);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.length, rows.join(' / ')).toBeLessThanOrEqual(2);
  });
});
