/** Parses a JSON line that contains an object, or returns an error. */
export const parseRow = (
  line: string,
): { readonly row: Readonly<Record<string, unknown>> } | { readonly error: string } => {
  let row: unknown;
  try {
    row = JSON.parse(line);
  } catch {
    return { error: 'not JSON' };
  }
  if (typeof row !== 'object' || row === null) return { error: 'not an object' };
  return { row: row as Record<string, unknown> };
};
