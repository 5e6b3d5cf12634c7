/**
 * The lines of a text with their numbers, from 1, without an array of all lines. Line
 * ends can be LF or CR LF; a byte order mark is skipped.
 */
export function* lines(text: string): Generator<readonly [number: number, line: string]> {
  let from = text.startsWith('\uFEFF') ? 1 : 0;
  for (let number = 1; from <= text.length; number++) {
    const end = text.indexOf('\n', from);
    const to = end < 0 ? text.length : end;
    yield [number, text.slice(from, to).trim()];
    from = to + 1;
  }
}
