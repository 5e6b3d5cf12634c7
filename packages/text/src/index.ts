export * from './classifier/text-classifier.ts';
export * from './lists/list.ts';
export * from './lists/match-lists.ts';
export * from './normalise/index.ts';
export { findPatterns, MOST_PATTERN_CHARACTERS } from './patterns/find-patterns.ts';
export type {
  LinkFinding,
  LinkReason,
  PatternFinding,
  PatternKind,
  PatternOptions,
  PlainFinding,
} from './patterns/finding.ts';
export * from './tokenizer.ts';
