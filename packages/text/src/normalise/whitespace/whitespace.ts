/** White space of every kind and length becomes one space; none at the ends. */
export const whitespace = (text: string): string => text.replace(/\s+/gu, ' ').trim();
