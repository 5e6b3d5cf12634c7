import type { StoredRecord } from '@nightlight/core';

/** Opens rows day by day, newest first, until there are enough. Sorts by time within a day. */
export const newestFirst = async <Row extends { readonly day: number }, T>(
  rows: readonly Row[],
  open: (row: Row) => Promise<StoredRecord<T> | undefined>,
  limit = Number.POSITIVE_INFINITY,
): Promise<readonly StoredRecord<T>[]> => {
  const days = [...new Set(rows.map((row) => row.day))].sort((a, b) => b - a);
  const found: StoredRecord<T>[] = [];
  for (const day of days) {
    if (found.length >= limit) break;
    const opened = await Promise.all(rows.filter((row) => row.day === day).map(open));
    found.push(...opened.filter((record) => record !== undefined).sort((a, b) => b.at - a.at));
  }
  return found.slice(0, limit);
};
