const SHUT: ReadonlySet<string> = new Set(["'none'", "'wasm-unsafe-eval'"]);

const directives = (policy: string): readonly (readonly string[])[] =>
  policy
    .toLowerCase()
    .split(';')
    .map((part) => part.trim().split(/\s+/));

/** `default-src 'none'`, and no other source let in by a directive of its own, such as `script-src 'self'` or `script-src-elem`. */
const shutsAll = (policy: string): boolean => {
  const all = directives(policy).filter(([name]) => name?.includes('-src'));
  return (
    all.some(([name]) => name === 'default-src') &&
    all.every(([, ...sources]) => sources.every((source) => SHUT.has(source)))
  );
};

/** A policy that tells somebody what it refused is a way out. */
const tells = (policy: string): boolean =>
  directives(policy).some(([name]) => name === 'report-uri' || name === 'report-to');

/**
 * Whether a worker under these policies can ask nobody for anything. Those that
 * only report keep nobody from anything, and tell all the same.
 */
export const areShut = (enforced: readonly string[], reportOnly: readonly string[] = []): boolean =>
  enforced.some(shutsAll) && ![...enforced, ...reportOnly].some(tells);
