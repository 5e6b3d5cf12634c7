import { promisify } from 'node:util';
import { brotliCompress, brotliCompressSync, constants, gzip } from 'node:zlib';

/** Suffixes of the compressed copies, as nginx and Apache expect them. */
export const SUFFIXES = ['.br', '.gz'] as const;

/** A compressed file that is larger than this share of the original is not worth unpacking. */
const MAX_SHARE = 0.95;
/** Smaller files fit into one packet. */
const MIN_BYTES = 1024;
/** How much of a file is tried first. */
const SAMPLE_BYTES = 256 * 1024;

/** Whether a part from the middle of the file becomes smaller. */
const isWorthwhile = (bytes: Uint8Array): boolean => {
  if (bytes.length < MIN_BYTES) return false;
  const start = Math.max(0, Math.floor((bytes.length - SAMPLE_BYTES) / 2));
  const sample = bytes.subarray(start, start + SAMPLE_BYTES);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 5 };
  return brotliCompressSync(sample, { params }).length < MAX_SHARE * sample.length;
};

/** Compresses a file with Brotli and gzip. Returns nothing if that saves too little. */
export const compressFile = async (
  bytes: Uint8Array,
): Promise<readonly { readonly suffix: string; readonly bytes: Uint8Array }[]> => {
  if (!isWorthwhile(bytes)) return [];
  const params = {
    // A higher quality takes four times as long for one percent less.
    [constants.BROTLI_PARAM_QUALITY]: 7,
    // Browsers accept windows of up to 16 MB.
    [constants.BROTLI_PARAM_LGWIN]: 24,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(bytes, { params }),
    promisify(gzip)(bytes, { level: 9 }),
  ]);
  return [
    { suffix: SUFFIXES[0], bytes: br },
    { suffix: SUFFIXES[1], bytes: gz },
  ];
};
