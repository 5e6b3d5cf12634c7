/** A changed text that knows where each of its code units came from. */
export interface MappedText {
  readonly text: string;
  /** The span in the text that was given; it never cuts a character. */
  readonly spanOf: (start: number, end: number) => { start: number; end: number };
}

const MARKS = String.raw`\p{M}\p{Cf}\p{Default_Ignorable_Code_Point}\uFF9E\uFF9F`;
const JAMO = String.raw`\u1100-\u11FF\u3131-\u318E\uA960-\uA97F\uD7B0-\uD7FF\uFFA0-\uFFDC`;

/**
 * What must be changed together, since NFKC may join it: a character with its
 * marks, Hangul letters in a row. White space and plain ASCII stand together for
 * speed only.
 */
const CLUSTER = new RegExp(
  String.raw`\s+|[!-~]+(?![${MARKS}])|[\uAC00-\uD7A3]?[${JAMO}]+[${MARKS}]*|[^${MARKS}][${MARKS}]*|[${MARKS}]+`,
  'gsu',
);

/**
 * Changes a text piece by piece and keeps the way back. A piece of the same
 * length maps unit by unit when it is plain ASCII, else each unit maps to its
 * whole piece.
 */
export const mapText = (given: string, change: (piece: string) => string): MappedText => {
  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  for (const { 0: piece, index } of given.matchAll(CLUSTER)) {
    const changed = change(piece);
    const unitByUnit = changed.length === piece.length && /^[!-~]*$/.test(piece);
    for (let i = 0; i < changed.length; i++) {
      starts.push(unitByUnit ? index + i : index);
      ends.push(unitByUnit ? index + i + 1 : index + piece.length);
    }
    text += changed;
  }
  return {
    text,
    spanOf: (start, end) => ({ start: starts[start] ?? 0, end: ends[end - 1] ?? 0 }),
  };
};

const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

export const withoutInvisible = (text: string): string => text.replace(INVISIBLE, '');

/** The zero of each decimal alphabet that NFKC leaves as it is and that the supported languages write. */
const ZEROS = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0e50];

const westernDigit = (digit: string): string => {
  const code = digit.charCodeAt(0);
  const zero = ZEROS.find((one) => code >= one && code < one + 10);
  return zero === undefined ? digit : String(code - zero);
};

const plainPiece = (piece: string): string => {
  if (/^[!-~]*$/.test(piece)) return piece;
  if (/^\s/.test(piece)) return piece.replace(/[^\n]/g, ' ');
  return withoutInvisible(piece)
    .normalize('NFKC')
    .replace(/\p{Nd}/gu, westernDigit)
    .replace(/[‐‑‒–−]/g, '-')
    .replace(/[。．｡]/g, '。');
};

/**
 * What the detectors read: full-width and styled letters, Arabic and Indic
 * digits, dashes and spaces in their plain forms, and nothing invisible, so that
 * a number does not hide behind how it is typed.
 */
export const plainText = (given: string): MappedText =>
  /^[\n -~]*$/.test(given)
    ? { text: given, spanOf: (start, end) => ({ start, end }) }
    : mapText(given, plainPiece);
