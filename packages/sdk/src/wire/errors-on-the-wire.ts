import { NightlightError, type NightlightErrorCode } from '@nightlight/core';
import { type TransferHandler, transferHandlers } from 'comlink';

interface WireError {
  readonly name: string;
  readonly message: string;
  readonly code?: string;
  readonly cause?: WireError;
}

const toWire = (error: unknown, depth = 0): WireError => {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error) };
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  // Causes can be circular.
  const cause =
    error.cause !== undefined && depth < 3 ? { cause: toWire(error.cause, depth + 1) } : {};
  return { name: error.name, message: error.message, ...code, ...cause };
};

const fromWire = (wired: WireError): Error => {
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

const isWireError = (wired: unknown): wired is WireError =>
  typeof wired === 'object' && wired !== null && 'nightlight' in wired;

const getComlinkHandler = (): TransferHandler<Thrown, unknown> =>
  transferHandlers.get('throw') as TransferHandler<Thrown, unknown>;

/** Makes a worker send `code` and `cause` of errors, which Comlink's own handler drops. */
export const sendWholeErrors = (): void => {
  transferHandlers.set('throw', {
    ...getComlinkHandler(),
    serialize: ({ value }: Thrown) => [{ ...toWire(value), nightlight: true }, []],
  } as TransferHandler<Thrown, WireError>);
};

let isInstalled = false;

/** Makes the page read such errors. Errors of the app's own Comlink workers stay as they are. */
export const readWholeErrors = (): void => {
  if (isInstalled) return;
  isInstalled = true;
  const comlinkHandler = getComlinkHandler();
  transferHandlers.set('throw', {
    ...comlinkHandler,
    deserialize: (wired: unknown) => {
      if (isWireError(wired)) throw fromWire(wired);
      return comlinkHandler.deserialize(wired);
    },
  });
};
