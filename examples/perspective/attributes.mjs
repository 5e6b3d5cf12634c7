/**
 * Which of our kinds each attribute is made of. Kinds count as if they were independent:
 * 1 − ∏(1 − score). The guide says what has no counterpart.
 */
export const ATTRIBUTES = {
  TOXICITY: [
    ...['insult', 'threat', 'hate', 'body-shaming', 'encouraging-self-harm', 'exclusion'],
    ...['sexual-text', 'nudity-request', 'sextortion', 'profanity'],
  ],
  SEVERE_TOXICITY: ['threat', 'hate', 'encouraging-self-harm', 'sextortion'],
  IDENTITY_ATTACK: ['hate'],
  INSULT: ['insult', 'body-shaming'],
  PROFANITY: ['profanity'],
  THREAT: ['threat', 'encouraging-self-harm'],
  SEXUALLY_EXPLICIT: ['sexual-text', 'nudity-request', 'sextortion'],
};

/** Languages that the text model was trained in. */
export const LANGUAGES = [
  ...['ar', 'de', 'en', 'es', 'fil', 'fr', 'hi', 'id', 'it', 'ja'],
  ...['ko', 'nl', 'pl', 'pt', 'ru', 'sw', 'tr', 'uk', 'vi', 'zh'],
];

/** The score of an attribute from those of our kinds. */
export const toScore = (attribute, kinds) =>
  1 - ATTRIBUTES[attribute].reduce((absent, kind) => absent * (1 - (kinds[kind] ?? 0)), 1);
