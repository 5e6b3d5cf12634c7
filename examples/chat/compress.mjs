// Compresses the files of the chat in advance, because compressing them well takes longer than
// sending them. Called with three folders: the built page, the SDK's assets, and where to write.
import { mkdir, open, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, brotliCompressSync, constants, gzip } from 'node:zlib';

const { BROTLI_PARAM_LGWIN, BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT } = constants;

/** The best one first. A name is the value of `Content-Encoding`. */
export const ENCODINGS = [
  {
    name: 'br',
    suffix: '.br',
    compress: (bytes) =>
      promisify(brotliCompress)(bytes, {
        params: {
          // A higher quality takes four times as long for one percent less.
          [BROTLI_PARAM_QUALITY]: 7,
          // Browsers accept windows of up to 16 MB.
          [BROTLI_PARAM_LGWIN]: 24,
          [BROTLI_PARAM_SIZE_HINT]: bytes.length,
        },
      }),
  },
  { name: 'gzip', suffix: '.gz', compress: (bytes) => promisify(gzip)(bytes, { level: 9 }) },
];

/** A compressed file that is larger than this share of the original is not worth unpacking. */
const MAX_SHARE = 0.95;
/** Smaller files fit into one packet. */
const MIN_BYTES = 1024;
/** How much of a file is tried first. */
const SAMPLE_BYTES = 256 * 1024;

/** Whether a part from the middle of the file becomes smaller. */
const isWorthwhile = async (file, size) => {
  if (size < MIN_BYTES) return false;
  const handle = await open(file);
  try {
    const length = Math.min(size, SAMPLE_BYTES);
    const sample = Buffer.alloc(length);
    await handle.read(sample, 0, length, Math.floor((size - length) / 2));
    const params = { [BROTLI_PARAM_QUALITY]: 5 };
    return brotliCompressSync(sample, { params }).length < MAX_SHARE * length;
  } finally {
    await handle.close();
  }
};

const isCurrent = async (target, { mtimeMs }) => {
  const found = await stat(target).catch(() => undefined);
  return found !== undefined && found.mtimeMs >= mtimeMs;
};

/** Writes under another name first, so that a server never sends half a file. */
const write = async (target, bytes) => {
  await mkdir(path.dirname(target), { recursive: true });
  const part = `${target}.${process.pid}.part`;
  await writeFile(part, bytes);
  await rename(part, target);
};

/**
 * Writes compressed copies of the files under `from` to `to`, with the same paths and the suffix of
 * the encoding. Skips copies that are current, and files that don't become smaller.
 *
 * @param {string} from
 * @param {string} to
 */
export const compressFolder = async (from, to) => {
  const entries = await readdir(from, { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    const found = await stat(file);
    const target = path.join(to, path.relative(from, file));
    const missing = [];
    for (const encoding of ENCODINGS) {
      if (!(await isCurrent(target + encoding.suffix, found))) missing.push(encoding);
    }
    if (missing.length === 0 || !(await isWorthwhile(file, found.size))) continue;
    const bytes = await readFile(file);
    await Promise.all(
      missing.map(async ({ suffix, compress }) => write(target + suffix, await compress(bytes))),
    );
  }
};

/**
 * Compresses the page and the SDK's assets into `to`, for the server's option `compressed`.
 *
 * @param {{ root: string, assets: string, to: string }} folders
 */
export const compressChat = async ({ root, assets, to }) => {
  await compressFolder(root, path.join(to, 'page'));
  await compressFolder(assets, path.join(to, 'nightlight'));
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [root = '', assets = '', to = ''] = process.argv.slice(2);
  await compressChat({ root, assets, to });
}
