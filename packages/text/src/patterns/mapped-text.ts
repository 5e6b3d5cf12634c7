/** A changed text, with a mapping back to the original. */
export interface MappedText {
  readonly text: string;
  /** Returns the span in the original text. A piece that was changed maps back as a whole. */
  readonly toOriginalSpan: (start: number, end: number) => { start: number; end: number };
}

const MARKS = String.raw`\p{M}\p{Cf}\p{Default_Ignorable_Code_Point}\uFF9E\uFF9F`;
const JAMO = String.raw`\u1100-\u11FF\u3131-\u318E\uA960-\uA97F\uD7B0-\uD7FF\uFFA0-\uFFDC`;

/** White space. The byte order mark is left out, because it is invisible and takes no space. */
const SPACE = String.raw`[^\S\uFEFF]`;
const INVISIBLE_CHARACTER = String.raw`[\p{Cf}\p{Default_Ignorable_Code_Point}]`;

/** Matches what must be changed together because NFKC may join it. */
const CLUSTER = new RegExp(
  [
    // White space, with invisible characters between.
    `${SPACE}(?:${INVISIBLE_CHARACTER}*${SPACE})*`,
    // Consecutive Hangul letters with their marks.
    String.raw`[\uAC00-\uD7A3]?[${JAMO}]+[${MARKS}]*`,
    // Another character with its marks.
    `[^${MARKS}][${MARKS}]*`,
    // Marks without a character.
    `[${MARKS}]+`,
  ].join('|'),
  'gsu',
);

/** A character that NFKC joins with no other. */
const UNJOINED = String.raw`(?![\s${JAMO}${MARKS}])[\s\S]`;
/**
 * Matches words of such characters. Most of them do not change, so they are copied in one step.
 */
const UNJOINED_WORDS = new RegExp(
  `(?:${UNJOINED})+(?: (?:${UNJOINED})+)*(?![${MARKS}${JAMO}])`,
  'gu',
);

/**
 * Changes a text piece by piece and records where each UTF-16 unit came from. Each unit of an
 * unchanged piece maps to itself. Each unit of a changed piece maps to the whole piece. `change`
 * must change a run of words exactly as it changes their pieces one by one.
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
  for (const { 0: words, index } of original.matchAll(UNJOINED_WORDS)) {
    addClusters(done, index);
    done = index + words.length;
    if (change(words) === words) add(words, index, words);
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

/** Code of the digit zero in scripts of the supported languages. NFKC does not change these digits. */
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
