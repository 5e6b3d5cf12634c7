/** Rounds to four digits, as results are stored. */
export const round = (value: number): number => Math.round(value * 1e4) / 1e4;

/** Share of rows for which `is` returns true; 0 without rows. */
export const share = <T>(rows: readonly T[], is: (row: T) => boolean): number =>
  rows.length === 0 ? 0 : round(rows.filter(is).length / rows.length);
