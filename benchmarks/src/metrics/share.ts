/** To four digits, as results are written down. */
export const round = (value: number): number => Math.round(value * 1e4) / 1e4;

/** Share of the rows of which something holds, 0 where there are none. */
export const share = <T>(rows: readonly T[], is: (row: T) => boolean): number =>
  rows.length === 0 ? 0 : round(rows.filter(is).length / rows.length);
