import { findRecent } from './recent-messages.ts';
import type { ConversationState, ObservedMessage } from './state.ts';

/** Minimum number of letters of a participant id that counts as a name. */
const MIN_NAME_LETTERS = 3;
/** Names are looked for at the start of a text only, so that a very long text costs little. */
const MAX_CHARACTERS = 4000;

/** The words of a text between spaces: lower case, without accents, punctuation and symbols. */
const toWords = (text: string): string => {
  const folded = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return ` ${folded.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `;
};

const isName = (words: string): boolean =>
  (words.match(/\p{L}/gu)?.length ?? 0) >= MIN_NAME_LETTERS;

/**
 * The only participant, besides the author, whose id is a word of the text. Ids are opaque,
 * but many apps use names.
 */
const findNamed = (
  { participants }: ConversationState,
  { text = '', author }: ObservedMessage,
): string | undefined => {
  const words = toWords(text.slice(0, MAX_CHARACTERS));
  const named = participants.filter(({ id }) => {
    if (id === 'self' || id === author) return false;
    const name = toWords(id);
    return isName(name) && words.includes(name);
  });
  return named.length === 1 ? named[0]?.id : undefined;
};

/**
 * Finds the target of a message: the author of the message it replies to, or its only
 * recipient, or the only participant it names.
 */
export const findTarget = (
  state: ConversationState,
  message: ObservedMessage,
): string | undefined => {
  const { to, replyTo, author } = message;
  const repliedToAuthor =
    replyTo === undefined ? undefined : findRecent(state.recent, replyTo)?.author;
  const targets = [
    repliedToAuthor === undefined ? undefined : state.participants[repliedToAuthor]?.id,
    to?.length === 1 ? to[0] : undefined,
  ];
  const target = targets.find((one) => one !== undefined) ?? findNamed(state, message);
  return target === author ? undefined : target;
};
