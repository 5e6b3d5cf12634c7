type Values = Readonly<Record<string, string | number>>;

let icu: typeof import('./icu.ts') | undefined;

/** ICU MessageFormat is half as large as all the rest: it comes with the words, not before. */
export const loadFormat = async (): Promise<void> => {
  icu ??= await import('./icu.ts');
};

/** Fills in an ICU MessageFormat pattern. Before `loadFormat` only plain `{arguments}` are. */
export const format = (pattern: string, locale: string, values: Values = {}): string => {
  // Nearly all are plain text. (The check of the words refuses the straight apostrophe, ICU's quote.)
  if (!pattern.includes('{')) return pattern;
  if (icu) return icu.formatted(pattern, locale, values);
  return pattern.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
};
