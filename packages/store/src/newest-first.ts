import type { StoredRecord } from '@nightlight/core';

/** Decrypts rows day by day, newest first, until there are `limit` records. Sorts them by time. */
export const openNewestFirst = async <Row extends { readonly day: number }, T>(
  rows: readonly Row[],
  open: (row: Row) => Promise<StoredRecord<T> | undefined>,
  limit = Number.POSITIVE_INFINITY,
): Promise<readonly StoredRecord<T>[]> => {
  const days = [...new Set(rows.map((row) => row.day))].sort((a, b) => b - a);
  const records: StoredRecord<T>[] = [];
  for (const day of days) {
    if (records.length >= limit) break;
    const openedRecords = await Promise.all(rows.filter((row) => row.day === day).map(open));
    records.push(
      ...openedRecords.filter((record) => record !== undefined).sort((a, b) => b.at - a.at),
    );
  }
  return records.slice(0, limit);
};
