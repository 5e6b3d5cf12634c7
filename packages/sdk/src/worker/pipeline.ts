import {
  alarms,
  type ConversationModel,
  type ConversationState,
  EMPTY,
  observed,
} from '@nightlight/conversation';
import {
  type Assessment,
  assess,
  type Classifier,
  type ClassifyOptions,
  type Decision,
  type Degraded,
  decide,
  directionOf,
  isNightlightError,
  type Message,
  NightlightError,
  type Policy,
  type Reading,
  type ReadingOptions,
  type Shown,
  type TurnReading,
} from '@nightlight/core';
import { HELPLINES } from '../helplines/helplines.ts';
import type { AskedMessage } from '../wire/classify-request.ts';

export interface PipelineParts {
  /** Each reads every message; what they see is put together. */
  readonly classifiers: readonly Classifier[];
  readonly policy: Policy;
  readonly locale: string;
  /** What a conversation shows together; without it each message stands alone. */
  readonly conversation?: ConversationModel;
  /** What holds for every message, such as a worker without its seal. */
  readonly degraded?: readonly Degraded[];
  /** Milliseconds on any clock that runs forward. */
  readonly now: () => number;
}

/** Everything that was thought of a message, for researchers: the decision withholds some of it. */
export interface Analysis {
  /** One a classifier: the model's first, then the patterns', then the pictures'; the conversation's last, where it is known. */
  readonly readings: readonly Reading[];
  readonly assessment: Assessment;
  readonly decision: Decision;
}

export interface Pipeline {
  analyse(
    messages: readonly AskedMessage[],
    options?: ClassifyOptions,
  ): Promise<readonly Analysis[]>;
  /** Messages of one conversation in order, each with what those before it have shown. Nothing of it is kept. */
  replay(
    messages: readonly AskedMessage[],
    options?: ClassifyOptions,
  ): Promise<readonly Analysis[]>;
  /** What each message shows as a turn of its conversation. Throws `model` where one can't be read. */
  show(messages: readonly AskedMessage[], options?: ClassifyOptions): Promise<readonly Shown[]>;
  dispose(): Promise<void>;
}

/**
 * A failure of the model is said in the decision; misuse and aborts are thrown.
 * A batch that fails is read one by one, so that one message takes no other down.
 */
const readAll = async (
  classifier: Classifier,
  messages: readonly Message[],
  options: ReadingOptions,
): Promise<readonly Reading[]> => {
  try {
    return await classifier.classify(messages, options);
  } catch (error) {
    options.signal?.throwIfAborted();
    if (!isNightlightError(error) || error.code !== 'model') throw error;
    if (messages.length === 1) return [{ signals: [], degraded: ['text-failed'] }];
    const readings: Reading[] = [];
    for (const [i, message] of messages.entries()) {
      const turns = options.turns?.slice(i, i + 1);
      const own = { ...options, ...(turns ? { turns } : {}) };
      readings.push(...(await readAll(classifier, [message], own)));
    }
    return readings;
  }
};

/** What somebody else writes moves a conversation: a glance at it would not do. */
const readingOf = ({ state, author }: AskedMessage): TurnReading => {
  if (state === undefined) return 'alone';
  return author === 'self' ? 'glance' : 'whole';
};

/** Its state could not be read: the message is looked at alone, and says so. */
const UNREAD: Reading = { signals: [], degraded: ['conversation-not-read'] };
const NOTHING: Shown = { kinds: {}, any: 0 };
const shownIn = (readings: readonly Reading[]): Shown =>
  readings.find(({ shown }) => shown)?.shown ?? NOTHING;

/** The conversation after this message, and what it shows with it. */
const inConversation = (
  state: ConversationState,
  { id = 'draft', sentAt = Date.now(), ...message }: AskedMessage,
  readings: readonly Reading[],
  model: ConversationModel,
): { readonly after: ConversationState; readonly reading: Reading } => {
  const shown = shownIn(readings);
  const { images: _, ...words } = message;
  const after = observed(state, { ...words, id, sentAt }, shown);
  const signals = alarms(after, { author: message.author, id }, shown, model);
  return { after, reading: { signals, degraded: [] } };
};

/**
 * Where a message becomes a decision: classify, assess, decide. The same code
 * runs in the sealed worker, in Node and in tests.
 */
export const createPipeline = (parts: PipelineParts): Pipeline => {
  /** Of each message one reading a classifier. */
  const read = async (
    messages: readonly AskedMessage[],
    options: ReadingOptions,
  ): Promise<readonly (readonly Reading[])[]> => {
    const readings: (readonly Reading[])[] = [];
    for (const classifier of parts.classifiers) {
      // Whoever reads pictures was given a decoder for what is held.
      readings.push(await readAll(classifier, messages as readonly Message[], options));
    }
    return messages.map((_, i) => readings.map((each) => each[i] as Reading));
  };

  const judge = (
    message: AskedMessage,
    readings: readonly Reading[],
    askedAt: number,
  ): Analysis => {
    const standing: Reading = { signals: [], degraded: parts.degraded ?? [] };
    const assessment = assess([...readings, standing], {
      direction: directionOf(message),
      ...(message.place ? { place: message.place } : {}),
      ...(message.to ? { to: message.to } : {}),
    });
    const decision = decide(assessment, {
      id: crypto.randomUUID(),
      conversation: message.conversation,
      author: message.author,
      policy: parts.policy,
      ...(message.earlier ? { earlier: message.earlier } : {}),
      locale: parts.locale,
      helplines: HELPLINES,
      askedAt,
      now: parts.now(),
    });
    return { readings, assessment, decision };
  };

  return {
    async analyse(messages, options = {}) {
      const askedAt = parts.now();
      const readings = await read(messages, { ...options, turns: messages.map(readingOf) });
      const { conversation } = parts;
      return messages.map(({ state, ...message }, i) => {
        const own = readings[i] as readonly Reading[];
        if (!state || !conversation) return judge(message, own, askedAt);
        if (state === 'unread') return judge(message, [...own, UNREAD], askedAt);
        // Of a draft nothing is kept.
        const { reading } = inConversation(state, message, own, conversation);
        return judge(message, [...own, reading], askedAt);
      });
    },
    async replay(messages, options = {}) {
      const askedAt = parts.now();
      const { conversation } = parts;
      if (!conversation) {
        throw new NightlightError('model', 'There is no model here that reads conversations.');
      }
      const readings = await read(messages, { ...options, turns: messages.map(() => 'whole') });
      let state = EMPTY;
      return messages.map((message, i) => {
        const own = readings[i] as readonly Reading[];
        const { after, reading } = inConversation(state, message, own, conversation);
        state = after;
        return judge(message, [...own, reading], askedAt);
      });
    },
    async show(messages, options = {}) {
      const [reader] = parts.classifiers;
      const readings = await reader?.classify(messages as readonly Message[], {
        ...options,
        turns: messages.map(() => 'whole'),
      });
      return (readings ?? []).map((reading) => shownIn([reading]));
    },
    dispose: async () => {
      for (const classifier of parts.classifiers) await classifier.dispose();
    },
  };
};
