/** An invalid command line; the message says what to do. */
export class UsageError extends Error {}
