import { toExact } from './exact-words.ts';
import { createPhraseError, type PhraseFile } from './phrase-file.ts';
import { listWords, splitIntoWords } from './words.ts';

/** One step of a phrase. */
export type PhraseElement =
  /** A folded word, or one with its accents and `=` before it. */
  | { readonly type: 'word'; readonly text: string }
  /** A word that starts with `text`. */
  | { readonly type: 'stem'; readonly text: string }
  /** A word with three or more digits. */
  | { readonly type: 'number' }
  /** Exactly one word of any kind. */
  | { readonly type: 'any' }
  /** Up to three words of any kind. */
  | { readonly type: 'gap' }
  | PhraseChoice;

/** Alternatives. An empty one makes the choice optional. */
export interface PhraseChoice {
  readonly type: 'choice';
  readonly options: readonly (readonly PhraseElement[])[];
}

/** What the phrases of a file share. */
interface ParserContext {
  /** The sets of the file, by name. */
  readonly sets: ReadonlyMap<string, PhraseChoice>;
  readonly accentsMatter: boolean;
  /** Elements by the word that was typed for them. Most words occur many times. */
  readonly words: Map<string, readonly PhraseElement[]>;
}

export interface ParsedPhrase {
  readonly elements: readonly PhraseElement[];
  /** The phrase starts the message. */
  readonly atStart: boolean;
  /** The phrase ends the message. */
  readonly atEnd: boolean;
}

const SET = /^<([^<>]*)>$/u;
const PART = /[()|]|<[^<>\s]*>|[^\s()|<>]+|[<>]/gu;

const parsePhrase = (
  phrase: string,
  place: string,
  { sets, accentsMatter, words: knownWords }: ParserContext,
): ParsedPhrase => {
  const fail = (fix: string): never => {
    throw createPhraseError(place, phrase, fix);
  };
  const parts = phrase.match(PART) ?? [];
  const atStart = parts[0] === '^';
  const atEnd = parts.length > 1 && parts.at(-1) === '$';
  const inner = parts.slice(atStart ? 1 : 0, atEnd ? -1 : undefined);
  let position = 0;

  const parseWord = (part: string): readonly PhraseElement[] => {
    const known = knownWords.get(part);
    if (known) return known;
    const parsed = parseNewWord(part);
    knownWords.set(part, parsed);
    return parsed;
  };
  const parseNewWord = (part: string): PhraseElement[] => {
    if (part === '*') return [{ type: 'any' }];
    if (part === '...') return [{ type: 'gap' }];
    if (part === '#number') return [{ type: 'number' }];
    const [, setName] = SET.exec(part) ?? [];
    if (setName !== undefined) {
      return [sets.get(setName) ?? fail(`names the set "${setName}", which is missing.`)];
    }
    if (part === '^') return fail('has ^ inside. It can only come first.');
    if (part === '$') return fail('has $ inside. It can only come last.');
    if (/[*#^<>]|\.\.\.|~.|^~/u.test(part)) {
      return fail(`has a sign inside the word "${part}". Write signs as words of their own.`);
    }
    const isStem = part.endsWith('~');
    const typed = isStem ? part.slice(0, -1) : part;
    const words =
      accentsMatter && !isStem
        ? splitIntoWords(typed).map((word) => toExact(word.typed))
        : listWords(typed);
    if (words.length === 0) return fail(`has "${part}", which has no letters. Remove it.`);
    return words.map((text, i) => ({
      type: isStem && i === words.length - 1 ? 'stem' : 'word',
      text,
    }));
  };
  const parseSequence = (): PhraseElement[] => {
    const elements: PhraseElement[] = [];
    for (; position < inner.length; position++) {
      const part = inner[position] as string;
      if (part === ')' || part === '|') break;
      elements.push(...(part === '(' ? [parseChoice()] : parseWord(part)));
    }
    return elements;
  };
  const parseChoice = (): PhraseElement => {
    const options: PhraseElement[][] = [];
    do {
      position++;
      options.push(parseSequence());
    } while (inner[position] === '|');
    if (inner[position] !== ')') fail('has an open bracket. Close it.');
    return { type: 'choice', options };
  };

  const elements = parseSequence();
  if (inner[position] === ')') fail('closes a bracket that is not open. Remove it.');
  if (inner[position] === '|') fail('has | outside brackets. Put the alternatives in brackets.');
  if (elements.length === 0) fail('is empty. Remove it.');
  return { elements, atStart, atEnd };
};

/**
 * Creates a function that reads the phrases of a file: words with spaces between them, `(a|b c|)` for
 * alternatives (an empty one makes the group optional), `*` for one word, `...` for up to three words,
 * `stem~` for words that start with `stem`, `#number` for a word with three or more digits, `^` and `$`
 * for the start and the end of the message, `<name>` for the alternatives of a set of the file. With
 * `accentsMatter`, a word must be typed with its accents or without any.
 *
 * Throws `invalid-input` that names the phrase and its place, or the set, if one is malformed.
 */
export const createPhraseParser = ({
  language,
  sets = {},
  accentsMatter = false,
}: PhraseFile): ((phrase: string, place: string) => ParsedPhrase) => {
  const parsedSets = new Map<string, PhraseChoice>();
  // Sets do not contain sets, so their words are read before any set is known.
  const context = { sets: new Map<string, PhraseChoice>(), accentsMatter, words: new Map() };
  for (const [name, alternatives] of Object.entries(sets)) {
    const place = `${language}.json, sets.${name}`;
    const [choice] = parsePhrase(`(${alternatives})`, place, context).elements;
    if (choice?.type !== 'choice')
      throw createPhraseError(place, alternatives, 'has no alternatives.');
    parsedSets.set(name, choice);
  }
  return (phrase, place) => parsePhrase(phrase, place, { ...context, sets: parsedSets });
};
