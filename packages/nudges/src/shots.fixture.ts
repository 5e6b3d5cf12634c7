import { paused } from './decisions.fixture.ts';
import { loadWords } from './messages/catalogues.ts';
import { show } from './show.ts';
import { defineAll, putState, STATES } from './states.fixture.ts';

interface View {
  readonly locale: string;
  readonly scheme: 'light' | 'dark';
}

/** Draws a row for each state of an element, with a column for each view. */
const draw = async (
  element: string,
  views: readonly View[] = [{ locale: 'en', scheme: 'light' }],
): Promise<void> => {
  defineAll();
  await Promise.all(views.map(({ locale }) => loadWords(locale)));
  const table = document.createElement('main');
  table.style.gridTemplateColumns = `repeat(${views.length}, minmax(0, 1fr))`;
  document.body.replaceChildren(table);
  for (const state of STATES.filter((one) => one.element === element)) {
    for (const { locale, scheme } of views) {
      const cell = document.createElement('section');
      cell.lang = locale;
      cell.dir = locale === 'ar' ? 'rtl' : 'ltr';
      cell.style.colorScheme = scheme;
      const name = document.createElement('h2');
      name.textContent = state.name;
      name.dir = 'ltr';
      cell.append(name);
      table.append(cell);
      await putState(state, { locale, into: cell });
    }
  }
  (document.activeElement as HTMLElement | null)?.blur();
  window.scrollTo(0, 0);
};

const nextPaint = (): Promise<void> =>
  new Promise((done) => requestAnimationFrame(() => setTimeout(done)));

/** Measures the milliseconds until a nudge is painted and until a plain box is painted, alternating. */
const paint = async (times: number): Promise<readonly { nudge: number; box: number }[]> => {
  await loadWords('en');
  const spent: { nudge: number; box: number }[] = [];
  for (let i = 0; i < times; i++) {
    const plain = performance.now();
    const box = document.createElement('section');
    box.textContent = 'A plain box';
    document.body.append(box);
    await nextPaint();
    const painted = performance.now() - plain;
    box.remove();
    await nextPaint();

    const flagged = performance.now();
    const choice = show(paused);
    let button: HTMLElement | null | undefined;
    do {
      await nextPaint();
      const nudge = document.querySelector('nightlight-nudge');
      button = nudge?.shadowRoot?.querySelector<HTMLElement>('[data-choice=edit]');
    } while (!button);
    spent.push({ nudge: performance.now() - flagged, box: painted });
    button.click();
    await choice;
    await nextPaint();
  }
  return spent;
};

Object.assign(globalThis, {
  draw,
  paint,
  ELEMENTS: [...new Set(STATES.map(({ element }) => element))],
});
