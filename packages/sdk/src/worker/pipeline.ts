import {
  alarms,
  type ConversationModel,
  type ConversationState,
  EMPTY,
  nextState,
} from '@nightlight/conversation';
import {
  type Assessment,
  assess,
  type Classification,
  type Classifier,
  type ClassifierOptions,
  type ClassifyOptions,
  type Decision,
  type Degraded,
  decide,
  directionOf,
  isNightlightError,
  type Message,
  NightlightError,
  type Policy,
  type TurnMode,
  type TurnScores,
} from '@nightlight/core';
import { HELPLINES } from '../helplines/helplines.ts';
import type { ClassifyRequest } from '../wire/classify-request.ts';

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
  readonly classifications: readonly Classification[];
  readonly assessment: Assessment;
  readonly decision: Decision;
}

export interface Pipeline {
  analyse(
    messages: readonly ClassifyRequest[],
    options?: ClassifyOptions,
  ): Promise<readonly Analysis[]>;
  /** Messages of one conversation in order, each with what those before it have shown. Nothing of it is kept. */
  replay(
    messages: readonly ClassifyRequest[],
    options?: ClassifyOptions,
  ): Promise<readonly Analysis[]>;
  /** What each message shows as a turn of its conversation. Throws `model` where one can't be read. */
  scoreTurns(
    messages: readonly ClassifyRequest[],
    options?: ClassifyOptions,
  ): Promise<readonly TurnScores[]>;
  dispose(): Promise<void>;
}

/**
 * A failure of the model is said in the decision; misuse and aborts are thrown.
 * A batch that fails is read one by one, so that one message takes no other down.
 */
const readAll = async (
  classifier: Classifier,
  messages: readonly Message[],
  options: ClassifierOptions,
): Promise<readonly Classification[]> => {
  try {
    return await classifier.classify(messages, options);
  } catch (error) {
    options.signal?.throwIfAborted();
    if (!isNightlightError(error) || error.code !== 'model') throw error;
    if (messages.length === 1) return [{ signals: [], degraded: ['text-failed'] }];
    const classifications: Classification[] = [];
    for (const [i, message] of messages.entries()) {
      const turns = options.turns?.slice(i, i + 1);
      const own = { ...options, ...(turns ? { turns } : {}) };
      classifications.push(...(await readAll(classifier, [message], own)));
    }
    return classifications;
  }
};

/** What somebody else writes moves a conversation: a glance at it would not do. */
const classificationOf = ({ state, author }: ClassifyRequest): TurnMode => {
  if (state === undefined) return 'alone';
  return author === 'self' ? 'glance' : 'whole';
};

/** Its state could not be read: the message is looked at alone, and says so. */
const UNREAD: Classification = { signals: [], degraded: ['conversation-not-read'] };
const NOTHING: TurnScores = { kinds: {}, any: 0 };
const shownIn = (classifications: readonly Classification[]): TurnScores =>
  classifications.find(({ turnScores }) => turnScores)?.turnScores ?? NOTHING;

/** The conversation after this message, and what it shows with it. */
const inConversation = (
  state: ConversationState,
  { id = 'draft', sentAt = Date.now(), ...message }: ClassifyRequest,
  classifications: readonly Classification[],
  model: ConversationModel,
): { readonly after: ConversationState; readonly classification: Classification } => {
  const shown = shownIn(classifications);
  const { images: _, ...words } = message;
  const after = nextState(state, { ...words, id, sentAt }, shown);
  const signals = alarms(after, { author: message.author, id }, shown, model);
  return { after, classification: { signals, degraded: [] } };
};

/**
 * Where a message becomes a decision: classify, assess, decide. The same code
 * runs in the sealed worker, in Node and in tests.
 */
export const createPipeline = (parts: PipelineParts): Pipeline => {
  /** Of each message one reading a classifier. */
  const read = async (
    messages: readonly ClassifyRequest[],
    options: ClassifierOptions,
  ): Promise<readonly (readonly Classification[])[]> => {
    const classifications: (readonly Classification[])[] = [];
    for (const classifier of parts.classifiers) {
      // Whoever reads pictures was given a decoder for what is held.
      classifications.push(await readAll(classifier, messages as readonly Message[], options));
    }
    return messages.map((_, i) => classifications.map((each) => each[i] as Classification));
  };

  const judge = (
    message: ClassifyRequest,
    classifications: readonly Classification[],
    askedAt: number,
  ): Analysis => {
    const standing: Classification = { signals: [], degraded: parts.degraded ?? [] };
    const assessment = assess([...classifications, standing], {
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
    return { classifications, assessment, decision };
  };

  return {
    async analyse(messages, options = {}) {
      const askedAt = parts.now();
      const classifications = await read(messages, {
        ...options,
        turns: messages.map(classificationOf),
      });
      const { conversation } = parts;
      return messages.map(({ state, ...message }, i) => {
        const own = classifications[i] as readonly Classification[];
        if (!state || !conversation) return judge(message, own, askedAt);
        if (state === 'unread') return judge(message, [...own, UNREAD], askedAt);
        // Of a draft nothing is kept.
        const { classification } = inConversation(state, message, own, conversation);
        return judge(message, [...own, classification], askedAt);
      });
    },
    async replay(messages, options = {}) {
      const askedAt = parts.now();
      const { conversation } = parts;
      if (!conversation) {
        throw new NightlightError('model', 'There is no model here that reads conversations.');
      }
      const classifications = await read(messages, {
        ...options,
        turns: messages.map(() => 'whole'),
      });
      let state = EMPTY;
      return messages.map((message, i) => {
        const own = classifications[i] as readonly Classification[];
        const { after, classification } = inConversation(state, message, own, conversation);
        state = after;
        return judge(message, [...own, classification], askedAt);
      });
    },
    async scoreTurns(messages, options = {}) {
      const [reader] = parts.classifiers;
      const classifications = await reader?.classify(messages as readonly Message[], {
        ...options,
        turns: messages.map(() => 'whole'),
      });
      return (classifications ?? []).map((classification) => shownIn([classification]));
    },
    dispose: async () => {
      for (const classifier of parts.classifiers) await classifier.dispose();
    },
  };
};
