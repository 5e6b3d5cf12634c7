import axe from 'axe-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { loadWords } from './messages/catalogues.ts';
import { wordsFor } from './messages/words-for.ts';
import { defineAll, putState, STATES } from './states.fixture.ts';

let box: HTMLElement;
beforeAll(async () => {
  defineAll();
  await loadWords('en');
});
afterEach(() => {
  box.remove();
  document.documentElement.style.colorScheme = '';
});

const place = (): HTMLElement => {
  box = document.createElement('main');
  box.innerHTML = '<h1>A page</h1>';
  document.body.append(box);
  return box;
};

const ELEMENTS = [...new Set(STATES.map(({ element }) => element))];
const statesOf = (name: string) => STATES.filter(({ element }) => element === name);

describe.each(['light', 'dark'])('in %s', (scheme) => {
  it.each(ELEMENTS)('axe finds no fault in any state of %s', async (name) => {
    document.documentElement.style.colorScheme = scheme;
    document.documentElement.style.backgroundColor = scheme === 'dark' ? '#14172a' : '#ffffff';
    document.documentElement.lang = 'en';
    document.title = 'A page';
    const into = place();
    for (const state of statesOf(name)) await putState(state, { into });
    const { violations, passes } = await axe.run(into, {
      resultTypes: ['violations'],
      // The page around the elements is only for the test.
      rules: { region: { enabled: false }, 'heading-order': { enabled: false } },
    });
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`);
    expect(found).toEqual([]);
    expect(passes.length).toBeGreaterThan(3);
  });
});

it('easy read uses the texts for under 13 and a pictogram on each button', async () => {
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
