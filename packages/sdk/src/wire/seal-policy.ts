const SHUT: ReadonlySet<string> = new Set(["'none'", "'wasm-unsafe-eval'"]);

const directives = (policy: string): readonly (readonly string[])[] =>
  policy
    .toLowerCase()
    .split(';')
    .map((part) => part.trim().split(/\s+/));

/** Has `default-src 'none'`, and no directive that allows a source, such as `script-src 'self'`. */
const shutsAll = (policy: string): boolean => {
  const all = directives(policy).filter(([name]) => name?.includes('-src'));
  return (
    all.some(([name]) => name === 'default-src') &&
    all.every(([, ...sources]) => sources.every((source) => SHUT.has(source)))
  );
};

/** Reports about blocked requests would leave the device. */
const reports = (policy: string): boolean =>
  directives(policy).some(([name]) => name === 'report-uri' || name === 'report-to');

/**
 * Whether a worker under these policies is off the network. Report-only policies block nothing,
 * but they may send reports.
 */
export const areShut = (enforced: readonly string[], reportOnly: readonly string[] = []): boolean =>
  enforced.some(shutsAll) && ![...enforced, ...reportOnly].some(reports);
