import type { Decision } from '@nightlight/sdk/core';
import type { NightlightSource } from '../checker.ts';
import type { NightlightVeil } from '../veil/nightlight-veil.ts';

/** Identifies what a veil says. `null`: there is no veil. */
type VeilReason = string | null;

/** One message, linked to the messages before and after it. */
interface Row {
  readonly veil: NightlightVeil;
  reason?: VeilReason;
  isChecked: boolean;
  before: Row | undefined;
  after?: Row | undefined;
}

const lastRows = new WeakMap<NightlightSource, Map<string, Row>>();

/** Makes a veil compact if the one before it says the same, so that many veils take little space. */
const updateCompact = (before: Row | undefined, row: Row | undefined): void => {
  if (before?.reason === undefined || row?.reason === undefined) return;
  // In a pile-on, all veils are compact.
  row.veil.compact =
    row.veil.fold !== undefined || (row.reason !== null && row.reason === before.reason);
  if (!before.isChecked || !row.isChecked) return;
  // Neither will change again, so unlink them to free memory.
  before.after = undefined;
  row.before = undefined;
};

const setReason = (row: Row, reason: VeilReason): void => {
  row.reason = reason;
  updateCompact(row.before, row);
  updateCompact(row, row.after);
};

/** The state of one message among those of its conversation. */
export interface RowPlace {
  /** Its veil says that the message waits. */
  wait(): void;
  /** The message was checked. Without a decision there is no veil. An early result may change. */
  settle(decision: Decision | undefined, options?: { readonly isEarly: boolean }): void;
  /** The message could not be checked, and its veil says so. */
  fail(): void;
  /** The message was removed before it was checked. */
  leave(): void;
}

/** Adds a message after the last one of its conversation. */
export const addRow = (
  source: NightlightSource,
  conversation: string,
  veil: NightlightVeil,
): RowPlace => {
  const rows = lastRows.get(source) ?? new Map<string, Row>();
  lastRows.set(source, rows);
  const row: Row = { veil, isChecked: false, before: rows.get(conversation) };
  if (row.before) row.before.after = row;
  rows.set(conversation, row);
  const finish = (reason: VeilReason): void => {
    row.isChecked = true;
    setReason(row, reason);
  };
  return {
    wait: () => setReason(row, 'not checked yet'),
    settle(decision, { isEarly } = { isEarly: false }) {
      const reason = decision ? `${decision.nudge?.harm} ${decision.nudge?.kind}` : null;
      if (isEarly) setReason(row, reason);
      else finish(reason);
    },
    fail: () => finish('not checked'),
    leave() {
      const { before, after, isChecked } = row;
      if (isChecked) return;
      if (before) before.after = after;
      if (after) after.before = before;
      if (rows.get(conversation) === row) {
        if (before) rows.set(conversation, before);
        else rows.delete(conversation);
      }
      updateCompact(before, after);
    },
  };
};

/** Starts a new row, because the user's own message comes between two incoming ones. */
export const breakRow = (source: NightlightSource, conversation: string): void => {
  lastRows.get(source)?.delete(conversation);
};
