import { HELPLINES, helplinesFor } from '@nightlight/sdk/helplines';
import { addTestFonts } from '@nightlight/tooling/test-fonts-in-page';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { veiled } from '../src/decisions.fixture.ts';
import { defineElements } from '../src/define-elements.ts';
import { loadWords } from '../src/messages/catalogues.ts';
import type { NightlightVeil } from '../src/veil/nightlight-veil.ts';

const FONTS = ['sans', 'wide', 'narrow', 'mono'];
const LOCALES = ['en', 'ar', 'hi', 'de'];

let veil: NightlightVeil | undefined;
beforeAll(async () => {
  defineElements();
  await Promise.all(LOCALES.map(loadWords));
  await addTestFonts(await (await fetch(`/test-fonts.json?${FONTS}`)).json());
});
afterEach(() => {
  veil?.remove();
  delete document.body.dataset['testFont'];
});

const textsIn = (element: Element): readonly Text[] => {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts.filter(({ data }) => data.trim() !== '');
};

const rectsOf = (text: Text, from = 0, to = text.length): readonly DOMRect[] => {
  const range = document.createRange();
  range.setStart(text, from);
  range.setEnd(text, to);
  return [...range.getClientRects()];
};

/** The outermost edge of its text, which may be narrower than its box. */
const edgeOfText = (element: Element, side: 'left' | 'right'): number => {
  const edges = textsIn(element).flatMap((text) => rectsOf(text).map((rect) => rect[side]));
  return side === 'left' ? Math.min(...edges) : Math.max(...edges);
};

/** Finds words that are broken over two lines. */
const brokenWords = (element: Element): readonly string[] =>
  textsIn(element).flatMap((text) =>
    [...text.data.matchAll(/\p{L}+/gu)].flatMap(({ 0: word, index }) => {
      const tops = rectsOf(text, index, index + word.length).map(({ top }) => Math.round(top));
      return new Set(tops).size > 1 ? [word] : [];
    }),
  );

describe.each(FONTS)('on a phone, in a font that is %s,', (font) => {
  it.each(LOCALES)(
    'in %s every phone number is below its name, not below its opening hours',
    async (locale) => {
      document.body.dataset['testFont'] = font;
      veil = document.createElement('nightlight-veil');
      veil.decision = { ...veiled, helplines: helplinesFor(HELPLINES, 'GB', '13-15') };
      Object.assign(veil, { locale });
      veil.style.inlineSize = '290px';
      document.body.append(veil);
      await veil.updateComplete;
      veil.renderRoot.querySelector<HTMLElement>('[data-choice=why]')?.click();
      await veil.updateComplete;
      const rows = [...veil.renderRoot.querySelectorAll('.helplines li')];
      expect(rows.length).toBeGreaterThan(3);
      const start = locale === 'ar' ? 'right' : 'left';
      const end = locale === 'ar' ? 'left' : 'right';
      const box = (row: Element, what: string) => row.querySelector(what)?.getBoundingClientRect();
      const edges = rows.map((row) => {
        const name = box(row, '.name') as DOMRect;
        const way = box(row, '.ways a') as DOMRect;
        const hours = box(row, '.always');
        expect(way.top).toBeGreaterThanOrEqual(Math.max(name.bottom, hours?.bottom ?? 0) - 1);
        expect(way[start]).toBeCloseTo(name[start], 0);
        for (const link of row.querySelectorAll('.ways a')) {
          expect(edgeOfText(link, start)).toBeCloseTo(link.getBoundingClientRect()[start], 0);
        }
        expect(brokenWords(row.querySelector('.name') as Element)).toEqual([]);
        if (!hours) return undefined;
        const middle = (hours.top + hours.bottom) / 2;
        expect(middle).toBeCloseTo((name.top + name.bottom) / 2, 0);
        return Math.round(hours[end]);
      });
      expect(new Set(edges.filter((edge) => edge !== undefined)).size).toBe(1);
    },
  );
});
