type Values = Readonly<Record<string, string | number>>;

let icu: typeof import('./icu.ts') | undefined;

/** Loads ICU MessageFormat. It is half as large as the rest, so it loads with the words. */
export const loadFormat = async (): Promise<void> => {
  icu ??= await import('./icu.ts');
};

/** Formats an ICU MessageFormat pattern. Before `loadFormat` it only fills in plain `{arguments}`. */
export const format = (pattern: string, locale: string, values: Values = {}): string => {
  // Nearly all are plain text: `npm run words` refuses the straight apostrophe, ICU's quote.
  if (!pattern.includes('{')) return pattern;
  if (icu) return icu.formatted(pattern, locale, values);
  return pattern.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
};
