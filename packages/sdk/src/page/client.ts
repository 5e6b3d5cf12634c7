import { type Decision, NightlightError, type SentMessage, type Store } from '@nightlight/core';
import type { LimitsConnection } from '../limits/port.ts';
import type { ClassifyAnswer, ClassifyRequest } from '../wire/classify.ts';
import type { Disagreements } from './disagreements.ts';
import type { Engine } from './engine/engine.ts';
import type { History } from './history.ts';
import {
  addDisagreements,
  addEarlierNudges,
  addLimits,
  addStates,
  readOrFallback,
} from './input/conversation-input.ts';
import { toMessages, toTurn } from './input/message-input.ts';
import type { OwnClassifiers } from './input/own-classifiers.ts';
import type { DisagreeOptions, Lifted, Nightlight } from './nightlight.ts';
import type { PictureCapture } from './pictures/capture-pictures.ts';
import { createTurnScoreCache } from './turn-score-cache.ts';
import { createWatch } from './watch.ts';

export interface ClientParts {
  readonly engine: Engine;
  readonly store: Store;
  readonly history: History;
  readonly disagreements: Disagreements;
  readonly pictures: PictureCapture;
  /** The option `limits`. */
  readonly limits?: LimitsConnection | undefined;
  /** The option `classifiers`. */
  readonly own?: OwnClassifiers;
  /** Whether a model is loaded that scores turns of conversations. Loading may add one. */
  readonly scoresTurns: () => boolean;
  /** Language tag (BCP 47). */
  readonly locale: string;
}

export interface RequestOptions {
  readonly signal?: AbortSignal | undefined;
  /** If true, requests contain nothing from the store. Used by `replay()`. */
  readonly withoutHistory?: boolean;
}

export interface Client {
  readonly nightlight: Nightlight;
  /** Tells only the limits that a message was sent or received. */
  observeForLimits(message: SentMessage): Promise<void>;
  /**
   * Checks the input, captures its pictures, adds what the store knows, calls `use`, and then
   * releases the pictures.
   */
  withRequests<T>(
    input: unknown,
    options: RequestOptions,
    use: (requests: readonly ClassifyRequest[]) => Promise<T>,
  ): Promise<T>;
}

const createDisposedError = (): NightlightError =>
  new NightlightError(
    'disposed',
    'This Nightlight was disposed. Create another with createNightlight().',
  );

const hasFlaggedPicture = (decision: Decision | undefined): boolean =>
  Array.isArray(decision?.pictures) && decision.pictures.some(({ hash }) => hash !== undefined);

const isAboutPictures = (decision: Decision, { about }: DisagreeOptions = {}): boolean =>
  about === undefined ? hasFlaggedPicture(decision) : about === 'pictures';

const isLifted = (what: Decision | Lifted | undefined): what is Lifted =>
  typeof what === 'object' && 'lifted' in what;

/** As much of a decision as `history.undoDisagree()` reads. */
const createPictureDecision = (hash: string): Decision =>
  ({ pictures: [{ index: 0, action: 'allow', hash }] }) as Partial<Decision> as Decision;

/** Creates the API on top of a store and an engine (a worker's, or one in this thread). */
export const createClient = (parts: ClientParts): Client => {
  const { engine, store, history, disagreements, pictures, limits, scoresTurns, locale } = parts;
  const { own } = parts;
  const scores = createTurnScoreCache();
  let isDisposed = false;
  /** Number of calls of `forget()`, so that an answer that arrives after one is not cached. */
  let forgetCount = 0;
  const checkAlive = (): void => {
    if (isDisposed) throw createDisposedError();
  };

  const withRequests: Client['withRequests'] = async (input, options, use) => {
    checkAlive();
    const captured = await pictures.capture(toMessages(input), options.signal);
    try {
      const messages = own
        ? await own.addFound(captured.messages, options.signal)
        : captured.messages;
      if (options.withoutHistory) return await use(messages);
      const requests = await addLimits(
        await addDisagreements(await addEarlierNudges(messages, history), disagreements),
        limits,
      );
      return await use(scoresTurns() ? await addStates(requests, history) : requests);
    } finally {
      captured.release();
    }
  };

  /** Remembers the tag of a text that can be lifted or was. */
  const addCanDisagree = async (
    { decision, isLiftable }: ClassifyAnswer,
    request: ClassifyRequest,
  ): Promise<Decision> => {
    if (!isLiftable && !request.lifted) return decision;
    const isRemembered = await readOrFallback(disagreements.remember(decision, request), false);
    return isRemembered && isLiftable ? { ...decision, canDisagree: true } : decision;
  };

  const applyLimits = async (decision: Decision, request: ClassifyRequest): Promise<Decision> =>
    limits ? limits.apply(decision, request) : decision;

  const classify = (async (input: unknown, { signal }: { signal?: AbortSignal } = {}) => {
    const forgetCountAtStart = forgetCount;
    const decisions = await withRequests(input, { signal }, async (requests) => {
      const answers = await engine.classify(requests, signal);
      return Promise.all(
        answers.map(async ({ turnScores, ...answer }, i): Promise<Decision> => {
          const request = requests[i] as ClassifyRequest;
          if (forgetCountAtStart !== forgetCount) return applyLimits(answer.decision, request);
          if (turnScores) scores.set(request, turnScores);
          return applyLimits(await addCanDisagree(answer, request), request);
        }),
      );
    });
    return Array.isArray(input) ? decisions : decisions[0];
  }) as Nightlight['classify'];

  const observeForLimits: Client['observeForLimits'] = async (message) => {
    checkAlive();
    await limits?.observe(message, () =>
      withRequests(toTurn(message), { withoutHistory: true }, async (requests) => {
        const [answer] = await engine.classify(requests, undefined);
        return (answer as ClassifyAnswer).decision;
      }),
    );
  };

  const nightlight: Nightlight = {
    locale,
    store,
    classify,
    watch(options) {
      checkAlive();
      return createWatch(classify, options);
    },
    async observe(event) {
      checkAlive();
      if ('author' in event) await observeForLimits(event);
      await history.observe(
        event,
        scoresTurns()
          ? async (message) => {
              const turn = toTurn(message);
              return scores.get(turn) ?? engine.scoreTurn(turn);
            }
          : undefined,
      );
    },
    async record(decision, choice) {
      checkAlive();
      await history.record(decision, choice);
    },
    async disagree(decision, options) {
      checkAlive();
      if (isAboutPictures(decision, options)) {
        await engine.setOverrides(await history.disagree(decision));
      } else await disagreements.add(decision);
    },
    async undoDisagree(what, options) {
      checkAlive();
      if (isLifted(what) && what.about === 'text') return disagreements.removeTag(what.lifted);
      const decision = isLifted(what) ? createPictureDecision(what.lifted) : what;
      if (isAboutPictures(decision, options)) {
        await engine.setOverrides(await history.undoDisagree(decision));
      } else await disagreements.remove(decision);
    },
    onLimitsChange: (listener) => limits?.onChange(listener) ?? (() => {}),
    async forget(target) {
      checkAlive();
      forgetCount++;
      scores.clear();
      await history.forget(target);
      disagreements.drop({ decisions: target === 'everything' });
      await limits?.forget(target);
      if (target === 'everything') await engine.setOverrides([]);
    },
    async dispose() {
      if (isDisposed) return;
      isDisposed = true;
      forgetCount++;
      scores.clear();
      limits?.close();
      history.close();
      await engine.end(createDisposedError());
      await store.close();
    },
  };
  return { nightlight, withRequests, observeForLimits };
};
