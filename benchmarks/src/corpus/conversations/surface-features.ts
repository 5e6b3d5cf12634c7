import type { Conversation, Turn } from './conversation.ts';

type Feature = (conversation: Conversation) => number;

const mean = (values: readonly number[]): number =>
  values.reduce((all, value) => all + value, 0) / Math.max(1, values.length);
const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
const isMine = ({ from }: Turn): boolean => from === 'me';
const meanLength = (turns: readonly Turn[]): number => mean(turns.map(({ text }) => text.length));

/** Average number of matches of a pattern per turn. */
const countPerTurn =
  (pattern: RegExp): Feature =>
  ({ turns }) =>
    mean(turns.map(({ text }) => count(text, pattern)));

/** Minutes between consecutive turns. */
const computeGaps = ({ turns }: Conversation): number[] =>
  turns.slice(1).map(({ minute }, i) => minute - (turns[i]?.minute ?? 0));

const placeHas =
  (pattern: RegExp): Feature =>
  ({ setting }) =>
    Number(pattern.test(setting));

/** All features except meaning, by topic: what the shape of a chat reveals. */
export const SURFACE: Readonly<Record<string, Readonly<Record<string, Feature>>>> = {
  length: {
    turns: ({ turns }) => Math.log(Math.max(1, turns.length)),
    'length of a turn': ({ turns }) => Math.log(1 + meanLength(turns)),
    'length of others’ turns against mine': ({ turns }) => {
      const others = meanLength(turns.filter((turn) => !isMine(turn)));
      return Math.log((1 + others) / (1 + meanLength(turns.filter(isMine))));
    },
  },
  people: {
    'share of me': ({ turns }) => mean(turns.map((turn) => Number(isMine(turn)))),
    'me at the end': ({ turns }) => Number(turns.slice(-1).some(isMine)),
    participants: ({ turns }) => Math.log(Math.max(1, new Set(turns.map(({ from }) => from)).size)),
  },
  time: {
    'longest gap': (conversation) => Math.log(1 + Math.max(0, ...computeGaps(conversation))),
    'time in all': ({ turns }) => Math.log(1 + (turns.at(-1)?.minute ?? 0)),
    'share of turns after a gap': (conversation) =>
      mean(computeGaps(conversation).map((gap) => Number(gap > 0))),
  },
  style: {
    capitals: ({ turns }) =>
      mean(turns.map(({ text }) => count(text, /\p{Lu}/gu) / Math.max(1, text.length))),
    'a capital first': countPerTurn(/^\p{Lu}/gu),
    'full stops': countPerTurn(/[.。।]$/gu),
    questions: countPerTurn(/[?？؟]/gu),
    exclamations: countPerTurn(/[!！]/gu),
    commas: countPerTurn(/[,，、،]/gu),
    dots: countPerTurn(/\.{2,}|…/gu),
    quotes: countPerTurn(/["“”«»'’]/gu),
    emoji: countPerTurn(/\p{Extended_Pictographic}/gu),
    digits: countPerTurn(/\d/gu),
  },
  place: {
    'a private place': placeHas(
      /\b(DMs?|PM|MP|texts?|textos|SMS|direct|private|message requests|inbox|Messenger|WhatsApp|Telegram)\b/i,
    ),
    'a group': placeHas(/gr[ou]+p|class chat|team|server|forum|thread|comments|clan|lobby/i),
    'a game': placeHas(/game|lobby|clan|guild|raid|chess|roblox|minecraft|brawl|free fire/i),
    'another place after it': placeHas(/\b(then|dann|luego|puis|depois|poi)\b/i),
    'a family': placeHas(
      /famil|cousin|sibling|brother|sister|\bm[ou]m\b|\bdad\b|parent|uncle|aunt/i,
    ),
    'help or a shop': placeHas(
      /support|help|service|shop|market|second-hand|aide|ayuda|aiuto|apoio|beratung/i,
    ),
    'grown-ups': placeHas(
      /adult|over (?:eighteen|twenty|thirty)|1[89]\+|2\d\+|forties|\bwork|staff/i,
    ),
  },
};

/** Values of the features in these groups, in order. */
export const surfaceOfConversation = (
  conversation: Conversation,
  groups: readonly string[],
): number[] =>
  groups.flatMap((group) =>
    Object.values(SURFACE[group] ?? {}).map((feature) => feature(conversation)),
  );
