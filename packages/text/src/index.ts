export { type CascadeParts, createCascade } from './cascade/cascade.ts';
export * from './classifier/pattern-classifier.ts';
export { gradeLogits } from './classifier/signals.ts';
export * from './classifier/text-classifier.ts';
export * from './lists/list.ts';
export * from './lists/match-lists.ts';
export * from './normalise/index.ts';
export { findPatterns, MAX_PATTERN_CHARACTERS } from './patterns/find-patterns.ts';
export type {
  BasicFinding,
  LinkFinding,
  PatternFinding,
  PatternKind,
  PatternOptions,
  SuspicionReason,
} from './patterns/finding.ts';
export {
  createTinyClassifier,
  type TinyClassifier,
  type TinyClassifierParts,
  type TriageResult,
} from './tiny/tiny-classifier.ts';
export * from './tokenizer.ts';
