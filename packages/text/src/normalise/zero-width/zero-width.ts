/**
 * Removes invisible characters: format characters (zero-width, bidi controls, soft
 * hyphen, tags), variation selectors and fillers. Control characters become a space.
 */
export const zeroWidth = (text: string): string =>
  text.replace(/[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '').replace(/\p{Cc}+/gu, ' ');
