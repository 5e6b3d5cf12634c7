import { findPatterns } from './find-patterns.ts';
import type { PatternKind, PatternOptions } from './finding.ts';

/** Lists the parts of a text that are findings of one kind, as written. */
export const listMatches = (kind: PatternKind, text: string, options?: PatternOptions): string[] =>
  findPatterns(text, options)
    .filter((finding) => finding.kind === kind)
    .map(({ span }) => text.slice(span.start, span.end));
