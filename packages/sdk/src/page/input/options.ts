import { AGE_BANDS, NightlightError, type Policy } from '@nightlight/core';
import type { HashListText } from '@nightlight/image';
import type { PictureChoice, Progress, Tier } from '@nightlight/runtime';
import type { OpenStoreOptions } from '@nightlight/store';

/** How pictures are looked at. Everything is loaded at start-up, never because of a picture. */
export interface PictureSettings {
  /** The one that ships. */
  readonly model?: 'mobilenet';
  /**
   * What runs the model: ONNX Runtime, or tfjs in a worker file of its own,
   * `pictures/nightlight-worker-tfjs.js`. Results are the same. Only `onnx` in Node.
   */
  readonly backend?: PictureChoice['backend'];
  /** A larger model is asked where the first one doubts. Your assets folder must hold it. */
  readonly secondOpinion?: boolean;
  /** Pictures that you know, by their hashes: the only ones that may be blocked. */
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
  /** BCP 47, for the words of nudges. `en` unless set. */
  readonly locale?: string;
  /**
   * Which text models are loaded: `base`, `tiny` for devices that can't hold it,
   * or `cascade`, where base reads only what tiny doubts.
   */
  readonly tier?: Tier;
  /** Look at pictures too: `true`, or how. Off unless set. */
  readonly pictures?: boolean | PictureSettings;
  /** Bytes loaded and the step in progress, until `createNightlight()` resolves. */
  readonly onProgress?: (progress: Progress) => void;
  /** How what is kept is kept: the database's name, days, `onDevice: false` for memory alone, `onStatus`. */
  readonly storage?: Pick<OpenStoreOptions, 'name' | 'retention' | 'onDevice' | 'onStatus'>;
  /** Stops loading; has no effect once `createNightlight()` has resolved. */
  readonly signal?: AbortSignal;
}

const TIERS: readonly unknown[] = ['base', 'tiny', 'cascade', undefined];

const wrong = (message: string): NightlightError => new NightlightError('invalid-input', message);

const oneOf = (what: string, value: unknown, allowed: readonly unknown[]): void => {
  if (value === undefined || allowed.includes(value)) return;
  throw wrong(`${what} is ${String(value)}; it must be ${allowed.join(' or ')}.`);
};

const checkHashList = (given: unknown, i: number): void => {
  const what = `pictures.hashLists[${i}]`;
  const { list, label, action, algorithm } = (given ?? {}) as Partial<HashListText>;
  if (typeof list !== 'string' && !(list instanceof Uint8Array)) {
    throw wrong(`${what}.list must be the list’s text, or its bytes.`);
  }
  if (typeof label !== 'string' || label === '') throw wrong(`${what}.label is missing.`);
  if (action === undefined) throw wrong(`${what}.action is missing: block or blur.`);
  oneOf(`${what}.action`, action, ['block', 'blur']);
  oneOf(`${what}.algorithm`, algorithm, ['pdq', 'sha256']);
};

const checkReadText = (ocr: unknown): void => {
  if (ocr === undefined || typeof ocr === 'boolean') return;
  const { languages } = (ocr ?? {}) as { languages?: unknown };
  const areNames = Array.isArray(languages) && languages.every((one) => typeof one === 'string');
  if (areNames && languages.length > 0) return;
  throw wrong('pictures.ocr must be true, false or { languages: [...] } with at least one.');
};

const checkPictures = (pictures: unknown): void => {
  if (pictures === undefined || typeof pictures === 'boolean') return;
  if (typeof pictures !== 'object' || pictures === null) {
    throw wrong(`pictures is ${String(pictures)}; it must be true, false or settings.`);
  }
  const { model, backend, secondOpinion, hashLists, ocr } = pictures as PictureSettings;
  oneOf('pictures.model', model, ['mobilenet']);
  oneOf('pictures.backend', backend, ['onnx', 'tfjs']);
  oneOf('pictures.secondOpinion', secondOpinion, [true, false]);
  if (hashLists !== undefined && !Array.isArray(hashLists)) {
    throw wrong('pictures.hashLists must be an array.');
  }
  hashLists?.forEach(checkHashList);
  checkReadText(ocr);
};

/** The settings where pictures are looked at at all; all of them have a default. */
export const pictureSettings = ({ pictures }: SharedOptions): PictureSettings | undefined =>
  pictures === true ? {} : pictures || undefined;

/** Which picture models are loaded for these settings. */
export const pictureChoice = (settings: PictureSettings): PictureChoice => ({
  backend: settings.backend ?? 'onnx',
  secondOpinion: settings.secondOpinion ?? false,
});

/** Languages in which text in pictures is read; `undefined` where it isn't. */
export const ocrLanguages = ({ ocr }: PictureSettings): readonly string[] | undefined => {
  if (!ocr) return undefined;
  return ocr === true ? ['en'] : [...new Set(ocr.languages)];
};

/** Throws `invalid-input` that names the option. */
export const checkOptions = (options: SharedOptions): void => {
  const band: unknown = options?.policy?.ageBand;
  if (!AGE_BANDS.includes(band as never)) {
    throw wrong(`policy.ageBand is ${String(band)}; it must be one of ${AGE_BANDS.join(', ')}.`);
  }
  if (!TIERS.includes(options.tier)) {
    throw wrong(`tier is ${String(options.tier)}; it must be base, tiny or cascade.`);
  }
  checkPictures(options.pictures);
  const region: unknown = options.policy.region;
  if (region === 'UK') throw wrong('policy.region is UK; the code of the United Kingdom is GB.');
  if (region !== undefined && !/^[A-Z]{2}$/.test(String(region))) {
    throw wrong(`policy.region is ${String(region)}; it must be two capital letters, such as GB.`);
  }
};
