/**
 * Emoji that carry meaning which hurts, threatens or hints, by their names in
 * Unicode CLDR 46 (shortened to a word or two). The model reads most emoji as
 * they stand; the words help where it met the sign too rarely.
 */
const NAMES: Readonly<Record<string, string>> = {
  '🐷': 'pig', '🐖': 'pig', '🐽': 'pig', '🐀': 'rat', '🐁': 'mouse', '🐍': 'snake', '🐒': 'monkey', '🐵': 'monkey',
  '🐮': 'cow', '🐄': 'cow', '🐳': 'whale', '🐋': 'whale', '🐘': 'elephant', '🦍': 'gorilla', '🐕': 'dog', '🐶': 'dog',
  '🪳': 'cockroach', '🤡': 'clown', '💩': 'shit', '🗑': 'rubbish', '🚮': 'rubbish', '🤮': 'vomit', '🤢': 'disgusted',
  '🖕': 'middle finger', '👎': 'thumbs down', '🔪': 'knife', '🗡': 'dagger', '🔫': 'gun', '💣': 'bomb', '🪓': 'axe',
  '🩸': 'blood', '☠': 'skull', '⚰': 'coffin', '🪦': 'grave', '👊': 'punch', '🥊': 'boxing',
  '🤫': 'secret', '🔞': 'adults only',
}; // biome-ignore format: a table
/** Where a sign stands for a word: a word before it, and none behind. */
const NAMED = new RegExp(
  `(?<=[\\p{L}\\p{N}]\\s?)(${Object.keys(NAMES).join('|')})(?!\\s?[\\p{L}\\p{N}])`,
  'gu',
);

/**
 * Puts the name beside a sign that stands for a word: "you are a 🐷" reads "you
 * are a 🐷 pig". "🐒 documentary" and "saw a 🐷 at the farm" stay.
 */
export const emojiNames = (text: string): string =>
  text.replace(NAMED, (sign) => ` ${sign} ${NAMES[sign]} `);
