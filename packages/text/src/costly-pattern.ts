/**
 * A pattern that takes milliseconds to compile, on a phone tens of them, because it has classes of
 * letters such as `\p{L}`. Browsers compile it at its first use and again at its second, so it is
 * used only on texts that contain what it needs.
 */
export interface CostlyPattern {
  /**
   * Matches every text in which `pattern` leads to a result, and compiles quickly. It has the same
   * flags `i` and `u`, because `ẞ` is a `ß` only with both.
   */
  readonly needs: RegExp;
  readonly pattern: RegExp;
}

/** Whether the pattern, which has no flag `g`, matches. */
export const hasMatch = (text: string, { needs, pattern }: CostlyPattern): boolean =>
  needs.test(text) && pattern.test(text);

/** Finds all matches of a pattern with the flag `g`. */
export const findAll = (
  text: string,
  pattern: RegExp | CostlyPattern,
): Iterable<RegExpExecArray> => {
  if (pattern instanceof RegExp) return text.matchAll(pattern);
  return pattern.needs.test(text) ? text.matchAll(pattern.pattern) : [];
};

/** Replaces all matches of a pattern with the flag `g`. */
export const replaceAll = <Rest extends unknown[]>(
  text: string,
  { needs, pattern }: CostlyPattern,
  replace: (match: string, ...rest: Rest) => string,
): string =>
  needs.test(text)
    ? text.replace(pattern, (match, ...rest) => replace(match, ...(rest as Rest)))
    : text;
