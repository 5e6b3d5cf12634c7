/**
 * Languages that text in pictures can be read in: the codes of our settings, Tesseract's
 * names, and the npm packages with their data. Those that the text model reads; one is
 * built in by installing its package and naming it in NIGHTLIGHT_TEXT_IN_PICTURES.
 */
const CODES = {
  en: 'eng',
  es: 'spa',
  pt: 'por',
  fr: 'fra',
  de: 'deu',
  it: 'ita',
  nl: 'nld',
  pl: 'pol',
  tr: 'tur',
  ru: 'rus',
  uk: 'ukr',
  ar: 'ara',
  hi: 'hin',
  id: 'ind',
  vi: 'vie',
  zh: 'chi_sim',
  ja: 'jpn',
  ko: 'kor',
  sw: 'swa',
  fil: 'fil',
};

export const LANGUAGES = Object.fromEntries(
  Object.entries(CODES).map(([language, code]) => [
    language,
    { code, package: `@tesseract.js-data/${code}` },
  ]),
);

/** Languages that go into the assets folder: English, and what the environment names (`de,fr`). */
export const chosenLanguages = (named = process.env['NIGHTLIGHT_TEXT_IN_PICTURES'] ?? '') => {
  const chosen = [
    'en',
    ...named
      .split(',')
      .map((one) => one.trim())
      .filter(Boolean),
  ];
  for (const language of chosen) {
    if (!LANGUAGES[language]) {
      throw new Error(
        `NIGHTLIGHT_TEXT_IN_PICTURES names ${language}; it may hold ${Object.keys(LANGUAGES).join(', ')}`,
      );
    }
  }
  return [...new Set(chosen)];
};
