import { isKind } from '@nightlight/sdk/core';
import type { Fault } from '../corpus-line.ts';
import type { Conversation, Turn } from './conversation.ts';

const fileOf = ({ place }: Turn): string => place.slice(0, place.lastIndexOf(':'));
const trimmed = (text: string): boolean => text !== '' && text.trim() === text;

const faultsOf = (turn: Turn, due: number, before: Turn | undefined): string[] => {
  const unknown = turn.kinds.filter((kind) => !isKind(kind));
  return [
    turn.turn !== due && `turn ${turn.turn}, expected ${due}`,
    Number.isNaN(turn.minute) && 'minute is not a whole number',
    !before && turn.minute > 0 && `begins at minute ${turn.minute}, not 0`,
    before && turn.minute < before.minute && `minute ${turn.minute} after ${before.minute}`,
    before && fileOf(turn) !== fileOf(before) && `goes on from ${fileOf(before)}`,
    unknown.length > 0 && `unknown kind ${unknown.join(', ')}`,
    new Set(turn.kinds).size < turn.kinds.length && 'a kind twice',
    !trimmed(turn.from) && 'from is empty or has spaces around it',
    !trimmed(turn.text) && 'text is empty or has spaces around it',
  ].filter((fault): fault is string => typeof fault === 'string');
};

/** Checks that turns 1 to n are in one file, minutes don't decrease, and kinds are known. */
export const checkTurns = (conversations: readonly Conversation[]): Fault[] =>
  conversations.flatMap((conversation) => {
    const { id, turns, length, place } = conversation;
    const faults: Fault[] = turns.flatMap((turn, i) =>
      faultsOf(turn, i + 1, turns[i - 1]).map((what) => ({
        place: turn.place,
        what: `${id}: ${what}`,
      })),
    );
    const [first] = turns;
    if (first && turns.length !== length) {
      faults.push({
        place,
        what: `${id}: ${length} turns here, ${turns.length} in ${fileOf(first)}`,
      });
    }
    return faults;
  });

/** Checks that each conversation is in a file of its language, such as `en-a.tsv`. */
export const checkFiles = (conversations: readonly Conversation[]): Fault[] =>
  conversations.flatMap(({ id, turns: [first], lang }) =>
    first && !first.place.includes(`/${lang}-`)
      ? [{ place: first.place, what: `${id}: language ${lang} in a file of another` }]
      : [],
  );
