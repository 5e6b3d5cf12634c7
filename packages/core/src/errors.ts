/** Error codes, for a `switch`. */
export type NightlightErrorCode =
  /** An option or a message is invalid. */
  | 'invalid-input'
  /** A file under `assets` could not be fetched or read. */
  | 'load-failed'
  /** A file has a different size or SHA-256 than its manifest says. */
  | 'integrity'
  /** A manifest is malformed or has another version. */
  | 'manifest'
  /** The model file is valid, but the session could not be created or a run failed. */
  | 'model'
  /** The worker could not start, or ended unexpectedly. */
  | 'worker'
  /** Stored data could not be read or written, for example because the device is full. */
  | 'storage'
  /** After wrong tries of a PIN, the next one has to wait. */
  | 'locked'
  /** Too many messages are waiting to be checked. */
  | 'queue-full'
  /** `dispose()` was called. */
  | 'disposed'
  /** The browser or runtime does not support the request. */
  | 'unsupported';

/**
 * The only error class of Nightlight. `message` says what to do, `code` identifies the
 * problem for programs, and `cause` is the original error.
 */
export class NightlightError extends Error {
  override readonly name = 'NightlightError';
  readonly code: NightlightErrorCode;

  constructor(code: NightlightErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/**
 * Type guard for `NightlightError`. Unlike `instanceof`, it works across realms and
 * module copies.
 */
export const isNightlightError = (value: unknown): value is NightlightError =>
  value instanceof Error && value.name === 'NightlightError' && 'code' in value;
