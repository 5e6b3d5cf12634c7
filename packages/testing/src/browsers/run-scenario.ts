/** Runs on the page. The driver sends this function as text, so it can't use anything outside its body. */
export const runScenario = async ({
  scenario,
  argument,
}: {
  readonly scenario: string;
  readonly argument?: unknown;
}): Promise<unknown> => {
  const page = globalThis as { scenarios?: Record<string, (given: unknown) => unknown> };
  // WebKitGTK's driver can report that a reload is done before the page's script has run.
  for (let waits = 0; waits < 200 && !page.scenarios; waits++) {
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  const found = page.scenarios?.[scenario];
  if (!found) throw new Error(`The page has no scenario ${scenario}; is it in page/scenarios.ts?`);
  return found(argument);
};
