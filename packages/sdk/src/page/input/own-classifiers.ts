import {
  type Classification,
  type Classifier,
  KINDS_OF,
  type Message,
  NightlightError,
  SEVERITIES,
} from '@nightlight/core';
import * as v from 'valibot';
import type { ClassifyRequest } from '../../wire/classify.ts';
import { explainIssue } from './explain-issue.ts';

/** A classifier of the app, or a promise of one that is still loading. */
export type OwnClassifier = Classifier | PromiseLike<Classifier>;

/** The classifiers of the option `classifiers`. */
export interface OwnClassifiers {
  /** Resolves when all of them are loaded. Rejects if one can't be. */
  readonly ready: Promise<void>;
  /** Adds what they find in the text. While one loads, its messages get `model-loading`. */
  addFound(
    requests: readonly ClassifyRequest[],
    signal: AbortSignal | undefined,
  ): Promise<readonly ClassifyRequest[]>;
}

/** Only a whole conversation shows a pile-on, and only a picture is a sexual image. */
const NOT_OF_TEXT: ReadonlySet<string> = new Set(['pile-on', 'sexual-image']);
const KINDS = Object.values(KINDS_OF)
  .flat()
  .filter((kind) => !NOT_OF_TEXT.has(kind));
/** How our own sources are named. Some rules depend on the source. */
const RESERVED_ID = /^(text|picture|conversation)-/;

const offset = v.pipe(v.number('must be a number.'), v.integer('must be whole.'), v.minValue(0));
const SignalSchema = v.object(
  {
    kind: v.picklist(
      KINDS,
      ({ input }) => `is ${String(input)}; it must be a kind of a harm in text, such as spam.`,
    ),
    score: v.pipe(
      v.number('must be a number.'),
      v.minValue(0, 'must be 0 to 1.'),
      v.maxValue(1, 'must be 0 to 1.'),
    ),
    severity: v.picklist(SEVERITIES, `must be ${SEVERITIES.join(' or ')}.`),
    span: v.optional(v.object({ start: offset, end: offset })),
  },
  'must be { kind, score, severity }.',
);
const ResultSchema = v.object(
  {
    signals: v.array(SignalSchema, 'must be an array.'),
    degraded: v.optional(
      v.array(
        v.picklist(
          ['text-too-long', 'language-unsupported', 'worker-unsealed', 'classifier-failed'],
          ({ input }) => `is ${String(input)}, which a classifier of an app can't report.`,
        ),
      ),
      [],
    ),
  },
  'is missing: return { signals, degraded } for each message.',
);

const FAILED: Classification = { signals: [], degraded: ['classifier-failed'] };
const LOADING: Classification = { signals: [], degraded: ['model-loading'] };

/** Checks what a classifier returned. Throws `invalid-input` that names the field. */
const checkResults = (
  { id, version }: Classifier,
  results: unknown,
  texts: readonly string[],
): readonly Classification[] => {
  if (!Array.isArray(results) || results.length !== texts.length) {
    throw new NightlightError(
      'invalid-input',
      `The classifier ${id} must return one result for each message.`,
    );
  }
  return results.map((result, i): Classification => {
    const parsed = v.safeParse(ResultSchema, result, { abortEarly: true });
    if (!parsed.success) {
      const [issue] = parsed.issues;
      const path = v.getDotPath(issue) ?? 'it';
      throw new NightlightError(
        'invalid-input',
        `The result of the classifier ${id}: ${path} ${explainIssue(issue)}`,
      );
    }
    const { signals, degraded } = parsed.output;
    const { length } = texts[i] as string;
    return {
      signals: signals.map(({ span, ...signal }) => ({
        ...signal,
        source: { id, version },
        ...(span && span.start < span.end && span.end <= length ? { span } : {}),
      })),
      degraded,
    };
  });
};

const checkId = ({ id }: Classifier): void => {
  if (typeof id === 'string' && id !== '' && !RESERVED_ID.test(id)) return;
  throw new NightlightError(
    'invalid-input',
    `classifiers: the id is ${String(id)}; it must not be empty or begin with text-, picture- or conversation-.`,
  );
};

/** The classifier reads text, and no pictures or what the store knows. */
const toText = (request: ClassifyRequest): Message => {
  const { images: _, state, earlier, lifted, strict, lists, found, ...message } = request;
  return message;
};

const withFound = (request: ClassifyRequest, found: readonly Classification[]): ClassifyRequest =>
  found.length > 0 ? { ...request, found } : request;

/** Runs the classifiers of an app on the page, each for all messages that have text. */
export const createOwnClassifiers = (given: readonly OwnClassifier[] = []): OwnClassifiers => {
  const opened: (Classifier | undefined)[] = given.map(() => undefined);
  const ready = Promise.all(
    given.map(async (one, i) => {
      const classifier = await one;
      checkId(classifier);
      opened[i] = classifier;
    }),
  ).then(() => {});
  ready.catch(() => {});

  const classify = async (
    classifier: Classifier | undefined,
    messages: readonly Message[],
    signal: AbortSignal | undefined,
  ): Promise<readonly Classification[]> => {
    if (!classifier) return messages.map(() => LOADING);
    let results: unknown;
    try {
      results = await classifier.classify(messages, signal ? { signal } : {});
    } catch {
      signal?.throwIfAborted();
      return messages.map(() => FAILED);
    }
    signal?.throwIfAborted();
    return checkResults(
      classifier,
      results,
      messages.map(({ text = '' }) => text),
    );
  };

  return {
    ready,
    async addFound(requests, signal) {
      const withText = requests.filter(({ text = '' }) => text.trim() !== '');
      if (given.length === 0 || withText.length === 0) return requests;
      const messages = withText.map(toText);
      const all = await Promise.all(opened.map((one) => classify(one, messages, signal)));
      return requests.map((request) => {
        const at = withText.indexOf(request);
        return at < 0
          ? request
          : withFound(
              request,
              all.map((results) => results[at] as Classification),
            );
      });
    },
  };
};
