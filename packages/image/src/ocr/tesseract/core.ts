/** The parts of the Emscripten module in `tesseract.js-core` 7.0.0 that we use. */
export interface TesseractCore {
  readonly FS: {
    writeFile(path: string, data: Uint8Array): void;
    unlink(path: string): void;
  };
  readonly TessBaseAPI: new () => TesseractApi;
}

export interface TesseractApi {
  /** Returns 0 on success. Language codes are joined with `+`; engine 1 is the LSTM. */
  Init(dataPath: null, languages: string, engine: 1): number;
  SetVariable(name: string, value: string): boolean;
  SetPageSegMode(mode: number): void;
  /** Reads `/input`, a file of any type that Leptonica supports. */
  SetImageFile(exif: 1, angle: 0): number;
  /** Returns 0 on success. */
  Recognize(monitor: null): number;
  /** The result, one row per block, paragraph, line or word. */
  GetTSVText(page: 0): string;
  /** Forgets the picture and the result. */
  Clear(): void;
}

export interface TesseractOptions {
  readonly instantiateWasm: (
    imports: WebAssembly.Imports,
    receive: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
  ) => void;
  /** Called from time to time during recognition, from inside WebAssembly. */
  readonly TesseractProgress: (percent: number) => void;
  readonly print: (line: string) => void;
  readonly printErr: (line: string) => void;
}
