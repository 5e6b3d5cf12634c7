import { join } from 'node:path';
import type { Fault } from '../corpus-line.ts';
import { CONVERSATION_KINDS } from './conversation.ts';
import { readTable } from './table.ts';

const FILE = 'dropped.tsv';
/**
 * `differs`: the annotators disagreed on the kind; `rule`: too close to content that
 * must never be written.
 */
const REASONS = ['differs', 'rule'];

/** A conversation that was written and annotated, but left out of the corpus. */
export interface Dropped {
  readonly id: string;
  readonly lang: string;
  /** From the first annotator. */
  readonly kind: string;
  readonly second: string;
  readonly why: string;
}

export const readDropped = (folder: string): { dropped: Dropped[]; faults: Fault[] } => {
  const { rows, faults } = readTable(join(folder, FILE), FILE, [
    'id',
    'lang',
    'kind',
    'second',
    'why',
  ]);
  const dropped = rows.map(({ cells, place }): Dropped => {
    const [id = '', lang = '', kind = '', second = '', why = ''] = cells;
    if (!REASONS.includes(why)) faults.push({ place, what: `${id}: dropped for ${why}` });
    if (![kind, second].every((one) => CONVERSATION_KINDS.includes(one)))
      faults.push({ place, what: `${id}: unknown kind ${kind} or ${second}` });
    if (REASONS.includes(why) && (why === 'differs') === (kind === second))
      faults.push({ place, what: `${id}: ${kind} and ${second}, dropped for ${why}` });
    return { id, lang, kind, second, why };
  });
  return { dropped, faults };
};
