/** The `cause` of a `load-failed` error if the server returned an error status. */
export class HttpStatusError extends Error {
  override readonly name = 'HttpStatusError';
  readonly status: number;

  constructor(status: number) {
    super(`The server returned status ${status}.`);
    this.status = status;
  }
}
