type Values = Readonly<Record<string, string | number>>;

let icu: typeof import('./icu.ts') | undefined;

/** Loads ICU MessageFormat. It is large, so it is loaded together with the first catalogue. */
export const loadFormat = async (): Promise<void> => {
  icu ??= await import('./icu.ts');
};

/** Formats an ICU MessageFormat pattern. Before `loadFormat`, it fills in only plain `{arguments}`. */
export const format = (pattern: string, locale: string, values: Values = {}): string => {
  // Most patterns are plain text. `npm run words` rejects the straight apostrophe, which ICU uses
  // as a quote.
  if (!pattern.includes('{')) return pattern;
  if (icu) return icu.formatIcu(pattern, locale, values);
  return pattern.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
};
