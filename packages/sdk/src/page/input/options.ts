import {
  AGE_BANDS,
  type Classifier,
  checkNames,
  isLocale,
  type Locale,
  NightlightError,
  OFFERS,
  type Offer,
  type Policy,
  REGIONS,
} from '@nightlight/core';
import type { HashListText } from '@nightlight/image';
import type { PictureChoice, Progress, Tier } from '@nightlight/runtime';
import type { OpenStoreOptions } from '@nightlight/store';
import * as v from 'valibot';
import type { LimitsPort } from '../../limits/port.ts';
import { explainIssue } from './explain-issue.ts';
import type { OwnClassifier } from './own-classifiers.ts';

/** How pictures are checked. All files load at start-up, and none because of a picture. */
export interface PictureSettings {
  /** The picture model. `mobilenet` is the only one so far. */
  readonly model?: 'mobilenet';
  /**
   * What runs the model: ONNX Runtime (the default), or tfjs, which uses another worker file,
   * `pictures/nightlight-worker-tfjs.js`. The results are the same. Node supports only `onnx`.
   */
  readonly backend?: PictureChoice['backend'];
  /** Whether a larger model checks pictures that the first one is unsure about. Must be in `assets`. */
  readonly secondOpinion?: boolean;
  /** Hashes of pictures to blur or block. Only pictures on a list can be blocked. */
  readonly hashLists?: readonly HashListText[];
  /**
   * Whether to recognise text in pictures, such as memes and screenshots, and check it like message
   * text. `true` for English, or language tags (BCP 47) whose files your assets folder contains.
   * Default: `false`. In the browser, OCR runs in its own worker, `ocr/nightlight-worker-ocr.js`.
   */
  readonly ocr?: boolean | { readonly languages: readonly string[] };
}

export interface SharedOptions {
  /** Age band and region of the device's user. */
  readonly policy: Policy;
  /** Language tag (BCP 47) of the nudges. Default: `en`, also if the locale has no UI texts. */
  readonly locale?: Locale;
  /**
   * What a user of your app can do about a message: `mute`, `block` or `report` it or its author,
   * `unsend` their own message, or `leave` a group. Nudges, veils and pictures show these as
   * buttons, and texts mention nothing else. A button fires `nightlight-offer`. Default: none.
   */
  readonly offers?: readonly Offer[];
  /**
   * Which text models to load: `base`; `tiny`, for devices with little memory; or `cascade` (the
   * default), in which base runs only if tiny is in doubt.
   */
  readonly tier?: Tier;
  /** Whether to check pictures. `true` uses the default settings. Default: `false`. */
  readonly pictures?: boolean | PictureSettings;
  /**
   * Classifiers of your own, beside Nightlight's: what they find in a text counts as well, and what
   * Nightlight finds stays. A promise is a classifier that still loads, such as what
   * `openClassifier()` of `@nightlight/sdk/classifier` returns. Default: none.
   */
  readonly classifiers?: readonly OwnClassifier[];
  /** Limits that a guardian or your app can set: `createLimits()` of `@nightlight/sdk/limits`. */
  readonly limits?: LimitsPort;
  /** Called with the loaded bytes and the current step, until `createNightlight()` resolves. */
  readonly onProgress?: (progress: Progress) => void;
  /** Settings of the store, such as the database's name and the days of retention. */
  readonly storage?: Pick<OpenStoreOptions, 'name' | 'retention' | 'onDevice' | 'onStatus'>;
  /** Aborts loading. Has no effect after `createNightlight()` has resolved. */
  readonly signal?: AbortSignal;
}

const describeChoices = (names: readonly string[]): string =>
  names.length > 12 ? `one of ISO 3166-1 alpha-2, such as ${names[0]} or GB` : names.join(' or ');

const oneOf = <const T extends readonly string[]>(names: T) =>
  v.picklist(names, ({ input }) => `is ${String(input)}; it must be ${describeChoices(names)}.`);
const flag = v.boolean(({ input }) => `is ${String(input)}; it must be true or false.`);
const text = v.string('must be a string.');
const callback = v.function('must be a function.');
const minutes = v.pipe(v.number('must be a number.'), v.minValue(0, 'must not be negative.'));

/** Accepts an object with these properties and no others. Errors call the object `name`. */
const settings = <Entries extends v.ObjectEntries>(
  name: string,
  entries: Entries,
  expected = 'an object',
) =>
  v.pipe(
    v.custom<object>(
      (input) => typeof input === 'object' && input !== null,
      ({ input }) => `is ${String(input)}; it must be ${expected}.`,
    ),
    v.check((input) => {
      checkNames(input, Object.keys(entries), name);
      return true;
    }),
    v.object(entries),
  );

const HashListOption = settings('a hash list', {
  list: v.union(
    [v.string(), v.instance(Uint8Array)],
    'must be the text of the list, or its bytes.',
  ),
  label: v.pipe(v.string('is missing.'), v.nonEmpty('is empty.')),
  action: oneOf(['block', 'blur']),
  algorithm: v.optional(oneOf(['pdq', 'sha256'])),
});

const Ocr = v.lazy((input) =>
  typeof input === 'boolean'
    ? v.boolean()
    : settings(
        'pictures.ocr',
        {
          languages: v.pipe(v.array(text, 'must be an array.'), v.nonEmpty('is empty.')),
        },
        'true, false or { languages: [...] }',
      ),
);

const Pictures = v.lazy((input) =>
  typeof input === 'boolean'
    ? v.boolean()
    : settings(
        'pictures',
        {
          model: v.optional(oneOf(['mobilenet'])),
          backend: v.optional(oneOf(['onnx', 'tfjs'])),
          secondOpinion: v.optional(flag),
          hashLists: v.optional(v.array(HashListOption, 'must be an array.')),
          ocr: v.optional(Ocr),
        },
        'true, false or settings',
      ),
);

const OptionsSchema = settings('createNightlight()', {
  assets: v.optional(v.any()),
  workerUrl: v.optional(v.any()),
  policy: settings('policy', {
    ageBand: oneOf(AGE_BANDS),
    region: v.optional(
      v.pipe(
        v.any(),
        v.check((input) => input !== 'UK', 'is UK; the code of the United Kingdom is GB.'),
        oneOf(REGIONS),
      ),
    ),
    lists: v.optional(v.array(v.any(), 'must be an array.')),
    pacing: v.optional(
      settings('policy.pacing', {
        repeatMinutes: v.optional(minutes),
        coolDownMinutes: v.optional(minutes),
        keepAsking: v.optional(flag),
      }),
    ),
  }),
  locale: v.optional(
    v.custom<Locale>(
      isLocale,
      ({ input }) => `is ${String(input)}; it must be a BCP 47 tag, such as en or pt-BR.`,
    ),
  ),
  offers: v.optional(v.array(oneOf(OFFERS), 'must be an array.')),
  tier: v.optional(oneOf(['base', 'tiny', 'cascade'])),
  pictures: v.optional(Pictures),
  classifiers: v.optional(
    v.array(
      v.custom<OwnClassifier>(
        (input) =>
          typeof (input as Partial<Classifier> | null)?.classify === 'function' ||
          typeof (input as Partial<PromiseLike<Classifier>> | null)?.then === 'function',
        'must be a Classifier, or a promise of one.',
      ),
      'must be an array.',
    ),
  ),
  limits: v.optional(
    v.custom<LimitsPort>(
      (input) => typeof (input as Partial<LimitsPort> | null)?.connect === 'function',
      'must be what createLimits() returns.',
    ),
  ),
  onProgress: v.optional(callback),
  storage: v.optional(
    settings('storage', {
      name: v.optional(text),
      retention: v.optional(v.record(v.string(), v.number('must be a number of days.'))),
      onDevice: v.optional(flag),
      onStatus: v.optional(callback),
    }),
  ),
  signal: v.optional(v.custom((input) => input instanceof EventTarget, 'must be an AbortSignal.')),
});

/** Returns the picture settings, or `undefined` if pictures are off. */
export const getPictureSettings = ({
  pictures,
}: Pick<SharedOptions, 'pictures'>): PictureSettings | undefined =>
  pictures === true ? {} : pictures || undefined;

/** Returns which picture models to load. */
export const getPictureChoice = (settings: PictureSettings): PictureChoice => ({
  backend: settings.backend ?? 'onnx',
  secondOpinion: settings.secondOpinion ?? false,
});

/** Returns the languages for OCR, or `undefined` if OCR is off. */
export const getOcrLanguages = ({ ocr }: PictureSettings): readonly string[] | undefined => {
  if (!ocr) return undefined;
  return ocr === true ? ['en'] : [...new Set(ocr.languages)];
};

/** Throws `invalid-input` that names the wrong option, and suggests a name for an unknown one. */
export const checkOptions = (options: SharedOptions): void => {
  const { issues } = v.safeParse(OptionsSchema, options, { abortEarly: true });
  const [issue] = issues ?? [];
  if (!issue) return;
  const path = (v.getDotPath(issue) ?? 'options').replace(/\.(\d+)(?=\.|$)/g, '[$1]');
  throw new NightlightError('invalid-input', `${path} ${explainIssue(issue)}`);
};
