const vowelGroups = /[aeiouy]+/g;

/** Estimates syllables of an English word: vowel groups, without a silent e. */
const syllables = (word: string): number => {
  const plain = word
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .replace(/(?<=[^aeiouyl])e$|(?<=[^aeiouydt])ed$/, '');
  return Math.max(1, plain.match(vowelGroups)?.length ?? 1);
};

/** Flesch-Kincaid grade level of English prose. */
export const readingGrade = (text: string): number => {
  const sentences = text.split(/[.!?:]+(?:\s|$)/).filter((part) => part.trim() !== '');
  const words = text.split(/\s+/).filter((word) => /[a-z]/i.test(word));
  const sounds = words.reduce((sum, word) => sum + syllables(word), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (sounds / words.length) - 15.59;
};
