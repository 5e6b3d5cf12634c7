/**
 * Removes invisible characters: format characters (zero-width, bidi controls, soft
 * hyphen, tags), variation selectors and fillers. Replaces control characters with a
 * space.
 */
export const removeZeroWidth = (text: string): string =>
  text.replace(/[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '').replace(/\p{Cc}+/gu, ' ');
