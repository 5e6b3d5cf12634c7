import type { Direction, Kind, Severity } from '@nightlight/core';
import { createPhraseError, type PhraseFile } from './phrase-file.ts';
import { addElements, addWithSkips, createNode, type PhraseNode } from './phrase-nodes.ts';
import { type PhraseSets, parsePhrase, parseSets } from './syntax.ts';
import { addToVocabulary, createVocabulary, type Vocabulary } from './vocabulary.ts';

/** What a phrase does. */
export type PhraseRole =
  | {
      readonly type: 'harm';
      readonly kind: Kind;
      readonly severity: Severity;
      readonly direction?: Direction;
    }
  | { readonly type: 'harmless' }
  | { readonly type: 'reported' }
  | { readonly type: 'reported-after' };

/** A phrase whose last word was found. */
export interface CompiledPhrase {
  readonly language: string;
  /** As written. */
  readonly phrase: string;
  readonly role: PhraseRole;
  readonly atStart: boolean;
  readonly atEnd: boolean;
}

export type Node = PhraseNode<CompiledPhrase>;

/** All phrases of all languages, prepared for `findPhrases`. */
export interface CompiledPhrases {
  readonly vocabulary: Vocabulary;
  /** The nodes after the first word of a phrase, by its symbol. */
  readonly starts: ReadonlyMap<string, readonly Node[]>;
}

/**
 * Compiles the phrases of all languages into one tree. Throws `invalid-input` that names the file and
 * the phrase if one is malformed.
 */
export const compilePhrases = (files: readonly PhraseFile[]): CompiledPhrases => {
  const root: Node = createNode();
  const vocabulary = createVocabulary();
  const addPhrases = (
    language: string,
    sets: PhraseSets,
    accentsMatter: boolean,
    path: string,
    phrases: readonly string[],
    role: PhraseRole,
  ): void => {
    for (const [i, phrase] of phrases.entries()) {
      const place = `${language}.json, ${path}[${i}]`;
      const { elements, atStart, atEnd } = parsePhrase(phrase, place, sets, accentsMatter);
      const end = addElements(root, elements);
      checkStart(root, end, place, phrase);
      addToVocabulary(vocabulary, elements);
      end.ends ??= [];
      end.ends.push({ language, phrase, role, atStart, atEnd });
    }
  };
  for (const file of files) {
    const {
      language,
      groups,
      harmless,
      reported,
      reportedAfter = [],
      accentsMatter = false,
    } = file;
    const sets = parseSets(file.sets ?? {}, language, accentsMatter);
    const add = (path: string, phrases: readonly string[], role: PhraseRole) =>
      addPhrases(language, sets, accentsMatter, path, phrases, role);
    add('harmless', harmless, { type: 'harmless' });
    add('reported', reported, { type: 'reported' });
    add('reportedAfter', reportedAfter, { type: 'reported-after' });
    for (const [i, { phrases, ...meaning }] of groups.entries()) {
      add(`groups[${i}].phrases`, phrases, { type: 'harm', ...meaning });
    }
  }
  return { vocabulary, starts: listStarts(root) };
};

const listRoots = (root: Node): Set<Node> => {
  const roots = new Set<Node>();
  addWithSkips(roots, root);
  return roots;
};

/** A phrase that can begin with any word, or without words, would be found everywhere. */
const checkStart = (root: Node, end: Node, place: string, phrase: string): void => {
  if (root.any) throw createPhraseError(place, phrase, 'begins with * or ... . Begin with a word.');
  if (!root.skips) return;
  const roots = listRoots(root);
  if ([...roots].some((node) => node.any)) {
    throw createPhraseError(place, phrase, 'can begin with * or ... . Begin with a word.');
  }
  if (roots.has(end)) {
    throw createPhraseError(place, phrase, 'has only optional words. Add one that is needed.');
  }
};

const listStarts = (root: Node): Map<string, Node[]> => {
  const starts = new Map<string, Node[]>();
  for (const node of listRoots(root)) {
    for (const [symbol, next] of node.next ?? []) {
      starts.set(symbol, [...(starts.get(symbol) ?? []), next]);
    }
  }
  return starts;
};
