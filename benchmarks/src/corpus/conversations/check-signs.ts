import type { Fault } from '../corpus-line.ts';
import {
  type Conversation,
  FOLDERS,
  isHarmfulConversation,
  SIGNS,
  signedTurns,
} from './conversation.ts';

const innocentFaults = ({ first, clear, place, turns }: Conversation): Fault[] => [
  ...(first === undefined && clear === undefined
    ? []
    : [{ place, what: 'first or clear in an innocent one' }]),
  ...turns.flatMap((turn) =>
    turn.kinds
      .filter((kind) => SIGNS.has(kind))
      .map((kind) => ({ place: turn.place, what: `${kind} in an innocent conversation` })),
  ),
];

const harmfulFaults = (conversation: Conversation): Fault[] => {
  const { first, clear, place, turns } = conversation;
  if (first === undefined || clear === undefined) return [{ place, what: 'no first or no clear' }];
  const [sign] = signedTurns(conversation);
  const ordered = first >= 1 && first <= clear && clear <= turns.length;
  return [
    ...(ordered
      ? []
      : [{ place, what: `first ${first}, clear ${clear} of ${turns.length} turns` }]),
    ...(sign ? [] : [{ place, what: 'no turn shows a sign' }]),
    ...(sign && sign.turn !== first
      ? [
          {
            place: sign.place,
            what: `the first sign is turn ${sign.turn}, the index says ${first}`,
          },
        ]
      : []),
  ];
};

/** Checks that folder, kind, `first` and `clear` match the turns. */
export const checkSigns = (conversations: readonly Conversation[]): Fault[] =>
  conversations.flatMap((conversation) => {
    const harmful = isHarmfulConversation(conversation);
    const side = FOLDERS[harmful ? 0 : 1];
    const elsewhere = conversation.turns.find(({ place }) => !place.startsWith(`${side}/`));
    return [
      ...(elsewhere
        ? [{ place: elsewhere.place, what: `is ${conversation.kind}, not of this folder` }]
        : []),
      ...(harmful ? harmfulFaults(conversation) : innocentFaults(conversation)),
    ].map(({ place, what }) => ({ place, what: `${conversation.id}: ${what}` }));
  });
