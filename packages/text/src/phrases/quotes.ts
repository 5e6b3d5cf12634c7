/** Closing quotation marks by opening one. */
const CLOSING: Readonly<Record<string, string>> = {
  '"': '"', '“': '”"', '”': '”', '„': '“”"', '«': '»', '»': '«', '「': '」', '『': '』', '‘': '’', "'": "'", '‚': '‘’',
}; // biome-ignore format: a table
const MARK = /["“”„«»「」『』‘’‚']/gu;
const WORD_CHARACTER = /[\p{L}\p{M}\p{N}]/u;
const SINGLE = "'‘’‚";

interface Quote {
  readonly start: number;
  readonly end: number;
}

/** Whether a mark is an apostrophe inside a word. */
const isApostrophe = (text: string, at: number): boolean =>
  SINGLE.includes(text[at] as string) &&
  WORD_CHARACTER.test(text[at - 1] ?? '') &&
  WORD_CHARACTER.test(text[at + 1] ?? '');

const listQuotes = (text: string): Quote[] => {
  const quotes: Quote[] = [];
  let open: { closing: string; start: number } | undefined;
  for (const { 0: mark, index } of text.matchAll(MARK)) {
    if (isApostrophe(text, index)) continue;
    if (open?.closing.includes(mark)) {
      quotes.push({ start: open.start, end: index });
      open = undefined;
      continue;
    }
    const isOpening =
      mark in CLOSING && (!SINGLE.includes(mark) || !WORD_CHARACTER.test(text[index - 1] ?? ''));
    if (isOpening && (!open || SINGLE.includes(text[open.start] as string))) {
      open = { closing: CLOSING[mark] as string, start: index };
    }
  }
  return quotes;
};

const NO_QUOTE = (): number => 0;

/**
 * Finds quotations. Returns a function that gives the number of the quotation at a position, from 1,
 * or 0. Call it with increasing positions.
 */
export const findQuotes = (text: string): ((at: number) => number) => {
  const quotes = listQuotes(text);
  if (quotes.length === 0) return NO_QUOTE;
  let next = 0;
  return (at) => {
    while (next < quotes.length && (quotes[next] as Quote).end <= at) next++;
    const quote = quotes[next];
    return quote && quote.start < at ? next + 1 : 0;
  };
};
