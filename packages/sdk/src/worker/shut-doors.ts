/**
 * The second line of defence: removes the APIs that the worker's header blocks, and those that no
 * header blocks (BroadcastChannel, indexedDB, …). Must stay the first import of the worker, so
 * that it runs before all other code. Syntax such as `import()` can't be removed.
 */
import './alive.ts'; // Needs `navigator.locks`.
import './seal.ts'; // Needs `fetch`.
import { STAYS, STAYS_ON_NAVIGATOR } from './what-stays.ts';

/** For good: neither `delete` nor an assignment brings the old value back. */
const set = (owner: object, name: PropertyKey, value?: unknown): void => {
  Reflect.defineProperty(owner, name, { value, writable: false, configurable: false });
};

/** An object and its prototypes, without those that every object has. */
const lineage = (from: object): object[] => {
  const owners: object[] = [];
  const shared: unknown[] = [EventTarget.prototype, Object.prototype, null];
  for (let owner = from; !shared.includes(owner); owner = Object.getPrototypeOf(owner)) {
    owners.push(owner);
  }
  return owners;
};

const shut = (
  target: object,
  stays: ReadonlySet<string>,
  instead: Readonly<Record<string, unknown>> = {},
): void => {
  for (const owner of lineage(target)) {
    for (const name of Reflect.ownKeys(owner)) {
      if (typeof name === 'string' && !stays.has(name)) set(owner, name, instead[name]);
    }
  }
};

/** In place of `Function`, also behind the `constructor` of every function: no code from strings. */
function NoFunction(): never {
  throw new EvalError('Nightlight’s worker runs no code from strings.');
}
Object.defineProperty(NoFunction, 'prototype', { value: Function.prototype });
for (const sort of [() => {}, async () => {}, function* () {}, async function* () {}]) {
  set(Object.getPrototypeOf(sort), 'constructor', NoFunction);
}

/** Timers that take functions only. */
const onlyFunctions =
  (timer: (...given: never[]) => unknown) =>
  (handler: unknown, ...rest: unknown[]): unknown =>
    typeof handler === 'function'
      ? Reflect.apply(timer, globalThis, [handler, ...rest])
      : NoFunction();

shut(navigator, STAYS_ON_NAVIGATOR);
shut(globalThis, STAYS, {
  Function: NoFunction,
  setTimeout: onlyFunctions(setTimeout),
  setInterval: onlyFunctions(setInterval),
});
