import {
  type ConversationModel,
  type ConversationState,
  EMPTY_STATE,
  findAlarms,
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
import type { ClassifyAnswer, ClassifyRequest } from '../wire/classify.ts';
import { judgeTextInPictures } from './text-in-pictures.ts';

export interface PipelineParts {
  /** The text model. The only classifier that answers with `turnScores`. */
  readonly turnScorer: Classifier;
  /** Personal data, links and word lists in the text. */
  readonly patterns?: Classifier;
  /** Without it, pictures are reported as `picture-not-read`. */
  readonly pictures?: Classifier;
  readonly policy: Policy;
  /** BCP 47. */
  readonly locale: string;
  /** Without it each message is judged alone. */
  readonly conversation?: ConversationModel;
  /** Reported in every decision, such as `worker-unsealed`. */
  readonly degraded?: readonly Degraded[];
  /** Milliseconds on any monotonic clock. */
  readonly now: () => number;
}

/** Everything the pipeline found out about a message. Decisions withhold some of it. For research. */
export interface Analysis {
  /** In this order: the text model, patterns, pictures; then the conversation, where it is known. */
  readonly classifications: readonly Classification[];
  readonly assessment: Assessment;
  readonly decision: Decision;
  /** Set only where the whole text was scored as a turn, so that `observe()` may reuse it. */
  readonly turnScores?: TurnScores;
}

export interface Pipeline {
  /** Only what may leave the pipeline. */
  classify(
    requests: readonly ClassifyRequest[],
    options?: ClassifyOptions,
  ): Promise<readonly ClassifyAnswer[]>;
  /** Everything, for research. */
  analyse(
    requests: readonly ClassifyRequest[],
    options?: ClassifyOptions,
  ): Promise<readonly Analysis[]>;
  /** Analyses a conversation in order, each message with the state after those before it. Stores nothing. */
  replay(
    requests: readonly ClassifyRequest[],
    options?: ClassifyOptions,
  ): Promise<readonly Analysis[]>;
  /** Scores messages as turns of their conversations. Rejects with `model` where one can't be read. */
  scoreTurns(
    requests: readonly ClassifyRequest[],
    options?: ClassifyOptions,
  ): Promise<readonly TurnScores[]>;
  dispose(): Promise<void>;
}

/**
 * Runs a classifier. A failing model becomes `text-failed`; misuse and aborts are thrown.
 * A batch that fails runs again one by one, so that one message can't spoil the others.
 */
const classifyAll = async (
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
      classifications.push(...(await classifyAll(classifier, [message], own)));
    }
    return classifications;
  }
};

/** Incoming messages change what a conversation shows, so a glance is not enough for them. */
const turnModeOf = ({ state, author }: ClassifyRequest): TurnMode => {
  if (state === undefined) return 'alone';
  return author === 'self' ? 'glance' : 'whole';
};

const STATE_UNREADABLE: Classification = { signals: [], degraded: ['conversation-not-read'] };
const NO_SCORES: TurnScores = { kinds: {}, any: 0 };
const scoresIn = (classifications: readonly Classification[]): TurnScores | undefined =>
  classifications.find(({ turnScores }) => turnScores)?.turnScores;

const settingOf = (message: Pick<Message, 'author' | 'place' | 'to'>) => ({
  direction: directionOf(message),
  ...(message.place ? { place: message.place } : {}),
  ...(message.to ? { to: message.to } : {}),
});

const notRead = ({ images = [] }: Pick<Message, 'images'>): Classification =>
  images.length === 0
    ? { signals: [], degraded: [] }
    : { signals: [], unread: images.map((_, i) => i), degraded: ['picture-not-read'] };

/** The conversation's state after this message, and the alarms that it raises. */
const inConversation = (
  state: ConversationState,
  { id = 'draft', sentAt = Date.now(), images: _, ...message }: ClassifyRequest,
  classifications: readonly Classification[],
  model: ConversationModel,
): { readonly after: ConversationState; readonly classification: Classification } => {
  const scores = scoresIn(classifications) ?? NO_SCORES;
  const after = nextState(state, { ...message, id, sentAt }, scores);
  const signals = findAlarms(after, { author: message.author, id }, scores, model);
  return { after, classification: { signals, degraded: [] } };
};

/**
 * Where a message becomes a decision: classify, assess, decide. The same code runs in the
 * sealed worker, in Node and in tests.
 */
export const createPipeline = (parts: PipelineParts): Pipeline => {
  const { turnScorer, patterns, pictures, conversation } = parts;
  const textClassifiers = patterns ? [turnScorer, patterns] : [turnScorer];

  /** One list of classifications for each message. */
  const run = async (
    classifiers: readonly Classifier[],
    messages: readonly Message[],
    options: ClassifierOptions,
  ): Promise<readonly (readonly Classification[])[]> => {
    const byClassifier: (readonly Classification[])[] = [];
    for (const classifier of classifiers) {
      byClassifier.push(await classifyAll(classifier, messages, options));
    }
    return messages.map((_, i) => byClassifier.map((each) => each[i] as Classification));
  };

  const assessFor = (
    classifications: readonly Classification[],
    message: Pick<Message, 'author' | 'place' | 'to'>,
  ): Assessment => assess(classifications, settingOf(message));

  /** A picture's classification, with its text judged and dropped. */
  const withTextJudged = async (
    { texts = [], ...seen }: Classification,
    message: Message,
    { signal }: ClassifyOptions,
  ): Promise<Classification> => {
    if (texts.length === 0) return seen;
    const said = await judgeTextInPictures(message, texts, {
      assess: assessFor,
      classify: async (passage) =>
        (await run(textClassifiers, [passage], signal ? { signal } : {}))[0] ?? [],
    });
    const listed = [...(seen.listed ?? []), ...(said.listed ?? [])];
    return {
      ...seen,
      signals: [...seen.signals, ...said.signals],
      ...(listed.length > 0 ? { listed } : {}),
      degraded: [...new Set([...seen.degraded, ...said.degraded])],
    };
  };

  const classify = async (
    requests: readonly ClassifyRequest[],
    options: ClassifierOptions,
  ): Promise<readonly (readonly Classification[])[]> => {
    // The picture classifier has a decoder for captured pictures.
    const messages = requests as readonly Message[];
    const ofText = await run(textClassifiers, messages, options);
    const ofPictures = pictures
      ? await classifyAll(pictures, messages, options)
      : messages.map(notRead);
    const all: (readonly Classification[])[] = [];
    for (const [i, message] of messages.entries()) {
      const judged = await withTextJudged(ofPictures[i] as Classification, message, options);
      all.push([...(ofText[i] as readonly Classification[]), judged]);
    }
    return all;
  };

  const judge = (
    request: ClassifyRequest,
    classifications: readonly Classification[],
    askedAt: number,
  ): Analysis => {
    const always: Classification = { signals: [], degraded: parts.degraded ?? [] };
    const assessment = assessFor([...classifications, always], request);
    const decision = decide(assessment, {
      id: crypto.randomUUID(),
      conversation: request.conversation,
      author: request.author,
      policy: parts.policy,
      ...(request.earlier ? { earlier: request.earlier } : {}),
      locale: parts.locale,
      helplines: HELPLINES,
      askedAt,
      now: parts.now(),
    });
    return { classifications, assessment, decision };
  };

  const analyse: Pipeline['analyse'] = async (requests, options = {}) => {
    const askedAt = parts.now();
    const turns = requests.map(turnModeOf);
    const all = await classify(requests, { ...options, turns });
    return requests.map(({ state, ...request }, i) => {
      const own = all[i] as readonly Classification[];
      if (!state || !conversation) return judge(request, own, askedAt);
      if (state === 'unread') return judge(request, [...own, STATE_UNREADABLE], askedAt);
      // The state after it is dropped: only observe() changes a conversation.
      const { classification } = inConversation(state, request, own, conversation);
      const turnScores = turns[i] === 'whole' ? scoresIn(own) : undefined;
      return {
        ...judge(request, [...own, classification], askedAt),
        ...(turnScores ? { turnScores } : {}),
      };
    });
  };

  return {
    analyse,
    async classify(requests, options) {
      const analyses = await analyse(requests, options);
      return analyses.map(({ decision, turnScores }) => ({
        decision,
        ...(turnScores ? { turnScores } : {}),
      }));
    },
    async replay(requests, options = {}) {
      const askedAt = parts.now();
      if (!conversation) {
        throw new NightlightError('model', 'There is no model here that reads conversations.');
      }
      const all = await classify(requests, { ...options, turns: requests.map(() => 'whole') });
      let state = EMPTY_STATE;
      return requests.map((request, i) => {
        const own = all[i] as readonly Classification[];
        const { after, classification } = inConversation(state, request, own, conversation);
        state = after;
        return judge(request, [...own, classification], askedAt);
      });
    },
    async scoreTurns(requests, options = {}) {
      const classifications = await turnScorer.classify(requests as readonly Message[], {
        ...options,
        turns: requests.map(() => 'whole'),
      });
      return classifications.map(({ turnScores }) => turnScores ?? NO_SCORES);
    },
    dispose: async () => {
      for (const classifier of textClassifiers) await classifier.dispose();
      await pictures?.dispose();
    },
  };
};
