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

/** Comlink's own handler drops `code` and `cause`. Both sides of the boundary call this. */
export const keepErrorsWhole = (): void => {
  const comlinks = transferHandlers.get('throw') as TransferHandler<Thrown, unknown>;
  transferHandlers.set('throw', {
    canHandle: comlinks.canHandle,
    serialize: ({ value }: Thrown) => [toWire(value), []],
    deserialize: (wired: WiredError) => {
      throw fromWire(wired);
    },
  } as TransferHandler<Thrown, WiredError>);
};
