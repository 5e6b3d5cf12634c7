/**
 * The second line of the seal: what the worker's header forbids is taken away
 * as well, and with it what no header forbids (BroadcastChannel, indexedDB, …).
 * Must stay the first import of the worker, so that it runs before any other
 * code in the file. What JavaScript can't take away is syntax: `import()`.
 */
import './alive.ts'; // Takes its lock while there are locks.
import './seal.ts'; // Asks its question with `fetch` first and keeps no hold on it.
import { STAYS, STAYS_ON_NAVIGATOR } from './what-stays.ts';

/** `undefined` for good: neither `delete` nor assigning brings the old value back. */
const set = (owner: object, name: PropertyKey, value?: unknown): void => {
  Reflect.defineProperty(owner, name, { value, writable: false, configurable: false });
};

/** An object and its prototypes up to those that every object has. */
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

/** Code made of strings: `Function`, also where every function's `constructor` leads to it. */
function NoFunction(): never {
  throw new EvalError('Nightlight’s worker makes no code of strings.');
}
Object.defineProperty(NoFunction, 'prototype', { value: Function.prototype });
for (const sort of [() => {}, async () => {}, function* () {}, async function* () {}]) {
  set(Object.getPrototypeOf(sort), 'constructor', NoFunction);
}

/** Timers without strings. */
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
