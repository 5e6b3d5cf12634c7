/** A changed text, with a mapping back to the original. */
export interface MappedText {
  readonly text: string;
  /** Returns the span in the original text. It never splits a character. */
  readonly toOriginalSpan: (start: number, end: number) => { start: number; end: number };
}

const MARKS = String.raw`\p{M}\p{Cf}\p{Default_Ignorable_Code_Point}\uFF9E\uFF9F`;
const JAMO = String.raw`\u1100-\u11FF\u3131-\u318E\uA960-\uA97F\uD7B0-\uD7FF\uFFA0-\uFFDC`;

/**
 * Matches what must be changed together because NFKC may join it: a character with its marks,
 * consecutive Hangul letters, or a run of white space with invisible characters in it.
 */
const CLUSTER = new RegExp(
  String.raw`[^\S\uFEFF](?:[\p{Cf}\p{Default_Ignorable_Code_Point}]*[^\S\uFEFF])*|[\uAC00-\uD7A3]?[${JAMO}]+[${MARKS}]*|[^${MARKS}][${MARKS}]*|[${MARKS}]+`,
  'gsu',
);

const ALONE = String.raw`(?![\s${JAMO}${MARKS}])[\s\S]`;
/**
 * Matches words in which NFKC joins nothing. Most of them do not change, so they are copied in one
 * step.
 */
const RUN = new RegExp(`(?:${ALONE})+(?: (?:${ALONE})+)*(?![${MARKS}${JAMO}])`, 'gu');

/**
 * Changes a text piece by piece and records where each UTF-16 unit came from. Each unit of an
 * unchanged piece maps to itself. Each unit of a changed piece maps to the whole piece.
 */
export const mapText = (original: string, change: (piece: string) => string): MappedText => {
  const starts: number[] = [];
  const ends: number[] = [];
  const parts: string[] = [];
  const add = (piece: string, at: number, changed: string) => {
    const isSame = changed === piece;
    for (let i = 0; i < changed.length; i++) {
      starts.push(isSame ? at + i : at);
      ends.push(isSame ? at + i + 1 : at + piece.length);
    }
    parts.push(changed);
  };
  const addClusters = (from: number, to: number) => {
    for (const { 0: piece, index } of original.slice(from, to).matchAll(CLUSTER)) {
      add(piece, from + index, change(piece));
    }
  };
  let done = 0;
  for (const { 0: run, index } of original.matchAll(RUN)) {
    addClusters(done, index);
    done = index + run.length;
    if (change(run) === run) add(run, index, run);
    else addClusters(index, done);
  }
  addClusters(done, original.length);
  return {
    text: parts.join(''),
    toOriginalSpan: (start, end) => ({ start: starts[start] ?? 0, end: ends[end - 1] ?? 0 }),
  };
};

const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

export const removeInvisible = (text: string): string => text.replace(INVISIBLE, '');

/** Code of the digit zero in each script of the supported languages that NFKC does not change. */
const ZERO_CODES = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0e50];

const toWesternDigit = (digit: string): string => {
  const code = digit.charCodeAt(0);
  const zero = ZERO_CODES.find((first) => code >= first && code < first + 10);
  return zero === undefined ? digit : String(code - zero);
};

const toPlainPiece = (piece: string): string => {
  if (/^[!-~]*$/.test(piece)) return piece;
  if (/^[^\S\uFEFF]/.test(piece)) return removeInvisible(piece).replace(/[^\n]/g, ' ');
  return removeInvisible(piece)
    .normalize('NFKC')
    .replace(/\p{Nd}/gu, toWesternDigit)
    .replace(/[‐‑‒–−]/g, '-');
};

/**
 * Converts full-width and styled letters, Arabic and Indic digits, dashes and spaces to their plain
 * form, and removes invisible characters, so that the detectors find a number however it is typed.
 */
export const toPlainText = (original: string): MappedText =>
  /^[\n -~]*$/.test(original)
    ? { text: original, toOriginalSpan: (start, end) => ({ start, end }) }
    : mapText(original, toPlainPiece);
