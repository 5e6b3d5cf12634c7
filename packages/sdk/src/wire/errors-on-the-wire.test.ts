import { MessageChannel } from 'node:worker_threads';
import { isNightlightError, NightlightError } from '@nightlight/core';
import { type Endpoint, expose, wrap } from 'comlink';
import { afterAll, expect, it } from 'vitest';
import { readWholeErrors, sendWholeErrors } from './errors-on-the-wire.ts';

sendWholeErrors();
readWholeErrors();

/** A Node port in the shape of a browser's. */
const endpoint = (port: InstanceType<typeof MessageChannel>['port1']): Endpoint => {
  const heard = new Map<unknown, (data: unknown) => void>();
  return {
    postMessage: (message, transfer) => port.postMessage(message, transfer as never),
    addEventListener: (_, listener) => {
      const call = (data: unknown) =>
        (typeof listener === 'function' ? listener : listener.handleEvent.bind(listener))({
          data,
        } as never);
      heard.set(listener, call);
      port.on('message', call);
    },
    removeEventListener: (_, listener) => void port.off('message', heard.get(listener) as never),
    start: () => port.start(),
  };
};

const { port1, port2 } = new MessageChannel();
afterAll(() => port1.close());

const circular = new Error('outer');
circular.cause = circular;

expose(
  {
    typed() {
      throw new NightlightError('model', 'no room', { cause: new RangeError('out of memory') });
    },
    aborted() {
      throw new DOMException('typed on', 'AbortError');
    },
    circular() {
      throw circular;
    },
    string() {
      throw 'just words';
    },
  },
  endpoint(port1),
);
const remote = wrap<Record<string, () => Promise<unknown>>>(endpoint(port2));
const thrown = (name: string): Promise<Error> =>
  (remote[name] as () => Promise<unknown>)().then(
    () => Promise.reject(new Error('nothing was thrown')),
    (error) => error,
  );

it('a NightlightError has the same name, code and cause on the other side', async () => {
  const error = await thrown('typed');
  expect(isNightlightError(error)).toBe(true);
  expect(error).toBeInstanceOf(NightlightError);
  expect(error).toMatchObject({ code: 'model', message: 'no room' });
  expect(error.cause).toMatchObject({ name: 'RangeError', message: 'out of memory' });
});

it('an AbortError is still an AbortError on the other side', async () => {
  expect(await thrown('aborted')).toMatchObject({ name: 'AbortError', message: 'typed on' });
});

it('circular causes and thrown strings arrive as errors', async () => {
  expect(await thrown('circular')).toMatchObject({ message: 'outer' });
  expect(await thrown('string')).toMatchObject({ message: 'just words' });
});
