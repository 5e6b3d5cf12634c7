import { loadWords } from './messages/catalogues.ts';
import { defineAll, putState, STATES } from './states.fixture.ts';

/** Every state of an element under each other, each under its name, as `npm run shots` draws them. */
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

Object.assign(globalThis, { draw, ELEMENTS: [...new Set(STATES.map(({ element }) => element))] });
