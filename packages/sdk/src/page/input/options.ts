import {
  AGE_BANDS,
  checkNames,
  isLocale,
  type Locale,
  NightlightError,
  type Policy,
  REGIONS,
} from '@nightlight/core';
import type { HashListText } from '@nightlight/image';
import type { PictureChoice, Progress, Tier } from '@nightlight/runtime';
import type { OpenStoreOptions } from '@nightlight/store';
import * as v from 'valibot';

/** How pictures are checked. Everything is loaded at start-up, never because of a picture. */
export interface PictureSettings {
  /** The only one so far. */
  readonly model?: 'mobilenet';
  /**
   * What runs the model: ONNX Runtime, or tfjs in a worker file of its own,
   * `pictures/nightlight-worker-tfjs.js`. Results are the same. Only `onnx` in Node.
   */
  readonly backend?: PictureChoice['backend'];
  /** Ask a larger model where the first one is in doubt. Your assets folder must contain it. */
  readonly secondOpinion?: boolean;
  /** Hashes of pictures to cover or block. Only these can be blocked. */
  readonly hashLists?: readonly HashListText[];
  /**
   * Read what is written in pictures, such as memes and screenshots, and judge it as words:
   * `true` for English, or the languages (BCP 47) that your assets folder holds. Off unless set.
   * In the browser it runs in a worker of its own, `ocr/nightlight-worker-ocr.js`.
   */
  readonly ocr?: boolean | { readonly languages: readonly string[] };
}

export interface SharedOptions {
  /** Age band and region of the device's user. */
  readonly policy: Policy;
  /** BCP 47, for the words of nudges. Default: `en`, also where there are no words for the locale. */
  readonly locale?: Locale;
  /**
   * Which text models to load: `base`; `tiny`, for devices without room for base; or `cascade`
   * (the default), where base runs only if tiny is in doubt.
   */
  readonly tier?: Tier;
  /** Check pictures too: `true`, or how. Default: off. */
  readonly pictures?: boolean | PictureSettings;
  /** Called with the bytes loaded and the step in progress, until `createNightlight()` resolves. */
  readonly onProgress?: (progress: Progress) => void;
  /** The store: the database's name, days of retention, `onDevice: false` for memory only, `onStatus`. */
  readonly storage?: Pick<OpenStoreOptions, 'name' | 'retention' | 'onDevice' | 'onStatus'>;
  /** Stops loading; has no effect once `createNightlight()` has resolved. */
  readonly signal?: AbortSignal;
}

const list = (names: readonly string[]): string =>
  names.length > 12 ? `one of ISO 3166-1 alpha-2, such as ${names[0]} or GB` : names.join(' or ');

const oneOf = <const T extends readonly string[]>(names: T) =>
  v.picklist(names, ({ input }) => `is ${String(input)}; it must be ${list(names)}.`);
const flag = v.boolean(({ input }) => `is ${String(input)}; it must be true or false.`);
const text = v.string('must be a string.');
const callback = v.function('must be a function.');
const minutes = v.pipe(v.number('must be a number.'), v.minValue(0, 'must not be negative.'));

/** An object with these properties and no others. `of` names it where a property is unknown. */
const settings = <Entries extends v.ObjectEntries>(
  of: string,
  entries: Entries,
  expected = 'an object',
) =>
  v.pipe(
    v.custom<object>(
      (input) => typeof input === 'object' && input !== null,
      ({ input }) => `is ${String(input)}; it must be ${expected}.`,
    ),
    v.check((input) => {
      checkNames(input, Object.keys(entries), of);
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
  tier: v.optional(oneOf(['base', 'tiny', 'cascade'])),
  pictures: v.optional(Pictures),
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

/** The picture settings, or `undefined` where pictures are off. */
export const pictureSettings = ({ pictures }: SharedOptions): PictureSettings | undefined =>
  pictures === true ? {} : pictures || undefined;

/** Which picture models these settings load. */
export const pictureChoice = (settings: PictureSettings): PictureChoice => ({
  backend: settings.backend ?? 'onnx',
  secondOpinion: settings.secondOpinion ?? false,
});

/** Languages for OCR, or `undefined` where it is off. */
export const ocrLanguages = ({ ocr }: PictureSettings): readonly string[] | undefined => {
  if (!ocr) return undefined;
  return ocr === true ? ['en'] : [...new Set(ocr.languages)];
};

/** Throws `invalid-input` that names the option, and for an unknown one the nearest that exists. */
export const checkOptions = (options: SharedOptions): void => {
  const { issues } = v.safeParse(OptionsSchema, options, { abortEarly: true });
  const [issue] = issues ?? [];
  if (!issue) return;
  const path = (v.getDotPath(issue) ?? 'options').replace(/\.(\d+)(?=\.|$)/g, '[$1]');
  throw new NightlightError('invalid-input', `${path} ${issue.message}`);
};
