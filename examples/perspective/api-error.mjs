/** An error that is answered in the format of Google's APIs. */
export class ApiError extends Error {
  constructor(code, status, message, detail) {
    super(message);
    this.code = code;
    this.status = status;
    this.detail = detail;
  }

  toJSON() {
    const type = 'type.googleapis.com/google.commentanalyzer.v1alpha1.Error';
    const { code, message, status, detail } = this;
    const details = detail ? { details: [{ '@type': type, ...detail }] } : {};
    return { error: { code, message, status, ...details } };
  }
}

export const badRequest = (message, detail) =>
  new ApiError(400, 'INVALID_ARGUMENT', message, detail);
