import type { ListMatch } from '@nightlight/core';
import type { LinkFinding } from '../patterns/finding.ts';
import { listDomainAndParents, toCanonicalHost } from './domain.ts';
import { foldWords } from './fold-words.ts';
import type { CompiledList } from './list.ts';
import { findLongestPhrase } from './phrase-tree.ts';
import { splitIntoTokens } from './tokens.ts';

/**
 * Finds the entries of lists in a text, sorted by position. The hosts of `links`, the links of the
 * same text (`findPatterns`), are compared with the domains of the lists. If several entries of one
 * list begin at the same word, only the longest matches.
 * Core's `assess` decides what a match does. An `allow` match removes only the `block` matches,
 * insults and profanity in its span, so that no list can allow a threat or a grooming phrase.
 */
export const matchLists = (
  lists: readonly CompiledList[],
  text: string,
  links: readonly Pick<LinkFinding, 'host' | 'span'>[] = [],
): ListMatch[] => {
  const words = matchWords(lists, text);
  const domains = lists.flatMap((list) => links.flatMap((link) => matchDomain(list, link)));
  return [...words, ...domains].sort(
    (a, b) => a.span.start - b.span.start || b.span.end - a.span.end,
  );
};

const matchWords = (lists: readonly CompiledList[], text: string): ListMatch[] => {
  const listsWithWords = lists.filter((list) => list.phrases.next.size > 0);
  if (listsWithWords.length === 0) return [];
  const folded = foldWords(text);
  const tokens = splitIntoTokens(folded.text);
  const matches: ListMatch[] = [];
  for (const [i, token] of tokens.entries()) {
    for (const { owner, effect, phrases } of listsWithWords) {
      const phrase = findLongestPhrase(phrases, tokens, i);
      if (!phrase) continue;
      const end = tokens[i + phrase.count]?.start ?? folded.text.length;
      matches.push({
        owner,
        effect,
        entry: phrase.entry,
        span: folded.toOriginalSpan(token.start, end),
      });
    }
  }
  return matches;
};

const matchDomain = (
  { owner, effect, domains }: CompiledList,
  { host, span }: Pick<LinkFinding, 'host' | 'span'>,
): ListMatch[] => {
  if (domains.size === 0) return [];
  const entry = listDomainAndParents(toCanonicalHost(host) ?? host)
    .map((domain) => domains.get(domain))
    .find((match) => match !== undefined);
  return entry === undefined ? [] : [{ owner, effect, entry, span }];
};
