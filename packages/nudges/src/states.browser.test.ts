import axe from 'axe-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { addWords, loadWords } from './messages/catalogues.ts';
import { pseudo } from './messages/pseudo.fixture.ts';
import { wordsFor } from './messages/words-for.ts';
import { defineAll, putState, STATES } from './states.fixture.ts';

let box: HTMLElement;
beforeAll(async () => {
  defineAll();
  await addWords(await pseudo());
  await Promise.all(['en', 'ar'].map(loadWords));
});
afterEach(() => {
  box.remove();
  document.documentElement.style.colorScheme = '';
});

const place = ({ dir = 'ltr', width = 'auto' } = {}): HTMLElement => {
  box = document.createElement('main');
  box.dir = dir;
  box.style.inlineSize = width;
  box.innerHTML = '<h1>A page</h1>';
  document.body.append(box);
  return box;
};

/** Of an element and all shadow roots inside it. */
const allIn = (root: Element | ShadowRoot): readonly HTMLElement[] =>
  [...root.querySelectorAll<HTMLElement>('*')].flatMap((one) => [
    one,
    ...(one.shadowRoot ? allIn(one.shadowRoot) : []),
  ]);

/** Where its own text really lies: a word that is too long reaches out of its box. */
const edgesOf = (element: HTMLElement): { readonly left: number; readonly right: number } => {
  const box = element.getBoundingClientRect();
  const rects = [...element.childNodes]
    .filter((node) => node instanceof Text && node.data.trim() !== '')
    .flatMap((node) => {
      const range = document.createRange();
      range.selectNode(node);
      return [...range.getClientRects()];
    });
  return {
    left: Math.min(box.left, ...rects.map(({ left }) => left)),
    right: Math.max(box.right, ...rects.map(({ right }) => right)),
  };
};

const ELEMENTS = [...new Set(STATES.map(({ element }) => element))];
const statesOf = (name: string) => STATES.filter(({ element }) => element === name);

describe.each(['light', 'dark'])('in %s', (scheme) => {
  it.each(ELEMENTS)('axe finds nothing in any state of %s', async (name) => {
    document.documentElement.style.colorScheme = scheme;
    document.documentElement.style.backgroundColor = scheme === 'dark' ? '#14172a' : '#ffffff';
    document.documentElement.lang = 'en';
    document.title = 'A page';
    const into = place();
    for (const state of statesOf(name)) await putState(state, { into });
    const { violations, passes } = await axe.run(into, {
      resultTypes: ['violations'],
      // The page around is a test's.
      rules: { region: { enabled: false }, 'heading-order': { enabled: false } },
    });
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`);
    expect(found).toEqual([]);
    expect(passes.length).toBeGreaterThan(3);
  });
});

describe.each([
  ['en-XA', 'ltr'],
  ['ar', 'rtl'],
] as const)('on a phone of 320 pixels in %s', (locale, dir) => {
  it.each(ELEMENTS)('nothing sticks out of any state of %s', async (name) => {
    const into = place({ dir, width: '304px' });
    for (const state of statesOf(name)) {
      const element = await putState(state, { locale, into });
      const whole = into.getBoundingClientRect();
      for (const one of allIn(element.shadowRoot as ShadowRoot)) {
        if (one.offsetWidth === 0 || one.closest('svg, .mist, .sky, .sr-only')) continue;
        const { left, right } = edgesOf(one);
        const what = `${state.name}: ${one.outerHTML.slice(0, 80)}`;
        expect(left, what).toBeGreaterThanOrEqual(whole.left - 1);
        expect(right, what).toBeLessThanOrEqual(whole.right + 1);
      }
    }
  });
});

it('easy to read says it in the words for under-13s, with a picture on each button', async () => {
  const easy = statesOf('nudge').find(({ name }) => name === 'easy to read');
  const element = await putState(easy as (typeof STATES)[number], { into: place() });
  const { title } = wordsFor({
    harm: 'bullying',
    kind: 'insult',
    direction: 'outgoing',
    group: 'under-13',
  });
  expect(element.shadowRoot?.querySelector('#title')?.textContent).toBe(title);
  expect(element.shadowRoot?.querySelectorAll('.choices .pictogram').length).toBe(3);
});
