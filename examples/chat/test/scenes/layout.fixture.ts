import type { Page } from 'playwright-core';

/** What is cut off, overlaps or doesn't fit on the screen. */
export const findLayoutFaults = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const faults: string[] = [];
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) faults.push('the page scrolls sideways');
    for (const host of document.querySelectorAll('nightlight-nudge, nightlight-veil')) {
      const buttons = [...(host.shadowRoot?.querySelectorAll('button') ?? [])].filter(
        (button) => button.getClientRects().length > 0,
      );
      const boxes = buttons.map((button) => button.getBoundingClientRect());
      for (const [i, button] of buttons.entries()) {
        const box = boxes[i] as DOMRect;
        const name = (button.textContent ?? '').trim();
        if (box.left < 0 || box.right > clientWidth) faults.push(`"${name}" is off the screen`);
        if (button.scrollWidth > button.clientWidth + 1) faults.push(`"${name}" is cut off`);
        for (const other of boxes.slice(i + 1)) {
          const isBeside =
            other.left >= box.right - 1 ||
            other.right <= box.left + 1 ||
            other.top >= box.bottom - 1 ||
            other.bottom <= box.top + 1;
          if (!isBeside) faults.push(`"${name}" overlaps another button`);
        }
      }
      for (const text of host.shadowRoot?.querySelectorAll('p, h2, h3, li') ?? []) {
        if (text.scrollWidth > text.clientWidth + 1 && getComputedStyle(text).display !== 'inline')
          faults.push(`"${(text.textContent ?? '').trim().slice(0, 40)}" is cut off`);
      }
    }
    return faults;
  });
