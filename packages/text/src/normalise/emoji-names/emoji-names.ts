/**
 * Emoji that can insult, threaten or stand for something secret, each with one or two English words
 * based on the names and keywords of Unicode CLDR 46. The model is multilingual, so English words help
 * in every language with emoji that were rare in training.
 */
// biome-ignore format: a table
const NAMES: Readonly<Record<string, string>> = {
  '🐷': 'pig', '🐖': 'pig', '🐽': 'pig', '🐀': 'rat', '🐁': 'mouse', '🐍': 'snake', '🐒': 'monkey', '🐵': 'monkey',
  '🐮': 'cow', '🐄': 'cow', '🐳': 'whale', '🐋': 'whale', '🐘': 'elephant', '🦍': 'gorilla', '🐕': 'dog', '🐶': 'dog',
  '🪳': 'cockroach', '🤡': 'clown', '💩': 'shit', '🗑': 'rubbish', '🚮': 'rubbish', '🤮': 'vomit', '🤢': 'disgusted',
  '🖕': 'middle finger', '👎': 'thumbs down', '🔪': 'knife', '🗡': 'dagger', '🔫': 'gun', '💣': 'bomb', '🪓': 'axe',
  '🩸': 'blood', '☠': 'skull', '⚰': 'coffin', '🪦': 'grave', '👊': 'punch', '🥊': 'boxing',
  '🤫': 'secret', '🔞': 'adults only',
};
/** Matches an emoji that is used as a word: a word comes before it, and none after it. */
const USED_AS_WORD = new RegExp(
  `(?<=[\\p{L}\\p{N}]\\s?)(${Object.keys(NAMES).join('|')})(?!\\s?[\\p{L}\\p{N}])`,
  'gu',
);

/**
 * Adds the name after an emoji that is used as a word: "you are a 🐷" becomes "you are a
 * 🐷 pig". "🐒 documentary" and "saw a 🐷 at the farm" don't change.
 */
export const addEmojiNames = (text: string): string =>
  text.replace(USED_AS_WORD, (emoji) => ` ${emoji} ${NAMES[emoji]} `);
