import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { loadWords } from '../messages/catalogues.ts';
import { defineLoading, type NightlightLoading } from './index.ts';

let loading: NightlightLoading;
beforeAll(async () => {
  defineLoading();
  await Promise.all(['en', 'ar'].map(loadWords));
});
beforeEach(async () => {
  loading = document.createElement('nightlight-loading');
  document.body.append(loading);
  await loading.updateComplete;
});
afterEach(() => {
  loading.remove();
  document.documentElement.lang = '';
});

it('the focus stays where it was when a keyboard user presses Try again', async () => {
  loading.state = 'failed';
  await loading.updateComplete;
  const retry = loading.renderRoot.querySelector<HTMLElement>('[part=retry]');
  loading.addEventListener('nightlight-retry', () => {
    loading.state = 'loading';
  });
  retry?.focus();
  retry?.click();
  await loading.updateComplete;
  expect(loading.shadowRoot?.activeElement).toBe(loading.renderRoot.querySelector('.surface'));
});

it('uses the page’s language and its direction', async () => {
  document.documentElement.lang = 'ar';
  loading.requestUpdate();
  await loading.updateComplete;
  const surface = loading.renderRoot.querySelector<HTMLElement>('.surface') as HTMLElement;
  expect([surface.lang, getComputedStyle(surface).direction]).toEqual(['ar', 'rtl']);
});
