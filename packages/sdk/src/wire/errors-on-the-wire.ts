import { NightlightError, type NightlightErrorCode } from '@nightlight/core';
import { type TransferHandler, transferHandlers } from 'comlink';

interface WiredError {
  readonly name: string;
  readonly message: string;
  readonly code?: string;
  readonly cause?: WiredError;
}

const toWire = (error: unknown, depth = 0): WiredError => {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error) };
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  // Causes can be circular.
  const cause =
    error.cause !== undefined && depth < 3 ? { cause: toWire(error.cause, depth + 1) } : {};
  return { name: error.name, message: error.message, ...code, ...cause };
};

const fromWire = (wired: WiredError): Error => {
  const options = wired.cause ? { cause: fromWire(wired.cause) } : undefined;
  if (wired.name === 'NightlightError') {
    return new NightlightError(wired.code as NightlightErrorCode, wired.message, options);
  }
  if (wired.name === 'AbortError') return new DOMException(wired.message, 'AbortError');
  return Object.assign(new Error(wired.message, options), { name: wired.name });
};

interface Thrown {
  readonly value: unknown;
}

const isOurs = (wired: unknown): wired is WiredError =>
  typeof wired === 'object' && wired !== null && 'nightlight' in wired;

const comlinks = (): TransferHandler<Thrown, unknown> =>
  transferHandlers.get('throw') as TransferHandler<Thrown, unknown>;

/** For the worker: Comlink's own handler drops `code` and `cause`. */
export const sendErrorsWhole = (): void => {
  transferHandlers.set('throw', {
    ...comlinks(),
    serialize: ({ value }: Thrown) => [{ ...toWire(value), nightlight: true }, []],
  } as TransferHandler<Thrown, WiredError>);
};

let isReading = false;

/** For the page. Errors of the app's own Comlink workers stay as they are. */
export const readErrorsWhole = (): void => {
  if (isReading) return;
  isReading = true;
  const before = comlinks();
  transferHandlers.set('throw', {
    ...before,
    deserialize: (wired: unknown) => {
      if (isOurs(wired)) throw fromWire(wired);
      return before.deserialize(wired);
    },
  });
};
