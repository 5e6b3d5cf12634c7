import { addTestFonts } from '@nightlight/tooling/test-fonts-in-page';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { addWords, loadWords } from '../src/messages/catalogues.ts';
import { pseudo } from '../src/messages/pseudo.fixture.ts';
import { defineAll, putState, STATES } from '../src/states.fixture.ts';

const FONTS = ['sans', 'wide', 'narrow', 'mono'];
const LOCALES = ['en', 'en-XA', 'de', 'hi', 'ar'];
const ELEMENTS = [...new Set(STATES.map(({ element }) => element))];

let page: HTMLElement;
beforeAll(async () => {
  defineAll();
  await addWords(await pseudo());
  await Promise.all(LOCALES.filter((locale) => locale !== 'en-XA').map(loadWords));
  await addTestFonts(await (await fetch(`/test-fonts.json?${FONTS}`)).json());
});
afterEach(() => {
  page.remove();
  delete document.body.dataset['testFont'];
});

/** All elements inside, also in shadow roots. */
const allIn = (root: Element | ShadowRoot): readonly HTMLElement[] =>
  [...root.querySelectorAll<HTMLElement>('*')].flatMap((one) => [
    one,
    ...(one.shadowRoot ? allIn(one.shadowRoot) : []),
  ]);

/** Text for screen readers is in a box of one pixel. */
const isSeen = (one: HTMLElement): boolean => !one.closest('svg, .mist') && one.offsetWidth > 1;

/** The boxes of an element's own text, which can be wider than the element. */
const textBoxes = (element: HTMLElement): readonly DOMRect[] =>
  [...element.childNodes]
    .filter((node) => node instanceof Text && node.data.trim() !== '')
    .flatMap((node) => {
      const range = document.createRange();
      range.selectNode(node);
      return [...range.getClientRects()];
    });

/** Finds what overflows the element or is cut off inside it. */
const overflowing = (element: HTMLElement): readonly string[] => {
  const room = element.getBoundingClientRect();
  return allIn(element.shadowRoot as ShadowRoot)
    .filter(isSeen)
    .flatMap((one) => {
      const own = one.getBoundingClientRect();
      const texts = textBoxes(one);
      const isOut = [own, ...texts].some(
        ({ left, right }) => left < room.left - 1 || right > room.right + 1,
      );
      const isInline = getComputedStyle(one).display === 'inline';
      const leavesItsBox = texts.some(
        ({ left, right }) => left < own.left - 1 || right > own.right + 1,
      );
      const isCut = !isInline && (leavesItsBox || one.scrollWidth > one.clientWidth + 1);
      return isOut || isCut ? [one.outerHTML.replace(/<!--.*?-->/g, '').slice(0, 100)] : [];
    });
};

describe.each(LOCALES)('on a phone of 320 pixels in %s', (locale) => {
  it.each(ELEMENTS)('nothing overflows in any state of %s, whatever the font', async (name) => {
    page = document.createElement('main');
    page.dir = locale === 'ar' ? 'rtl' : 'ltr';
    // Put all states in one place, because a picture is checked only if it is near the viewport.
    page.style.cssText = 'display: grid; grid: auto / 304px; align-items: start';
    document.body.append(page);
    const states = STATES.filter(({ element }) => element === name);
    const elements = await Promise.all(
      states.map((state) => {
        const into = document.createElement('section');
        into.style.cssText = 'grid-area: 1 / 1; min-inline-size: 0';
        page.append(into);
        return putState(state, { locale, into });
      }),
    );
    expect(elements.filter(({ offsetHeight }) => offsetHeight === 0)).toEqual([]);
    const found = FONTS.flatMap((font) => {
      document.body.dataset['testFont'] = font;
      return elements.flatMap((element, i) =>
        overflowing(element).map((what) => `${font}, ${states[i]?.name}: ${what}`),
      );
    });
    expect(found).toEqual([]);
  });
});
