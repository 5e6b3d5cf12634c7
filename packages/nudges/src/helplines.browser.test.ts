import { HELPLINES, helplinesFor } from '@nightlight/sdk/helplines';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { veiled } from './decisions.fixture.ts';
import { defineElements } from './define-elements.ts';
import { loadWords } from './messages/catalogues.ts';
import type { NightlightVeil } from './veil/nightlight-veil.ts';

let veil: NightlightVeil | undefined;
beforeAll(async () => {
  defineElements();
  await Promise.all(['en', 'ar'].map(loadWords));
});
afterEach(() => veil?.remove());

it.each(['en', 'ar'])(
  'on a phone a number stands under its name and never under its hours, in %s',
  async (locale) => {
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
      expect(way.top).toBeGreaterThanOrEqual(name.bottom - 1);
      expect(way[start]).toBeCloseTo(name[start], 0);
      const hours = box(row, '.always');
      if (hours) expect(Math.abs(hours.top - name.top)).toBeLessThan(name.height);
      return hours && Math.round(hours[end]);
    });
    expect(new Set(edges.filter((edge) => edge !== undefined)).size).toBe(1);
  },
);
