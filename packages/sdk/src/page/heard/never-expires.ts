/**
 * The latest time that there is, as the time of a record that its retention must not delete. The
 * device's clock may be wrong when a record is written, or when the store looks for old ones.
 */
export const NEVER_EXPIRES = 8.64e15;
