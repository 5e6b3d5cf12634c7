const vowelGroups = /[aeiouy]+/g;

/** Estimates the syllables of an English word by counting vowel groups without a silent e. */
const countSyllables = (word: string): number => {
  const plain = word
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .replace(/(?<=[^aeiouyl])e$|(?<=[^aeiouydt])ed$/, '');
  return Math.max(1, plain.match(vowelGroups)?.length ?? 1);
};

/** Returns the Flesch-Kincaid grade level of an English text (US school grades, from 0). */
export const readingGrade = (text: string): number => {
  const sentences = text.split(/[.!?:]+(?:\s|$)/).filter((part) => part.trim() !== '');
  const words = text.split(/\s+/).filter((word) => /[a-z]/i.test(word));
  const syllables = words.reduce((sum, word) => sum + countSyllables(word), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
};
