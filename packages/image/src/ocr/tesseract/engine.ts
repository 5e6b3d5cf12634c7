import { NightlightError } from '@nightlight/core';
import type { Grey } from '../plane/place.ts';
import { toPgm } from './pgm.ts';
import { startCore } from './start-core.ts';
import { parseLines, type TsvLine } from './tsv.ts';

/** Tesseract's page segmentation mode for sparse text: words can be anywhere on a page. */
const SPARSE_TEXT = 11;

/** The data of a language: Tesseract's code and the unzipped file. */
export interface LanguageData {
  readonly code: string;
  readonly data: Uint8Array<ArrayBuffer>;
}

/**
 * Thrown in the middle of recognition when the time is over. The engine can't be used
 * afterwards.
 */
export class OutOfTime extends Error {}

export interface Engine {
  /**
   * Recognises the text on a page and blocks the thread. Throws `OutOfTime` after
   * `deadlineMs`, on the clock of `performance`.
   */
  read(page: Grey, deadlineMs: number): readonly TsvLine[];
  /** Memory that the engine uses, in bytes. It grows with a picture and never shrinks. */
  readonly memoryBytes: number;
}

const VARIABLES: Readonly<Record<string, string>> = {
  // Without this value, Tesseract guesses the resolution from a header that the file
  // doesn't have.
  user_defined_dpi: '300',
  debug_file: '/dev/null',
};

/** Starts Tesseract with its languages. Throws `model` if it can't read the data. */
export const openEngine = async (
  module: WebAssembly.Module,
  languages: readonly LanguageData[],
): Promise<Engine> => {
  let deadline = Number.POSITIVE_INFINITY;
  const { core, memory } = await startCore(module, () => {
    if (performance.now() > deadline) throw new OutOfTime();
  });
  for (const { code, data } of languages) core.FS.writeFile(`/${code}.traineddata`, data);
  const api = new core.TessBaseAPI();
  if (api.Init(null, languages.map(({ code }) => code).join('+'), 1) !== 0) {
    throw new NightlightError('model', 'The language data for text in pictures can’t be read.');
  }
  for (const { code } of languages) core.FS.unlink(`/${code}.traineddata`);
  for (const [name, value] of Object.entries(VARIABLES)) api.SetVariable(name, value);
  api.SetPageSegMode(SPARSE_TEXT);
  return {
    get memoryBytes() {
      return memory.buffer.byteLength;
    },
    read(page, deadlineMs) {
      deadline = deadlineMs;
      core.FS.writeFile('/input', toPgm(page));
      api.SetImageFile(1, 0);
      if (api.Recognize(null) !== 0) {
        throw new NightlightError('model', 'The text in a picture could not be read.');
      }
      const lines = parseLines(api.GetTSVText(0));
      api.Clear();
      return lines;
    },
  };
};
