import type { Decision } from '@nightlight/sdk/core';
import type { NightlightSource } from '../checker.ts';
import type { NightlightVeil } from '../veil/nightlight-veil.ts';

/** What a veil says: the words of its decision, or that there is none. `null`: there is no veil. */
type Said = string | null;

/** One message in a row of them. */
interface Row {
  readonly veil: NightlightVeil;
  said?: Said;
  isChecked: boolean;
  before: Row | undefined;
  after?: Row | undefined;
}

const lastRows = new WeakMap<NightlightSource, Map<string, Row>>();

/** A veil that follows on one that says the same is low, so that many are no wall. */
const compare = (before: Row | undefined, row: Row | undefined): void => {
  if (before?.said === undefined || row?.said === undefined) return;
  row.veil.compact = row.said !== null && row.said === before.said;
  if (!before.isChecked || !row.isChecked) return;
  // Neither changes any more: nothing keeps the one before in memory.
  before.after = undefined;
  row.before = undefined;
};

const say = (row: Row, said: Said): void => {
  row.said = said;
  compare(row.before, row);
  compare(row, row.after);
};

/** The place of one message among those of its conversation. */
export interface RowPlace {
  /** It waits: its veil says so. */
  wait(): void;
  /** It was checked: its veil gives the reason, or there is no veil. */
  settle(decision: Decision | undefined): void;
  /** It could not be checked: its veil says so. */
  fail(): void;
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
  const row: Row = { veil, isChecked: false, before: rows.get(conversation) };
  if (row.before) row.before.after = row;
  rows.set(conversation, row);
  const finish = (said: Said): void => {
    row.isChecked = true;
    say(row, said);
  };
  return {
    wait: () => say(row, 'not checked yet'),
    settle: (decision) =>
      finish(decision ? `${decision.nudge?.harm} ${decision.nudge?.kind}` : null),
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
      compare(before, after);
    },
  };
};

/** A message of one's own comes between. */
export const breakRow = (source: NightlightSource, conversation: string): void => {
  lastRows.get(source)?.delete(conversation);
};
