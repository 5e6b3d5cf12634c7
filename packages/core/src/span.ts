/** UTF-16 offsets in the original text of the message, `end` excluded. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
