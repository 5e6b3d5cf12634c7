import { join } from 'node:path';
import type { Fault } from '../corpus-line.ts';
import { readTable, wholeNumber } from './table.ts';

const FILE = 'readings.tsv';

/** The second annotation of a conversation, made without seeing the first. */
export interface SecondReading {
  readonly id: string;
  readonly kind: string;
  readonly first: number | undefined;
  readonly clear: number | undefined;
  /** In the order of the file. */
  readonly signs: readonly { readonly turn: number; readonly kind: string }[];
  readonly place: string;
}

const signsOf = (cell: string): SecondReading['signs'] =>
  cell === ''
    ? []
    : cell.split(',').map((sign) => {
        const [turn = '', kind = ''] = sign.split(':');
        return { turn: wholeNumber(turn), kind };
      });

export const readSecondReadings = (
  folder: string,
): { readings: SecondReading[]; faults: Fault[] } => {
  const { rows, faults } = readTable(join(folder, FILE), FILE, [
    'id',
    'kind',
    'first',
    'clear',
    'signs',
  ]);
  const readings = rows.map(({ cells, place }): SecondReading => {
    const [id = '', kind = '', first = '', clear = '', signs = ''] = cells;
    return {
      id,
      kind,
      first: first === '' ? undefined : wholeNumber(first),
      clear: clear === '' ? undefined : wholeNumber(clear),
      signs: signsOf(signs),
      place,
    };
  });
  return { readings, faults };
};

/** The turn, from 1, from which both annotators would warn: the later of the two. */
export const bothWouldWarn = (
  clear: number | undefined,
  second: SecondReading | undefined,
): number => Math.max(clear ?? 0, second?.clear ?? 0);
