/**
 * The second line of defence: removes the APIs that the worker's header blocks, and those that no
 * header blocks (BroadcastChannel, indexedDB, …). Must stay the first import of the worker, so
 * that it runs before all other code. Syntax such as `import()` can't be removed.
 */
import './alive.ts'; // Needs `navigator.locks`.
import './seal.ts'; // Needs `fetch`.
import { ALLOWED_GLOBALS, ALLOWED_ON_NAVIGATOR } from './allowed-globals.ts';

/** Sets a property permanently, so that neither `delete` nor an assignment brings the old one back. */
const definePermanently = (owner: object, name: PropertyKey, value?: unknown): void => {
  Reflect.defineProperty(owner, name, { value, writable: false, configurable: false });
};

/** Lists an object and its prototypes, without those that every object has. */
const listOwners = (from: object): object[] => {
  const owners: object[] = [];
  const shared: unknown[] = [EventTarget.prototype, Object.prototype, null];
  for (let owner = from; !shared.includes(owner); owner = Object.getPrototypeOf(owner)) {
    owners.push(owner);
  }
  return owners;
};

/** Removes or replaces everything that is not allowed, also on prototypes. */
const removeFrom = (
  target: object,
  allowed: ReadonlySet<string>,
  replacements: Readonly<Record<string, unknown>> = {},
): void => {
  for (const owner of listOwners(target)) {
    for (const name of Reflect.ownKeys(owner)) {
      if (typeof name === 'string' && !allowed.has(name)) {
        definePermanently(owner, name, replacements[name]);
      }
    }
  }
};

/** Replaces `Function`, also as the `constructor` of every function, so that no string runs as code. */
function NoFunction(): never {
  throw new EvalError('Nightlight’s worker runs no code from strings.');
}
Object.defineProperty(NoFunction, 'prototype', { value: Function.prototype });
for (const example of [() => {}, async () => {}, function* () {}, async function* () {}]) {
  definePermanently(Object.getPrototypeOf(example), 'constructor', NoFunction);
}

/** Wraps a timer so that it takes only functions. */
const acceptFunctionsOnly =
  (timer: (...given: never[]) => unknown) =>
  (handler: unknown, ...rest: unknown[]): unknown =>
    typeof handler === 'function'
      ? Reflect.apply(timer, globalThis, [handler, ...rest])
      : NoFunction();

removeFrom(navigator, ALLOWED_ON_NAVIGATOR);
removeFrom(globalThis, ALLOWED_GLOBALS, {
  Function: NoFunction,
  setTimeout: acceptFunctionsOnly(setTimeout),
  setInterval: acceptFunctionsOnly(setInterval),
});
