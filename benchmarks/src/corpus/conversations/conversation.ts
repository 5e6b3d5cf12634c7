import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Fault } from '../corpus-line.ts';
import { readTable, wholeNumber } from './table.ts';

export interface Turn {
  readonly turn: number;
  /** Minutes since the first turn. */
  readonly minute: number;
  /** `me` is the device's user. */
  readonly from: string;
  readonly kinds: readonly string[];
  readonly text: string;
  /** `harmful/en-a.tsv:12`, for error messages. */
  readonly place: string;
}

/**
 * One line of index.tsv with its turns, as described in
 * models/corpus/conversations/README.md.
 */
export interface Conversation {
  readonly id: string;
  readonly scenario: string;
  readonly lang: string;
  readonly kind: string;
  readonly plot: string;
  /** The column `place`: where the people talk. */
  readonly setting: string;
  readonly country: string;
  readonly start: string;
  /**
   * The first turn with a sign; undefined for an innocent conversation, NaN if the cell is
   * not a number.
   */
  readonly first: number | undefined;
  /** The turn from which a careful adult would warn; undefined if never. */
  readonly clear: number | undefined;
  /** Number of turns according to the index. */
  readonly length: number;
  readonly turns: readonly Turn[];
  /** `index.tsv:12`, for error messages. */
  readonly place: string;
}

export const INNOCENT = 'innocent';
export const CONVERSATION_KINDS: readonly string[] = [
  'grooming',
  'sextortion',
  'pile-on',
  'coercive-control',
  'recruitment',
  INNOCENT,
];

/** The harm of the alarm that each kind of conversation should raise; none for innocent ones. */
export const HARM_OF_CONVERSATION: Readonly<Record<string, string>> = {
  grooming: 'grooming',
  'coercive-control': 'grooming',
  recruitment: 'grooming',
  sextortion: 'explicit',
  'pile-on': 'bullying',
};

/** Kinds that count as signs of harm. The second annotator, also a language model, used the same list. */
export const SIGNS: ReadonlySet<string> = new Set([
  'access',
  'trust',
  'risk-assessment',
  'isolation',
  'picture-request',
  'gift-or-bribe',
  'coercion',
  'meeting',
  'coercive-control',
  'criminal-recruitment',
  'money-mule',
  'nudity-request',
  'sextortion',
  'insult',
  'threat',
  'exclusion',
  'body-shaming',
  'encouraging-self-harm',
  'hate',
]);

export const isHarmfulConversation = ({ kind }: { readonly kind: string }): boolean =>
  kind !== INNOCENT;

/** The turns with a sign. */
export const signedTurns = ({ turns }: Conversation): Turn[] =>
  turns.filter(({ kinds }) => kinds.some((kind) => SIGNS.has(kind)));

export const FOLDERS = ['harmful', 'innocent'] as const;
const INDEX = 'index.tsv';
const INDEX_COLUMNS = [
  'id',
  'scenario',
  'lang',
  'kind',
  'plot',
  'place',
  'country',
  'start',
  'first',
  'clear',
  'turns',
];
const TURN_COLUMNS = ['id', 'turn', 'minute', 'from', 'kinds', 'text'];

const readTurns = (folder: string): { turns: Map<string, Turn[]>; faults: Fault[] } => {
  const turns = new Map<string, Turn[]>();
  const faults: Fault[] = [];
  for (const side of FOLDERS) {
    const files = existsSync(join(folder, side)) ? readdirSync(join(folder, side)).sort() : [];
    for (const file of files.filter((name) => name.endsWith('.tsv'))) {
      const table = readTable(join(folder, side, file), `${side}/${file}`, TURN_COLUMNS);
      faults.push(...table.faults);
      for (const { cells, place } of table.rows) {
        const [id, turn, minute, from, kinds, text] = cells as string[] & { length: 6 };
        const turnsOfId = turns.get(id as string) ?? [];
        turns.set(id as string, turnsOfId);
        turnsOfId.push({
          turn: wholeNumber(turn as string),
          minute: wholeNumber(minute as string),
          from: from as string,
          kinds: kinds === '-' ? [] : (kinds as string).split(','),
          text: text as string,
          place,
        });
      }
    }
  }
  return { turns, faults };
};

const turnOrNothing = (cell: string): number | undefined =>
  cell === '' ? undefined : wholeNumber(cell);

/**
 * All conversations of the index with their turns. Turns without a conversation, and
 * conversations without turns, are faults.
 */
export const readConversations = (
  folder: string,
): { conversations: Conversation[]; faults: Fault[] } => {
  const index = readTable(join(folder, INDEX), INDEX, INDEX_COLUMNS);
  const { turns, faults } = readTurns(folder);
  const conversations = index.rows.map(({ cells, place }): Conversation => {
    const [id, scenario, lang, kind, plot, setting, country, start, first, clear, length] =
      cells as string[] & { length: 11 };
    return {
      id: id as string,
      scenario: scenario as string,
      lang: lang as string,
      kind: kind as string,
      plot: plot as string,
      setting: setting as string,
      country: country as string,
      start: start as string,
      first: turnOrNothing(first as string),
      clear: turnOrNothing(clear as string),
      length: wholeNumber(length as string),
      turns: turns.get(id as string) ?? [],
      place,
    };
  });
  const known = new Set(conversations.map(({ id }) => id));
  const strays = [...turns].flatMap(([id, own]) =>
    known.has(id) ? [] : [{ place: own[0]?.place ?? id, what: `${id} is not in ${INDEX}` }],
  );
  const empty = conversations
    .filter((conversation) => conversation.turns.length === 0)
    .map(({ id, place }) => ({ place, what: `${id} has no turns` }));
  return { conversations, faults: [...index.faults, ...faults, ...strays, ...empty] };
};
