import { type Message, NightlightError, PLACES, RELATIONS } from '@nightlight/core';
import * as v from 'valibot';
import { explainIssue } from './explain-issue.ts';
import { toPictures } from './picture-input.ts';

/** Maximum previous turns that a model reads. */
const MAX_PREVIOUS = 3;

/** The conversation of a bare string. Nothing is stored about it. */
export const NO_CONVERSATION = 'none';

/** Whether something about a message may be stored: not in support, and not of a bare string. */
export const mayBeStored = ({
  place,
  conversation,
}: Pick<Message, 'place' | 'conversation'>): boolean =>
  place !== 'support' && conversation !== NO_CONVERSATION;

const ids = v.array(v.string('must be a string.'), 'must be an array of participant ids.');
const Turn = v.object(
  {
    author: v.string('must be a string.'),
    text: v.string('must be a string.'),
  },
  'must be { author, text }.',
);

/** Plain data, because proxies and functions can't be sent to the worker. Other fields are dropped. */
const MessageSchema = v.object(
  {
    conversation: v.string('is missing: give the id of the conversation.'),
    author: v.string("is missing: give 'self' or the id of a participant."),
    text: v.optional(v.string('must be a string.')),
    previous: v.optional(
      v.pipe(
        v.array(v.unknown(), 'must be an array of { author, text }.'),
        v.transform((turns) => turns.slice(-MAX_PREVIOUS)),
        v.array(Turn),
      ),
    ),
    place: v.optional(v.picklist(PLACES, `must be one of ${PLACES.join(', ')}.`)),
    relation: v.optional(v.picklist(RELATIONS, `must be one of ${RELATIONS.join(', ')}.`)),
    to: v.optional(ids),
    // `observe()` checks these fields. In a draft they may have any value.
    id: v.fallback(v.optional(v.string()), undefined),
    sentAt: v.fallback(v.optional(v.pipe(v.number(), v.finite())), undefined),
    replyTo: v.fallback(v.optional(v.string()), undefined),
  },
  ({ input }) => `is ${input === null ? 'null' : typeof input}; pass a string or a message.`,
);

const omitUndefined = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as T;

const toMessage = (value: unknown): Message => {
  if (typeof value === 'string') {
    return { conversation: NO_CONVERSATION, author: 'self', text: value };
  }
  const { issues, output } = v.safeParse(MessageSchema, value, { abortEarly: true });
  const [issue] = issues ?? [];
  if (issue) {
    const path = v.getDotPath(issue);
    const subject = path ? `message.${path}` : 'The message';
    throw new NightlightError('invalid-input', `${subject} ${explainIssue(issue)}`);
  }
  const imagesInput: unknown = (value as Partial<Message>).images;
  const images = imagesInput === undefined ? undefined : toPictures(imagesInput);
  return omitUndefined({ ...(output as Message), ...(images ? { images } : {}) });
};

/** Converts a string, a message or a batch to a batch. Throws `invalid-input` that names the field. */
export const toMessages = (value: unknown): readonly Message[] =>
  Array.isArray(value) ? value.map(toMessage) : [toMessage(value)];

/** Converts a message that was sent or received, without its pictures. */
export const toTurn = (value: Message): Omit<Message, 'images'> => {
  const { images: _, ...rest } = value;
  return toMessage(rest);
};
