/** Runs on the page: a driver sends this function there as text, so it may use nothing of this file. */
export const runScenario = ({
  scenario,
  argument,
}: {
  readonly scenario: string;
  readonly argument?: unknown;
}): Promise<unknown> => {
  const { scenarios } = globalThis as { scenarios?: Record<string, (given: unknown) => unknown> };
  const found = scenarios?.[scenario];
  if (!found) throw new Error(`The page has no scenario ${scenario}; is it in page/scenarios.ts?`);
  return Promise.resolve(found(argument));
};
