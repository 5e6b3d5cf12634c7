/** Sources that allow no request. */
const HARMLESS_SOURCES: ReadonlySet<string> = new Set(["'none'", "'wasm-unsafe-eval'"]);

const splitDirectives = (policy: string): readonly (readonly string[])[] =>
  policy
    .toLowerCase()
    .split(';')
    .map((part) => part.trim().split(/\s+/));

/** Whether `default-src` is set and no directive allows a source, such as `script-src 'self'`. */
const blocksAllSources = (policy: string): boolean => {
  const sourceDirectives = splitDirectives(policy).filter(([name]) => name?.includes('-src'));
  return (
    sourceDirectives.some(([name]) => name === 'default-src') &&
    sourceDirectives.every(([, ...sources]) =>
      sources.every((source) => HARMLESS_SOURCES.has(source)),
    )
  );
};

/** Whether the policy sends reports about blocked requests, because these would leave the device. */
const sendsReports = (policy: string): boolean =>
  splitDirectives(policy).some(([name]) => name === 'report-uri' || name === 'report-to');

/**
 * Whether these policies keep a worker off the network. Report-only policies block nothing, but they
 * may send reports.
 */
export const blocksNetwork = (
  enforced: readonly string[],
  reportOnly: readonly string[] = [],
): boolean => enforced.some(blocksAllSources) && ![...enforced, ...reportOnly].some(sendsReports);
