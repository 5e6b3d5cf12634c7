import { type ListEffect, type ListOwner, NightlightError, type WordList } from '@nightlight/core';
import { canonicalDomain } from './domain.ts';
import { foldWords } from './fold-words.ts';
import { addPhrase, type PhraseTree, phraseTree } from './phrase-tree.ts';
import { tokensOf } from './tokens.ts';

/** A list prepared for `matchLists`. */
export interface CompiledList {
  readonly owner: ListOwner;
  readonly effect: ListEffect;
  readonly phrases: PhraseTree;
  /** The entry as written, by its canonical domain. */
  readonly domains: ReadonlyMap<string, string>;
}

/** Maximum number of entries in a list, words and domains together. */
export const MAX_LIST_ENTRIES = 5000;
/** Maximum length of an entry in UTF-16 units. */
export const LONGEST_LIST_ENTRY = 200;

const OWNERS: readonly unknown[] = ['host', 'guardian', 'self'];
const EFFECTS: readonly unknown[] = ['allow', 'block'];

const invalid = (message: string): never => {
  throw new NightlightError('invalid-input', message);
};

/**
 * Checks and compiles a list. Throws `invalid-input` that names the wrong entry and how
 * to fix it.
 */
export const compileList = (list: WordList): CompiledList => {
  if (typeof list !== 'object' || list === null) {
    return invalid('A list must be an object such as { owner, effect, words, domains }.');
  }
  const { owner, effect, words = [], domains = [] } = list;
  if (!OWNERS.includes(owner)) invalid("A list's owner must be 'host', 'guardian' or 'self'.");
  if (!EFFECTS.includes(effect)) invalid("A list's effect must be 'allow' or 'block'.");
  if (!Array.isArray(words)) invalid("A list's words must be an array of strings.");
  if (!Array.isArray(domains)) invalid("A list's domains must be an array of strings.");
  if (words.length + domains.length > MAX_LIST_ENTRIES) {
    invalid(
      `A list can have at most ${MAX_LIST_ENTRIES} entries; this one has ${words.length + domains.length}. Split it.`,
    );
  }
  return { owner, effect, phrases: treeOf(words), domains: domainsOf(domains) };
};

const checked = (entry: unknown, where: string): string => {
  if (typeof entry !== 'string') return invalid(`${where} is not a string: write it in quotes.`);
  if (entry.length > LONGEST_LIST_ENTRY) {
    invalid(`${where} is longer than ${LONGEST_LIST_ENTRY} characters: shorten it.`);
  }
  return entry;
};

const treeOf = (words: readonly string[]): PhraseTree => {
  const tree = phraseTree();
  for (const [i, word] of words.entries()) {
    const entry = checked(word, `words[${i}]`);
    const folded = foldWords(entry).text.trim();
    if (folded === '') invalid(`words[${i}] is empty or invisible: remove it.`);
    addPhrase(
      tree,
      tokensOf(folded).map((token) => token.text),
      entry,
    );
  }
  return tree;
};

const domainsOf = (domains: readonly string[]): Map<string, string> => {
  const entries = new Map<string, string>();
  for (const [i, domain] of domains.entries()) {
    const entry = checked(domain, `domains[${i}]`);
    const canonical = canonicalDomain(entry);
    if (canonical === undefined) {
      return invalid(
        `domains[${i}] is not a domain: write it without https:// and path, such as games.example.`,
      );
    }
    if (!entries.has(canonical)) entries.set(canonical, entry);
  }
  return entries;
};
