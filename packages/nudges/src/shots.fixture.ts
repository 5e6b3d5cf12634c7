import { paused } from './decisions.fixture.ts';
import { loadWords } from './messages/catalogues.ts';
import { show } from './show.ts';
import { defineAll, putState, STATES } from './states.fixture.ts';

/** All states of an element, each under its name, for `npm run shots`. */
const draw = async (element: string, locale: string, scheme: 'light' | 'dark'): Promise<void> => {
  defineAll();
  await loadWords(locale);
  const root = document.documentElement;
  root.lang = locale;
  root.dir = locale === 'ar' ? 'rtl' : 'ltr';
  root.style.colorScheme = scheme;
  document.body.replaceChildren();
  for (const state of STATES.filter((one) => one.element === element)) {
    const box = document.createElement('section');
    const name = document.createElement('h2');
    name.textContent = state.name;
    name.dir = 'ltr';
    box.append(name);
    document.body.append(box);
    await putState(state, { locale, into: box });
  }
  (document.activeElement as HTMLElement | null)?.blur();
  window.scrollTo(0, 0);
};

const nextPaint = (): Promise<void> =>
  new Promise((done) => requestAnimationFrame(() => setTimeout(done)));

/** Measures how many milliseconds it takes from a decision to its nudge on the screen, several times. */
const paint = async (times: number): Promise<readonly number[]> => {
  await loadWords('en');
  const spent: number[] = [];
  for (let i = 0; i < times; i++) {
    const flagged = performance.now();
    const choice = show(paused);
    let button: HTMLElement | null | undefined;
    do {
      await nextPaint();
      const nudge = document.querySelector('nightlight-nudge');
      button = nudge?.shadowRoot?.querySelector<HTMLElement>('[data-choice=edit]');
    } while (!button);
    spent.push(performance.now() - flagged);
    button.click();
    await choice;
  }
  return spent;
};

Object.assign(globalThis, {
  draw,
  paint,
  ELEMENTS: [...new Set(STATES.map(({ element }) => element))],
});
