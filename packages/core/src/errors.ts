/** What went wrong, for a `switch`. */
export type NightlightErrorCode =
  /** An option or a message is not what it must be. */
  | 'invalid-input'
  /** A file under `assets` could not be fetched or read. */
  | 'load-failed'
  /** A file is not the one that the manifest names: wrong size or SHA-256. */
  | 'integrity'
  /** A manifest is malformed or of another version. */
  | 'manifest'
  /** The model file is whole but no session could be made of it, or a run failed. */
  | 'model'
  /** The worker could not start or stopped by itself. */
  | 'worker'
  /** What is kept on the device could not be read or written, for want of room for example. */
  | 'storage'
  /** Too many messages wait for an answer. */
  | 'queue-full'
  /** `dispose()` was called. */
  | 'disposed'
  /** What is asked for is not there in this environment. */
  | 'unsupported';

/**
 * The one error class of Nightlight. `message` says what to do; `code` is for
 * programs; `cause` is the first error.
 */
export class NightlightError extends Error {
  override readonly name = 'NightlightError';
  readonly code: NightlightErrorCode;

  constructor(code: NightlightErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** Works across realms and module copies, where `instanceof` does not. */
export const isNightlightError = (value: unknown): value is NightlightError =>
  value instanceof Error && value.name === 'NightlightError' && 'code' in value;
