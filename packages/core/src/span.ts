/** UTF-16 offsets in the message's text as it was given, `end` not included. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
