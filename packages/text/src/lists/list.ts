import { type ListEffect, type ListOwner, NightlightError, type WordList } from '@nightlight/core';
import { toCanonicalDomain } from './domain.ts';
import { foldWords } from './fold-words.ts';
import { addPhrase, createPhraseTree, type PhraseTree } from './phrase-tree.ts';
import { splitIntoTokens } from './tokens.ts';

/** A list prepared for `matchLists`. */
export interface CompiledList {
  readonly owner: ListOwner;
  readonly effect: ListEffect;
  readonly phrases: PhraseTree;
  /** Maps each canonical domain to the entry as written. */
  readonly domains: ReadonlyMap<string, string>;
}

/** Maximum number of entries in a list, words and domains together. */
export const MAX_LIST_ENTRIES = 5000;
/** Maximum length of an entry in UTF-16 units. */
export const MAX_LIST_ENTRY_LENGTH = 200;

const OWNERS: readonly unknown[] = ['host', 'guardian', 'self'];
const EFFECTS: readonly unknown[] = ['allow', 'block'];

const throwInvalidInput = (message: string): never => {
  throw new NightlightError('invalid-input', message);
};

/**
 * Checks and compiles a list. Throws `invalid-input` with a message that names the wrong entry and
 * how to fix it.
 */
export const compileList = (list: WordList): CompiledList => {
  if (typeof list !== 'object' || list === null) {
    return throwInvalidInput('A list must be an object such as { owner, effect, words, domains }.');
  }
  const { owner, effect, words = [], domains = [] } = list;
  if (!OWNERS.includes(owner))
    throwInvalidInput("A list's owner must be 'host', 'guardian' or 'self'.");
  if (!EFFECTS.includes(effect)) throwInvalidInput("A list's effect must be 'allow' or 'block'.");
  if (!Array.isArray(words)) throwInvalidInput("A list's words must be an array of strings.");
  if (!Array.isArray(domains)) throwInvalidInput("A list's domains must be an array of strings.");
  if (words.length + domains.length > MAX_LIST_ENTRIES) {
    throwInvalidInput(
      `A list can have at most ${MAX_LIST_ENTRIES} entries; this one has ${words.length + domains.length}. Split it.`,
    );
  }
  return { owner, effect, phrases: buildPhraseTree(words), domains: buildDomainMap(domains) };
};

const checkEntry = (entry: unknown, path: string): string => {
  if (typeof entry !== 'string')
    return throwInvalidInput(`${path} is not a string: write it in quotes.`);
  if (entry.length > MAX_LIST_ENTRY_LENGTH) {
    throwInvalidInput(`${path} is longer than ${MAX_LIST_ENTRY_LENGTH} characters: shorten it.`);
  }
  return entry;
};

const buildPhraseTree = (words: readonly string[]): PhraseTree => {
  const tree = createPhraseTree();
  for (const [i, word] of words.entries()) {
    const entry = checkEntry(word, `words[${i}]`);
    const folded = foldWords(entry).text.trim();
    if (folded === '') throwInvalidInput(`words[${i}] is empty or invisible: remove it.`);
    addPhrase(
      tree,
      splitIntoTokens(folded).map((token) => token.text),
      entry,
    );
  }
  return tree;
};

const buildDomainMap = (domains: readonly string[]): Map<string, string> => {
  const entries = new Map<string, string>();
  for (const [i, domain] of domains.entries()) {
    const entry = checkEntry(domain, `domains[${i}]`);
    const canonical = toCanonicalDomain(entry);
    if (canonical === undefined) {
      return throwInvalidInput(
        `domains[${i}] is not a domain: write it without https:// and path, such as games.example.`,
      );
    }
    if (!entries.has(canonical)) entries.set(canonical, entry);
  }
  return entries;
};
