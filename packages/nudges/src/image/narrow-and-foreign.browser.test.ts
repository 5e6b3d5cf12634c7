import { describe, expect, it } from 'vitest';
import { loadWords } from '../messages/catalogues.ts';
import { pictureOnPage } from './picture-on-page.fixture.ts';
import { checkerThat, inState } from './pictures.fixture.ts';

const page = pictureOnPage();
const { put, find, press } = page;

describe('a picture in a narrow bubble or a right-to-left page', () => {
  const LONG = 'Kinderschutzbeauftragtenbenachrichtigungseinstellung';

  it.each([120, 160, 262, 390])(
    'nothing overflows at %i pixels, even with long words',
    async (width) => {
      const nightlight = { ...checkerThat('explicit'), disagree: async () => {} };
      put({ nightlight });
      page.picture.style.inlineSize = `${width}px`;
      await inState(page.picture, 'covered');
      await press('help');
      await press('why');
      const texts = document.createTreeWalker(page.picture.renderRoot, NodeFilter.SHOW_TEXT);
      for (let node = texts.nextNode(); node; node = texts.nextNode()) {
        if (node.textContent?.trim() && !node.parentElement?.closest('style, [role=status]')) {
          node.textContent = `${LONG} ${LONG}`;
        }
      }
      const box = page.picture.getBoundingClientRect();
      for (const one of page.picture.renderRoot.querySelectorAll('.frame *')) {
        const { left, right } = one.getBoundingClientRect();
        expect(left, one.className.toString()).toBeGreaterThanOrEqual(box.left - 0.5);
        expect(right, one.className.toString()).toBeLessThanOrEqual(box.right + 0.5);
        if (one instanceof HTMLElement) {
          expect(one.scrollWidth, one.className).toBeLessThanOrEqual(one.clientWidth + 1);
        }
      }
    },
  );

  it('fills the width of a bubble that fits its content', async () => {
    const bubble = document.createElement('div');
    bubble.style.inlineSize = 'fit-content';
    document.body.append(bubble);
    put({ nightlight: checkerThat('fine') });
    bubble.append(page.picture);
    await inState(page.picture, 'shown');
    expect(page.picture.getBoundingClientRect().width).toBeGreaterThan(200);
    bubble.remove();
  });

  it('the close button is on the left in right-to-left pages', async () => {
    await loadWords('ar');
    put({ nightlight: checkerThat('explicit'), locale: 'ar' });
    await inState(page.picture, 'covered');
    const box = page.picture.getBoundingClientRect();
    const { left } = find('[data-choice=close]').getBoundingClientRect();
    expect(left - box.left).toBeLessThan(20);
  });

  it('English words in a right-to-left page are left to right', async () => {
    put({ nightlight: checkerThat('explicit') });
    page.picture.dir = 'rtl';
    await inState(page.picture, 'covered');
    expect(getComputedStyle(find('.body')).direction).toBe('ltr');
  });

  it('uses the page’s language if the check failed', async () => {
    await loadWords('ar');
    document.documentElement.lang = 'ar';
    put({ nightlight: { classify: () => Promise.reject(new Error('the worker ended')) } });
    await inState(page.picture, 'covered');
    expect(find('.cover').lang).toBe('ar');
    document.documentElement.lang = '';
  });
});
