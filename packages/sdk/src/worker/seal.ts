/** Policies that have refused something so far, as the browser names them. */
const refused: string[] = [];
addEventListener('securitypolicyviolation', ({ originalPolicy }) => refused.push(originalPolicy));

/**
 * Asked as this file is read, before the doors are shut, and nothing is kept but
 * the end of it. A request that fails is no proof, since a server may be down:
 * only the browser's own word that a policy refused it counts. Where the seal
 * stands, it never leaves the device; where it does not, the server is asked
 * once, for a file that it has just sent.
 */
const wentOut = fetch(self.location.href, { method: 'HEAD', credentials: 'omit' }).then(
  () => true,
  () => false,
);

/** Milliseconds within which a refusal has become an event, on a busy device too. */
const TOLD = 250;
const SHUT: ReadonlySet<string> = new Set(["'none'", "'wasm-unsafe-eval'"]);

const directives = (policy: string): readonly (readonly string[])[] =>
  policy
    .toLowerCase()
    .split(';')
    .map((part) => part.trim().split(/\s+/));

/** `default-src 'none'`, and no other source let in by a directive of its own, such as `script-src 'self'`. */
const shutsAll = (policy: string): boolean => {
  const all = directives(policy).filter(([name]) => name?.endsWith('-src'));
  return (
    all.some(([name]) => name === 'default-src') &&
    all.every(([, ...sources]) => sources.every((source) => SHUT.has(source)))
  );
};

/** A policy that tells somebody what it refused is a way out. */
const tells = (policy: string): boolean =>
  directives(policy).some(([name]) => name === 'report-uri' || name === 'report-to');

/** Whether the browser itself keeps this worker from asking anybody for anything. */
export const isSealed = async (): Promise<boolean> => {
  if (await wentOut) return false;
  const late = performance.now() + TOLD;
  while (refused.length === 0 && performance.now() < late) {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return refused.some(shutsAll) && !refused.some(tells);
};
