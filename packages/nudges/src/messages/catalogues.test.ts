import { expect, it, vi } from 'vitest';

// Each test begins as a page does: with nothing loaded.
const fresh = async () => {
  vi.resetModules();
  const [catalogues, words] = await Promise.all([
    import('./catalogues.ts'),
    import('./words-for.ts'),
  ]);
  return { ...catalogues, ...words };
};
const insult = { harm: 'bullying', direction: 'outgoing', group: '13-and-over' } as const;

it('before anything is loaded a few general words serve, and help is help', async () => {
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
])('%s is served by %s', async (asked, served) => {
  const { loadWords, wordsFor, needsWords } = await fresh();
  expect(needsWords(asked)).toBe(true);
  expect(await loadWords(asked)).toBe(served);
  expect(needsWords(asked)).toBe(false);
  expect(wordsFor({ ...insult, locale: asked }).locale).toBe(served);
});

it('nobody is told of a harm where there was none, also with those few words', async () => {
  const { wordsFor } = await fresh();
  for (const harm of ['kind', 'repair', 'unread'] as const) {
    const { title, body } = wordsFor({ ...insult, harm });
    expect(`${title} ${body}`).not.toMatch(/hurt|risk/);
  }
});

it('what could not be loaded is asked for again by the app alone, not with each nudge', async () => {
  vi.doMock('./es/index.ts', () => {
    throw new Error('gone');
  });
  const { loadWords, needsWords } = await fresh();
  expect(await loadWords('es')).toBe('en');
  expect(needsWords('es')).toBe(false);
  vi.doUnmock('./es/index.ts');
});

it('words of an app’s own win over ours', async () => {
  const { addWords, loadWords, wordsFor } = await fresh();
  const { en } = await import('./en/index.ts');
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
