/** A range in the original message text, as UTF-16 offsets. `end` is excluded. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
