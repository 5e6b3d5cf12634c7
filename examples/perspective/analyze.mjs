import { badRequest } from './api-error.mjs';
import { ATTRIBUTES, LANGUAGES, toScore } from './attributes.mjs';

/** The limit of Perspective API, in bytes of UTF-8. */
export const MAX_TEXT = 20 * 1024;
const MAX_PREVIOUS = 3;

const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

const readText = (entry, name) => {
  if (!isObject(entry)) throw badRequest(`${name} must be an object.`);
  const { text, type = 'PLAIN_TEXT' } = entry;
  if (typeof text !== 'string') throw badRequest(`${name}.text must be a string.`);
  if (type !== 'PLAIN_TEXT' && type !== 'TEXT_TYPE_UNSPECIFIED')
    throw badRequest(`${name}.type must be PLAIN_TEXT.`);
  return text;
};

const readComment = (comment) => {
  const text = readText(comment, 'comment');
  if (text.trim() === '')
    throw badRequest('Comment must be non-empty.', { errorType: 'COMMENT_EMPTY' });
  if (Buffer.byteLength(text) > MAX_TEXT)
    throw badRequest(`Comment is longer than ${MAX_TEXT} bytes.`, {
      errorType: 'COMMENT_TOO_LONG',
    });
  return text;
};

const readAttributes = (requested) => {
  if (!isObject(requested) || Object.keys(requested).length === 0)
    throw badRequest('requestedAttributes must name at least one attribute.');
  return Object.entries(requested).map(([name, options]) => {
    if (!Object.hasOwn(ATTRIBUTES, name)) {
      const known = Object.keys(ATTRIBUTES).join(', ');
      throw badRequest(`Unknown requested attribute: ${name}. Known: ${known}.`);
    }
    const { scoreType = 'PROBABILITY', scoreThreshold = 0 } = options ?? {};
    if (scoreType !== 'PROBABILITY' && scoreType !== 'SCORE_TYPE_UNSPECIFIED')
      throw badRequest(`${name}.scoreType must be PROBABILITY.`);
    if (typeof scoreThreshold !== 'number')
      throw badRequest(`${name}.scoreThreshold must be a number.`);
    return { name, scoreThreshold };
  });
};

const readLanguages = (languages, attributes) => {
  if (languages === undefined) return undefined;
  if (!Array.isArray(languages) || languages.some((one) => typeof one !== 'string'))
    throw badRequest('languages must be a list of strings.');
  const unknown = languages.find((one) => !LANGUAGES.includes(one.toLowerCase().split('-')[0]));
  if (unknown === undefined) return languages.length > 0 ? languages : undefined;
  const attribute = attributes[0].name;
  throw badRequest(`Attribute ${attribute} does not support request languages: ${unknown}`, {
    errorType: 'LANGUAGE_NOT_SUPPORTED_BY_ATTRIBUTE',
    languageNotSupportedByAttributeError: { detectedLanguages: [unknown], attribute },
  });
};

const readContext = (context) => {
  if (context === undefined) return [];
  const { entries = [] } = isObject(context) ? context : {};
  if (!Array.isArray(entries)) throw badRequest('context.entries must be a list.');
  return entries
    .slice(-MAX_PREVIOUS)
    .map((entry, i) => ({ author: 'self', text: readText(entry, `context.entries[${i}]`) }));
};

/** Reads the body of comments:analyze. Throws an `ApiError` that names the field. */
export const readRequest = (body) => {
  if (!isObject(body)) throw badRequest('The request must be a JSON object.');
  const text = readComment(body.comment);
  const attributes = readAttributes(body.requestedAttributes);
  return {
    text,
    attributes,
    languages: readLanguages(body.languages, attributes),
    previous: readContext(body.context),
    spans: body.spanAnnotations === true,
    clientToken: body.clientToken,
  };
};

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Sentences with their places, which count characters (code points), as Python does. */
const splitSentences = (text) => {
  let begin = 0;
  return [...segmenter.segment(text)].map(({ segment }) => {
    const end = begin + [...segment].length;
    const span = { begin, end, text: segment };
    begin = end;
    return span;
  });
};

/** The texts to classify: the comment, and its sentences if spans are asked for. */
export const listTexts = ({ text, spans }) => {
  const sentences = spans ? splitSentences(text) : [];
  return {
    sentences: sentences.length > 1 ? sentences : [{ begin: 0, end: [...text].length }],
    texts: sentences.length > 1 ? [text, ...sentences.map((one) => one.text)] : [text],
  };
};

const toAttributeScore = (name, scoreThreshold, sentences, [whole, ...parts]) => {
  const score = (kinds) => ({ value: toScore(name, kinds), type: 'PROBABILITY' });
  const summaryScore = score(whole);
  if (summaryScore.value < scoreThreshold) return [];
  const spanScores = sentences
    .map(({ begin, end }, i) => ({ begin, end, score: score(parts[i] ?? whole) }))
    .filter((span) => span.score.value >= scoreThreshold);
  return [[name, { spanScores, summaryScore }]];
};

/** The answer, from the scores of our kinds for each text. */
export const toResponse = ({ attributes, languages, clientToken }, sentences, kinds) => ({
  attributeScores: Object.fromEntries(
    attributes.flatMap(({ name, scoreThreshold }) =>
      toAttributeScore(name, scoreThreshold, sentences, kinds),
    ),
  ),
  // We don't detect languages: "und" is undetermined in BCP 47.
  languages: languages ?? ['und'],
  detectedLanguages: [],
  ...(clientToken === undefined ? {} : { clientToken }),
});
