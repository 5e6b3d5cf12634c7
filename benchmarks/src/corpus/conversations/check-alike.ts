import type { Fault } from '../corpus-line.ts';
import type { Conversation } from './conversation.ts';

/** Number of consecutive words that are compared. */
const SHINGLE = 4;
/**
 * Share of the shorter conversation's shingles from which two are too similar; twins of
 * one plot share at most 0.07.
 */
const TOO_ALIKE = 0.2;
/** A shingle in more conversations than this is a common phrase. */
const COMMON = 20;

const collectShingles = ({ turns }: Conversation): ReadonlySet<string> => {
  const words =
    turns
      .map(({ text }) => text)
      .join(' ')
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const starts = Array.from({ length: Math.max(1, words.length - SHINGLE + 1) }, (_, i) => i);
  return new Set(starts.map((i) => words.slice(i, i + SHINGLE).join(' ')));
};

/** Finds identical and nearly identical conversations. */
export const checkAlike = (conversations: readonly Conversation[]): Fault[] => {
  const shingles = conversations.map(collectShingles);
  const conversationsWith = new Map<string, number[]>();
  shingles.forEach((own, i) => {
    for (const shingle of own)
      conversationsWith.set(shingle, [...(conversationsWith.get(shingle) ?? []), i]);
  });
  return conversations.flatMap((conversation, i) => {
    const own = shingles[i] as ReadonlySet<string>;
    const shared = new Map<number, number>();
    for (const shingle of own) {
      const others = conversationsWith.get(shingle) as number[];
      if (others.length > COMMON) continue;
      for (const j of others) if (j < i) shared.set(j, (shared.get(j) ?? 0) + 1);
    }
    const similar = [...shared].find(
      ([j, count]) =>
        count / Math.min(own.size, (shingles[j] as ReadonlySet<string>).size) >= TOO_ALIKE,
    );
    if (!similar) return [];
    const [j, count] = similar;
    const earlier = conversations[j] as Conversation;
    const same = count === own.size && own.size === shingles[j]?.size;
    return [
      {
        place: conversation.turns[0]?.place ?? conversation.place,
        what: `${conversation.id} is ${same ? 'the same' : 'nearly the same'} as ${earlier.id}`,
      },
    ];
  });
};
