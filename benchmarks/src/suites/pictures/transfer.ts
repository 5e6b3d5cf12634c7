import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import type { Opened, Requests } from './chromium.ts';

/** Bytes of a file, raw and with brotli at its highest level. */
export interface Weight {
  readonly raw: number;
  readonly brotli: number;
}

export interface TransferResult {
  readonly files: Readonly<Record<string, Weight>>;
  /** Totals of everything that each variant requested until its first verdict. */
  readonly whole: Readonly<Record<Opened, Weight>>;
  /**
   * What pictures add for an app with our text model: requested with pictures but not
   * without.
   */
  readonly added: Weight & { readonly files: readonly string[] };
  /**
   * The code of the ONNX path without ONNX Runtime. It is part of the worker's only file,
   * with or without pictures.
   */
  readonly code: Weight;
}

const pack = promisify(brotliCompress);

const weigh = async (path: string): Promise<Weight> => {
  const bytes = await readFile(path);
  const packed = await pack(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_LGWIN]: 24,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
  return { raw: bytes.length, brotli: packed.length };
};

const sum = (weights: readonly Weight[]): Weight => ({
  raw: weights.reduce((total, { raw }) => total + raw, 0),
  brotli: weights.reduce((total, { brotli }) => total + brotli, 0),
});

/**
 * The sizes of all requested files. `fileOf` maps a page's path to a file on disk;
 * `code` is the picture code on its own.
 */
export const measureTransfer = async (
  requests: Requests,
  fileOf: (opened: Opened, path: string) => string,
  code: string,
): Promise<TransferResult> => {
  const weights = new Map<string, Weight>();
  const weightOf = async (file: string): Promise<Weight> => {
    const weight = weights.get(file) ?? (await weigh(file));
    weights.set(file, weight);
    return weight;
  };
  const names = Object.keys(requests) as Opened[];
  const files: Record<string, Weight> = {};
  const whole: Partial<Record<Opened, Weight>> = {};
  for (const name of names) {
    const own: Weight[] = [];
    for (const path of new Set(requests[name])) {
      const weight = await weightOf(fileOf(name, path));
      // A page's own script exists only for that page.
      files[path.startsWith('/nightlight/') ? path : join(name, path)] = weight;
      own.push(weight);
    }
    whole[name] = sum(own);
  }
  const text = new Set(requests['product-text-alone']);
  const added = [...new Set(requests.product)].filter((path) => !text.has(path));
  const addedWeights = await Promise.all(added.map((path) => weightOf(fileOf('product', path))));
  return {
    files,
    whole: whole as TransferResult['whole'],
    added: { files: added, ...sum(addedWeights) },
    code: await weigh(code),
  };
};
