import { type Direction, type Kind, SEVERITIES } from '@nightlight/core';
import { MAX_PATTERN_CHARACTERS } from '../patterns/find-patterns.ts';
import { MAX_FINDINGS } from '../patterns/finding.ts';
import { filterAnchored } from './anchors.ts';
import { removeExceptions } from './exceptions.ts';
import { softenLaughter } from './laughter.ts';
import type { CompiledPhrases } from './load-phrases.ts';
import { matchPhrases } from './match-phrases.ts';
import type { PhraseFinding } from './phrase-finding.ts';
import { joinSpacedLetters } from './spaced-letters.ts';
import { toTokens } from './tokens.ts';
import { splitIntoWords, type TypedWord } from './words.ts';

/**
 * Finds phrases that are harmful by themselves, in any language, without a model. Returns at most 64
 * findings, sorted by position. Findings of one kind do not overlap: the most severe wins, then the
 * longest. Takes time proportional to the length of the text, of which it reads the first 200,000
 * characters.
 */
export const findPhrases = (
  compiled: CompiledPhrases,
  text: string,
  direction: Direction,
): PhraseFinding[] => {
  const clipped = text.slice(0, MAX_PATTERN_CHARACTERS);
  const words = splitIntoWords(clipped);
  const joined = joinSpacedLetters(words, clipped);
  const findings = [words, ...(joined ? [joined] : [])].flatMap((reading) =>
    findInWords(compiled, reading, clipped, direction),
  );
  const found = removeOverlaps(findings)
    .sort((a, b) => a.span.start - b.span.start || a.phrase - b.phrase)
    .slice(0, MAX_FINDINGS);
  return softenLaughter(found, clipped);
};

const findInWords = (
  compiled: CompiledPhrases,
  words: readonly TypedWord[],
  text: string,
  direction: Direction,
): PhraseFinding[] => {
  const tokens = toTokens(words, text, compiled.vocabulary);
  const matches = filterAnchored(matchPhrases(compiled, tokens), tokens.length);
  return removeExceptions(matches, tokens).flatMap(({ phrase, from, to }) => {
    const { role, number } = phrase;
    if (role.type !== 'harm' || (role.direction && role.direction !== direction)) return [];
    const span = { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 };
    return [{ kind: role.kind, severity: role.severity, span, phrase: number }];
  });
};

const getLength = ({ span }: PhraseFinding): number => span.end - span.start;

const bySeverityThenLength = (a: PhraseFinding, b: PhraseFinding): number =>
  SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity) ||
  getLength(b) - getLength(a) ||
  a.span.start - b.span.start ||
  a.phrase - b.phrase;

const removeOverlaps = (findings: readonly PhraseFinding[]): PhraseFinding[] => {
  if (findings.length < 2) return [...findings];
  /** By kind, the characters that a finding covers. */
  const covered = new Map<Kind, Set<number>>();
  return [...findings].sort(bySeverityThenLength).filter(({ kind, span }) => {
    const taken = covered.get(kind) ?? new Set<number>();
    covered.set(kind, taken);
    // A finding that wins is at least as long as the loser, or more severe.
    for (let at = span.start; at < span.end; at++) if (taken.has(at)) return false;
    for (let at = span.start; at < span.end; at++) taken.add(at);
    return true;
  });
};
