/** Replaces any run of white space with one space and trims the ends. */
export const collapseWhitespace = (text: string): string => text.replace(/\s+/gu, ' ').trim();
