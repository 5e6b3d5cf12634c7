import { afterAll, expect, it, vi } from 'vitest';

// Each test starts like a page: with nothing loaded.
const fresh = async () => {
  vi.resetModules();
  const [catalogues, words] = await Promise.all([
    import('./catalogues.ts'),
    import('./words-for.ts'),
  ]);
  return { ...catalogues, ...words };
};
// The next test file must not find the words that were added here.
afterAll(() => vi.resetModules());
const insult = { harm: 'bullying', direction: 'outgoing', group: '13-and-over' } as const;

it('general texts are shown before a locale is loaded, and help still offers help', async () => {
  const { wordsFor, labelFor } = await fresh();
  expect(wordsFor(insult).title).toBe('Worth another look');
  expect(wordsFor(insult).choices.send).toBe('Send anyway');
  const support = wordsFor({ ...insult, harm: 'support' });
  expect(support.title).toBe('You are not alone');
  expect(support.body).not.toContain('hurt someone');
  expect(labelFor('tryAgain', 'ar')).toBe('Try again');
});

it.each([
  ['es-MX', 'es'],
  ['pt', 'pt-BR'],
  ['pt-PT', 'pt-BR'],
  ['AR_eg', 'ar'],
  ['nl', 'en'],
  ['', 'en'],
])('for %s the texts are in %s', async (asked, served) => {
  const { loadWords, wordsFor, needsWords } = await fresh();
  expect(needsWords(asked)).toBe(true);
  expect(await loadWords(asked)).toBe(served);
  expect(needsWords(asked)).toBe(false);
  expect(wordsFor({ ...insult, locale: asked }).locale).toBe(served);
});

it('the general texts don’t mention harm when there was none', async () => {
  const { wordsFor } = await fresh();
  for (const harm of ['kind', 'repair', 'unread'] as const) {
    const { title, body } = wordsFor({ ...insult, harm });
    expect(`${title} ${body}`).not.toMatch(/hurt|risk/);
  }
});

it('after a failed load, nudges don’t retry; only the app does', async () => {
  vi.doMock('./locales/es.json', () => {
    throw new Error('gone');
  });
  const { loadWords, needsWords } = await fresh();
  expect(await loadWords('es')).toBe('en');
  expect(needsWords('es')).toBe(false);
  vi.doUnmock('./locales/es.json');
});

it('an app’s own texts override ours', async () => {
  const { addWords, loadWords, wordsFor } = await fresh();
  const { default: en } = await import('./locales/en.json');
  await addWords({
    ...en,
    locale: 'nl',
    labels: { ...en.labels, choices: { ...en.labels.choices, edit: 'Aanpassen' } },
  });
  expect(await loadWords('nl-BE')).toBe('nl');
  const ours = loadWords('tr');
  await addWords({ ...en, locale: 'tr' });
  await ours;
  expect(wordsFor(insult, 'tr').title).toBe(wordsFor(insult, 'nl').title);
  expect(wordsFor(insult, 'nl').choices.edit).toBe('Aanpassen');
});
