import type { Decision } from '@nightlight/sdk/core';
import type { NightlightSource } from '../checker.ts';
import type { NightlightVeil } from '../veil/nightlight-veil.ts';

/** One message in a row of them. What a veil says is known once it was checked; `null`: no veil. */
interface Row {
  readonly veil: NightlightVeil;
  said?: string | null;
  before: Row | undefined;
  after?: Row | undefined;
}

const lastRows = new WeakMap<NightlightSource, Map<string, Row>>();

/** A veil that follows on one that says the same is low, so that many are no wall. */
const compare = (before: Row | undefined, row: Row | undefined): void => {
  if (before?.said === undefined || row?.said === undefined) return;
  row.veil.compact = row.said !== null && row.said === before.said;
  // Both are settled: nothing keeps the one before in memory.
  before.after = undefined;
  row.before = undefined;
};

const settle = (row: Row, said: string | null): void => {
  row.said = said;
  compare(row.before, row);
  compare(row, row.after);
};

/** The place of one message among those of its conversation. */
export interface RowPlace {
  /** It was checked: its veil says this, or there is no veil. */
  settle(decision: Decision | undefined): void;
  /** It is gone before it was checked. */
  leave(): void;
}

/** Puts a message after the last one of its conversation. */
export const addRow = (
  source: NightlightSource,
  conversation: string,
  veil: NightlightVeil,
): RowPlace => {
  const rows = lastRows.get(source) ?? new Map<string, Row>();
  lastRows.set(source, rows);
  const row: Row = { veil, before: rows.get(conversation) };
  if (row.before) row.before.after = row;
  rows.set(conversation, row);
  return {
    settle: (decision) =>
      settle(row, decision ? `${decision.nudge?.harm} ${decision.nudge?.kind}` : null),
    leave() {
      const { before, after, said } = row;
      if (said !== undefined) return;
      if (before) before.after = after;
      if (after) after.before = before;
      if (rows.get(conversation) === row) {
        if (before) rows.set(conversation, before);
        else rows.delete(conversation);
      }
      compare(before, after);
    },
  };
};

/** A message of one's own comes between. */
export const breakRow = (source: NightlightSource, conversation: string): void => {
  lastRows.get(source)?.delete(conversation);
};
