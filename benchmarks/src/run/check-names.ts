/**
 * Throws if two suites, or two systems, have the same name: their verdicts would be in one file, and
 * their figures in one row. `specs` are what the user typed, in the same order.
 */
export const checkNames = (
  what: 'suites' | 'systems',
  named: readonly { readonly name: string }[],
  specs: readonly string[],
): void => {
  for (const { name } of named) {
    const same = specs.filter((_, i) => named[i]?.name === name);
    if (same.length > 1)
      throw new Error(
        `Two ${what} are called ${name}: ${same.join(' and ')}. Measure them in runs of their own, each with another --out.`,
      );
  }
};
