export { type CascadeParts, createCascade } from './cascade/cascade.ts';
export * from './classifier/pattern-classifier.ts';
export { scoreOf, severityOf } from './classifier/signals.ts';
export * from './classifier/text-classifier.ts';
export * from './lists/list.ts';
export * from './lists/match-lists.ts';
export * from './normalise/index.ts';
export { findPatterns, MAX_PATTERN_CHARACTERS } from './patterns/find-patterns.ts';
export type {
  LinkFinding,
  LinkReason,
  PatternFinding,
  PatternKind,
  PatternOptions,
  PlainFinding,
} from './patterns/finding.ts';
export {
  createTinyClassifier,
  type Glance,
  type TinyClassifier,
  type TinyClassifierParts,
} from './tiny/tiny-classifier.ts';
export * from './tokenizer.ts';
