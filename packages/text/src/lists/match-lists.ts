import type { ListMatch } from '@nightlight/core';
import type { LinkFinding } from '../patterns/finding.ts';
import { canonicalHost, selfAndParents } from './domain.ts';
import { foldWords } from './fold-words.ts';
import type { CompiledList } from './list.ts';
import { longestPhrase } from './phrase-tree.ts';
import { tokensOf } from './tokens.ts';

/**
 * Matches of the lists in a text, sorted by position. `links` are the links of the same
 * text (`findPatterns`); their hosts are compared with the lists' domains. Of entries of
 * one list that begin at the same word, only the longest matches.
 * This only finds matches. What follows is decided in core's `assess`: an `allow` match
 * removes the `block` matches, insults and profanity in its span, and nothing else. So
 * no list can allow a threat or a grooming phrase.
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
  const withWords = lists.filter((list) => list.phrases.next.size > 0);
  if (withWords.length === 0) return [];
  const folded = foldWords(text);
  const tokens = tokensOf(folded.text);
  const matches: ListMatch[] = [];
  for (const [i, token] of tokens.entries()) {
    for (const { owner, effect, phrases } of withWords) {
      const phrase = longestPhrase(phrases, tokens, i);
      if (!phrase) continue;
      const end = tokens[i + phrase.count]?.start ?? folded.text.length;
      matches.push({ owner, effect, entry: phrase.entry, span: folded.spanOf(token.start, end) });
    }
  }
  return matches;
};

const matchDomain = (
  { owner, effect, domains }: CompiledList,
  { host, span }: Pick<LinkFinding, 'host' | 'span'>,
): ListMatch[] => {
  if (domains.size === 0) return [];
  const entry = selfAndParents(canonicalHost(host) ?? host)
    .map((domain) => domains.get(domain))
    .find((one) => one !== undefined);
  return entry === undefined ? [] : [{ owner, effect, entry, span }];
};
