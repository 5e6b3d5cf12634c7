/** A changed text with a mapping back to the original. */
export interface MappedText {
  readonly text: string;
  /** The span in the original text; it never cuts a character. */
  readonly spanOf: (start: number, end: number) => { start: number; end: number };
}

const MARKS = String.raw`\p{M}\p{Cf}\p{Default_Ignorable_Code_Point}\uFF9E\uFF9F`;
const JAMO = String.raw`\u1100-\u11FF\u3131-\u318E\uA960-\uA97F\uD7B0-\uD7FF\uFFA0-\uFFDC`;

/**
 * Units that must be changed together because NFKC may join them: a character with its
 * marks, consecutive Hangul letters, a run of white space with invisible characters in it.
 */
const CLUSTER = new RegExp(
  String.raw`[^\S\uFEFF](?:[\p{Cf}\p{Default_Ignorable_Code_Point}]*[^\S\uFEFF])*|[\uAC00-\uD7A3]?[${JAMO}]+[${MARKS}]*|[^${MARKS}][${MARKS}]*|[${MARKS}]+`,
  'gsu',
);

const ALONE = String.raw`(?![\s${JAMO}${MARKS}])[\s\S]`;
/**
 * Words in which nothing joins. If the change leaves such a run as it is, which is the
 * usual case, it is copied in one step.
 */
const RUN = new RegExp(`(?:${ALONE})+(?: (?:${ALONE})+)*(?![${MARKS}${JAMO}])`, 'gu');

/**
 * Changes a text piece by piece and records where each unit came from. Unchanged pieces
 * map unit by unit; each unit of a changed piece maps to the whole piece.
 */
export const mapText = (given: string, change: (piece: string) => string): MappedText => {
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
    for (const { 0: piece, index } of given.slice(from, to).matchAll(CLUSTER)) {
      add(piece, from + index, change(piece));
    }
  };
  let done = 0;
  for (const { 0: run, index } of given.matchAll(RUN)) {
    addClusters(done, index);
    done = index + run.length;
    if (change(run) === run) add(run, index, run);
    else addClusters(index, done);
  }
  addClusters(done, given.length);
  return {
    text: parts.join(''),
    spanOf: (start, end) => ({ start: starts[start] ?? 0, end: ends[end - 1] ?? 0 }),
  };
};

const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

export const withoutInvisible = (text: string): string => text.replace(INVISIBLE, '');

/** The zero of each decimal script of the supported languages that NFKC does not change. */
const ZEROS = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0e50];

const westernDigit = (digit: string): string => {
  const code = digit.charCodeAt(0);
  const zero = ZEROS.find((one) => code >= one && code < one + 10);
  return zero === undefined ? digit : String(code - zero);
};

const plainPiece = (piece: string): string => {
  if (/^[!-~]*$/.test(piece)) return piece;
  if (/^[^\S\uFEFF]/.test(piece)) return withoutInvisible(piece).replace(/[^\n]/g, ' ');
  return withoutInvisible(piece)
    .normalize('NFKC')
    .replace(/\p{Nd}/gu, westernDigit)
    .replace(/[‐‑‒–−]/g, '-');
};

/**
 * The text that the detectors read: full-width and styled letters, Arabic and Indic
 * digits, dashes and spaces in plain form, without invisible characters. So a number
 * can't hide behind the way it is typed.
 */
export const plainText = (given: string): MappedText =>
  /^[\n -~]*$/.test(given)
    ? { text: given, spanOf: (start, end) => ({ start, end }) }
    : mapText(given, plainPiece);
