/** How the rows of a suite were changed. */
export interface Disguise {
  /** The suite that was disguised. */
  readonly of: string;
  readonly name: string;
  /** The share of words that were changed. */
  readonly share: number;
}
