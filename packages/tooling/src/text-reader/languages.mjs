/**
 * Languages for OCR, the same as those of the text model: the codes of our options, Tesseract's
 * codes, and the npm packages with their data. To add a language to a build, install its package and
 * name it in NIGHTLIGHT_TEXT_IN_PICTURES.
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

/** Languages in the assets folder: English and those in the environment variable (`de,fr`). */
export const chooseLanguages = (named = process.env['NIGHTLIGHT_TEXT_IN_PICTURES'] ?? '') => {
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
        `NIGHTLIGHT_TEXT_IN_PICTURES names ${language}; allowed are ${Object.keys(LANGUAGES).join(', ')}`,
      );
    }
  }
  return [...new Set(chosen)];
};
