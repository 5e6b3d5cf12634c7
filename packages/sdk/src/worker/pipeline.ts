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
  atLeast,
  type Classification,
  type Classifier,
  type ClassifierOptions,
  type ClassifyOptions,
  type Decision,
  type Degraded,
  decide,
  directionOf,
  findHighKinds,
  isNightlightError,
  type Kind,
  listShown,
  type Message,
  NightlightError,
  type Offer,
  type Policy,
  type Setting,
  SHOWN,
  type TurnMode,
  type TurnScores,
} from '@nightlight/core';
import { HELPLINES } from '../helplines/helplines.ts';
import type { ClassifyAnswer, ClassifyRequest } from '../wire/classify.ts';
import { judgeTextInPictures } from './text-in-pictures.ts';

export interface PipelineParts {
  /** The text model. It is the only classifier that returns `turnScores`. */
  readonly turnScorer: Classifier;
  /** Finds personal data, links and entries of word lists in the text. */
  readonly patterns?: Classifier;
  /** Without it, pictures are reported as `picture-not-read`. */
  readonly pictures?: Classifier;
  readonly policy: Policy;
  /** Language tag (BCP 47). */
  readonly locale: string;
  /** What the app can do about a message. */
  readonly offers?: readonly Offer[];
  /** Without it, each message is judged alone. */
  readonly conversation?: ConversationModel;
  /** What every decision reports, such as `worker-unsealed`. */
  readonly degraded?: readonly Degraded[];
  /** Returns milliseconds of any monotonic clock. */
  readonly now: () => number;
}

/** Everything that the pipeline found about a message. Decisions withhold some of it. For research. */
export interface Analysis {
  /** Results of the text model, patterns and pictures, and then of the conversation if it is known. */
  readonly classifications: readonly Classification[];
  readonly assessment: Assessment;
  readonly decision: Decision;
  /** Whether less would be shown after "This was wrong" on the text. */
  readonly isLiftable?: true;
  /** Set only if the whole text was scored as a turn, so that `observe()` can reuse it. */
  readonly turnScores?: TurnScores;
}

export interface Pipeline {
  /** Returns decisions, which contain only what may leave the pipeline. */
  classify(
    requests: readonly ClassifyRequest[],
    options?: ClassifyOptions,
  ): Promise<readonly ClassifyAnswer[]>;
  /** Returns everything that was found. For research. */
  analyse(
    requests: readonly ClassifyRequest[],
    options?: ClassifyOptions,
  ): Promise<readonly Analysis[]>;
  /** Analyses a conversation in order, and updates its state after each message. Stores nothing. */
  replay(
    requests: readonly ClassifyRequest[],
    options?: ClassifyOptions,
  ): Promise<readonly Analysis[]>;
  /** Scores messages as turns of their conversations. Rejects with `model` if one can't be read. */
  scoreTurns(
    requests: readonly ClassifyRequest[],
    options?: ClassifyOptions,
  ): Promise<readonly TurnScores[]>;
  dispose(): Promise<void>;
}

/**
 * Runs a classifier. If the model fails, the message gets `text-failed`. Misuse and aborts are thrown.
 * If a batch fails, its messages run one by one, so that one of them can't spoil the others.
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
      const messageOptions = { ...options, ...(turns ? { turns } : {}) };
      classifications.push(...(await classifyAll(classifier, [message], messageOptions)));
    }
    return classifications;
  }
};

/** Incoming messages change the state of a conversation, so the tiny model is not enough for them. */
const selectTurnMode = ({ state, author }: ClassifyRequest): TurnMode => {
  if (state === undefined) return 'alone';
  return author === 'self' ? 'glance' : 'whole';
};

/** Classifier options with the lists of each message. */
const withLists = (
  messages: readonly Pick<ClassifyRequest, 'lists'>[],
  options: ClassifierOptions,
): ClassifierOptions => {
  const lists = messages.map((message) => message.lists ?? []);
  return lists.some((one) => one.length > 0) ? { ...options, lists } : options;
};

const STATE_UNREADABLE: Classification = { signals: [], degraded: ['conversation-not-read'] };
const NO_SCORES: TurnScores = { kinds: {} };
const findTurnScores = (classifications: readonly Classification[]): TurnScores | undefined =>
  classifications.find(({ turnScores }) => turnScores)?.turnScores;

interface Circumstances {
  readonly askedAt: number;
  readonly answersUnkindness: boolean;
}
type Surroundings = Pick<Message, 'author' | 'place' | 'to' | 'relation'>;

const getSetting = (message: Surroundings): Setting => ({
  direction: directionOf(message),
  ...(message.place ? { place: message.place } : {}),
  ...(message.relation ? { relation: message.relation } : {}),
  ...(message.to ? { to: message.to } : {}),
});

const reportUnread = ({ images = [] }: Pick<Message, 'images'>): Classification =>
  images.length === 0
    ? { signals: [], degraded: [] }
    : { signals: [], unread: images.map((_, i) => i), degraded: ['picture-not-read'] };

/**
 * Adds whether the text alone is bullying. Takes only the classifications of the text,
 * because `observe()` gets no pictures.
 */
const addBullying = (
  scores: TurnScores,
  textClassifications: readonly Classification[],
  message: Surroundings,
): TurnScores => {
  const { signals } = assess(textClassifications, getSetting(message)).harms.bullying;
  const kinds = signals
    .filter(({ severity }) => atLeast(severity, 'medium'))
    .map(({ kind }) => kind);
  if (kinds.length === 0) return scores;
  const isThreat = kinds.includes('threat') || kinds.includes('encouraging-self-harm');
  return { ...scores, bullying: isThreat ? 'threat' : 'other' };
};

const getMostDisturbing = (decision: Decision): number =>
  SHOWN.indexOf(listShown(decision).at(-1) ?? 'nothing');

/** Computes the conversation's state after this message, and the alarms that the message raises. */
const addToConversation = (
  state: ConversationState,
  { id = 'draft', sentAt = Date.now(), images: _, ...message }: ClassifyRequest,
  scores: TurnScores,
  model: ConversationModel,
): { readonly after: ConversationState; readonly classification: Classification } => {
  const after = nextState(state, { ...message, id, sentAt }, scores);
  const signals = findAlarms(after, { author: message.author, id }, scores, model);
  return { after, classification: { signals, degraded: [] } };
};

/**
 * Creates the pipeline that turns a message into a decision: classify, assess, decide. The same code
 * runs in the sealed worker, in Node and in tests.
 */
export const createPipeline = (parts: PipelineParts): Pipeline => {
  const { turnScorer, patterns, pictures, conversation } = parts;
  const textClassifiers = patterns ? [turnScorer, patterns] : [turnScorer];

  /** Returns a list of classifications for each message. */
  const run = async (
    classifiers: readonly Classifier[],
    messages: readonly Message[],
    options: ClassifierOptions,
  ): Promise<readonly (readonly Classification[])[]> => {
    const byClassifier: (readonly Classification[])[] = [];
    for (const classifier of classifiers) {
      byClassifier.push(await classifyAll(classifier, messages, options));
    }
    return messages.map((_, i) => byClassifier.map((results) => results[i] as Classification));
  };

  const assessMessage = (
    classifications: readonly Classification[],
    message: Surroundings,
    more: Pick<Setting, 'answersUnkindness' | 'lifted' | 'unliftable'> = {},
  ): Assessment => assess(classifications, { ...getSetting(message), ...more });

  /**
   * Whether someone else just wrote something unkind that this message may stand up to.
   * Reads the previous turns only if the message could be praised, which is rare.
   */
  const checkUnkindness = async (
    { author, conversation, previous = [] }: ClassifyRequest,
    classifications: readonly Classification[],
    { signal }: ClassifyOptions,
  ): Promise<boolean> => {
    const mayBePraised =
      author === 'self' &&
      classifications.some(({ signals }) =>
        signals.some(({ kind, severity }) => kind === 'counter-speech' && severity === 'high'),
      );
    const turns = mayBePraised ? previous.filter((turn) => turn.author !== 'self') : [];
    if (turns.length === 0) return false;
    const messages = turns.map(({ author, text }) => ({ conversation, author, text }));
    const all = await run(textClassifiers, messages, signal ? { signal } : {});
    return all.some(
      (own) => assess(own, { direction: 'incoming' }).harms.bullying.severity !== 'none',
    );
  };

  const checkAllUnkindness = async (
    requests: readonly ClassifyRequest[],
    all: readonly (readonly Classification[])[],
    options: ClassifyOptions,
  ): Promise<readonly boolean[]> => {
    const answers: boolean[] = [];
    for (const [i, request] of requests.entries()) {
      answers.push(await checkUnkindness(request, all[i] ?? [], options));
    }
    return answers;
  };

  /** Judges the text in the pictures of a message, and drops it. */
  const judgePictureText = async (
    { texts = [], ...pictureResult }: Classification,
    message: Message & Pick<ClassifyRequest, 'lists'>,
    { signal }: ClassifyOptions,
  ): Promise<Classification> => {
    if (texts.length === 0) return pictureResult;
    const passageOptions = withLists([message], signal ? { signal } : {});
    const textResult = await judgeTextInPictures(message, texts, {
      assess: assessMessage,
      classify: async (passage) => (await run(textClassifiers, [passage], passageOptions))[0] ?? [],
    });
    const listed = [...(pictureResult.listed ?? []), ...(textResult.listed ?? [])];
    return {
      ...pictureResult,
      signals: [...pictureResult.signals, ...textResult.signals],
      ...(listed.length > 0 ? { listed } : {}),
      degraded: [...new Set([...pictureResult.degraded, ...textResult.degraded])],
    };
  };

  const classify = async (
    requests: readonly ClassifyRequest[],
    options: ClassifierOptions,
  ): Promise<readonly (readonly Classification[])[]> => {
    // The classifier's decoder takes captured pictures, so the cast is safe.
    const messages = requests as readonly Message[];
    const textResults = await run(textClassifiers, messages, withLists(requests, options));
    const pictureResults = pictures
      ? await classifyAll(pictures, messages, options)
      : messages.map(reportUnread);
    const all: (readonly Classification[])[] = [];
    for (const [i, message] of messages.entries()) {
      const judged = await judgePictureText(pictureResults[i] as Classification, message, options);
      const { found = [] } = requests[i] as ClassifyRequest;
      all.push([...(textResults[i] as readonly Classification[]), judged, ...found]);
    }
    return all;
  };

  /** The scores of a message as a turn, given all classifications of `classify()`. */
  const toTurnScores = (
    classifications: readonly Classification[],
    message: Surroundings,
  ): TurnScores =>
    addBullying(
      findTurnScores(classifications) ?? NO_SCORES,
      classifications.slice(0, textClassifiers.length),
      message,
    );

  const judge = (
    request: ClassifyRequest,
    classifications: readonly Classification[],
    { askedAt, answersUnkindness }: Circumstances,
    unliftable?: readonly Kind[],
  ): Analysis => {
    const permanent: Classification = { signals: [], degraded: parts.degraded ?? [] };
    const id = crypto.randomUUID();
    const decideIf = (lifted: boolean): Pick<Analysis, 'assessment' | 'decision'> => {
      const all = [...classifications, permanent];
      const assessment = assessMessage(all, request, {
        ...{ answersUnkindness, lifted },
        ...(unliftable ? { unliftable } : {}),
      });
      const decision = decide(assessment, {
        id,
        conversation: request.conversation,
        author: request.author,
        ...(request.id === undefined ? {} : { message: request.id }),
        ...(request.place ? { place: request.place } : {}),
        ...(parts.offers ? { offers: parts.offers } : {}),
        policy: parts.policy,
        ...(request.earlier ? { earlier: request.earlier } : {}),
        ...(request.strict ? { strict: true } : {}),
        locale: parts.locale,
        helplines: HELPLINES,
        askedAt,
        now: parts.now(),
      });
      return { assessment, decision };
    };
    const result = decideIf(request.lifted === true);
    const isLiftable =
      !request.lifted &&
      result.decision.nudge !== undefined &&
      getMostDisturbing(decideIf(true).decision) < getMostDisturbing(result.decision);
    return { classifications, ...result, ...(isLiftable ? { isLiftable } : {}) };
  };

  /**
   * Judges a message. Which kinds can be lifted depends on what the text shows by itself, because
   * previous turns change its scores, and a text that was called wrong must stay lifted.
   */
  const judgeLift = async (
    request: ClassifyRequest,
    classifications: readonly Classification[],
    circumstances: Circumstances,
    { signal }: ClassifyOptions,
  ): Promise<Analysis> => {
    const analysis = judge(request, classifications, circumstances);
    const { previous = [], ...alone } = request;
    const setting = getSetting(request);
    const high = findHighKinds(classifications, setting);
    const dependsOnText = request.lifted ? high.length > 0 : analysis.isLiftable === true;
    if (previous.length === 0 || !dependsOnText) return analysis;
    const aloneOptions = withLists([request], signal ? { signal } : {});
    const [own = []] = await run(textClassifiers, [alone as Message], aloneOptions);
    if (own.some(({ degraded }) => degraded.includes('text-failed'))) return analysis;
    const highAlone = findHighKinds([...own, ...(request.found ?? [])], setting);
    const unliftable = request.lifted ? highAlone : [...high, ...highAlone];
    return judge(request, classifications, circumstances, unliftable);
  };

  const analyse: Pipeline['analyse'] = async (requests, options = {}) => {
    const askedAt = parts.now();
    const turns = requests.map(selectTurnMode);
    const all = await classify(requests, { ...options, turns });
    const unkindness = await checkAllUnkindness(requests, all, options);
    const analyses: Analysis[] = [];
    for (const [i, { state, ...request }] of requests.entries()) {
      const classifications = all[i] as readonly Classification[];
      const circumstances = { askedAt, answersUnkindness: unkindness[i] === true };
      const judgeWith = (more: readonly Classification[] = []): Promise<Analysis> =>
        judgeLift(request, [...classifications, ...more], circumstances, options);
      if (!state || !conversation) analyses.push(await judgeWith());
      else if (state === 'unread') analyses.push(await judgeWith([STATE_UNREADABLE]));
      else {
        // Drop the new state, because only observe() changes a conversation.
        const turnScores = toTurnScores(classifications, request);
        const { classification } = addToConversation(state, request, turnScores, conversation);
        // Tiny, which clears most drafts, scores no turns.
        const isWhole = findTurnScores(classifications) !== undefined;
        const analysis = await judgeWith([classification]);
        analyses.push({ ...analysis, ...(isWhole ? { turnScores } : {}) });
      }
    }
    return analyses;
  };

  return {
    analyse,
    async classify(requests, options) {
      const analyses = await analyse(requests, options);
      return analyses.map(({ classifications: _, assessment: __, ...answer }) => answer);
    },
    async replay(requests, options = {}) {
      const askedAt = parts.now();
      if (!conversation) {
        throw new NightlightError('model', 'There is no model here that reads conversations.');
      }
      const all = await classify(requests, { ...options, turns: requests.map(() => 'whole') });
      const unkindness = await checkAllUnkindness(requests, all, options);
      let state = EMPTY_STATE;
      return requests.map((request, i) => {
        const classifications = all[i] as readonly Classification[];
        const { after, classification } = addToConversation(
          state,
          request,
          toTurnScores(classifications, request),
          conversation,
        );
        state = after;
        const circumstances = { askedAt, answersUnkindness: unkindness[i] === true };
        return judge(request, [...classifications, classification], circumstances);
      });
    },
    async scoreTurns(requests, options = {}) {
      const messages = requests as readonly Message[];
      const scored = await turnScorer.classify(messages, {
        ...options,
        turns: requests.map(() => 'whole'),
      });
      const found = await patterns?.classify(messages, options);
      return requests.map((request, i) => {
        const own = [scored[i], found?.[i]].filter((one) => one !== undefined);
        return addBullying(findTurnScores(own) ?? NO_SCORES, own, request);
      });
    },
    dispose: async () => {
      for (const classifier of textClassifiers) await classifier.dispose();
      await pictures?.dispose();
    },
  };
};
