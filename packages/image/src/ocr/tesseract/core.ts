/** What we use of the Emscripten module in `tesseract.js-core` 7.0.0. */
export interface TesseractCore {
  readonly FS: {
    writeFile(path: string, data: Uint8Array): void;
    unlink(path: string): void;
  };
  readonly TessBaseAPI: new () => TesseractApi;
}

export interface TesseractApi {
  /** 0 where it went well. Language codes with `+` between them; engine 1 is the LSTM. */
  Init(dataPath: null, languages: string, engine: 1): number;
  SetVariable(name: string, value: string): boolean;
  SetPageSegMode(mode: number): void;
  /** Reads `/input`, a file of any kind that Leptonica knows. */
  SetImageFile(exif: 1, angle: 0): number;
  /** 0 where it went well. */
  Recognize(monitor: null): number;
  /** What was read, one row a block, paragraph, line or word. */
  GetTSVText(page: 0): string;
  /** Forgets the picture and what was read. */
  Clear(): void;
}

export interface TesseractOptions {
  readonly instantiateWasm: (
    imports: WebAssembly.Imports,
    receive: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
  ) => void;
  /** Called now and then while it reads, in the middle of WebAssembly. */
  readonly TesseractProgress: (percent: number) => void;
  readonly print: (line: string) => void;
  readonly printErr: (line: string) => void;
}
