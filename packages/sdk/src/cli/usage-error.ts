/** The command was called in a wrong way. Its usage is printed below the message. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
