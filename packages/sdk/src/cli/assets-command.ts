import { parseArgs } from 'node:util';
import { copyAssets } from '../assets-folder/copy-assets.ts';
import { findInstalledAssets } from '../assets-folder/installed-assets.ts';
import { SDK_VERSION } from '../wire/version.ts';
import { showProgress } from './show-progress.ts';
import { UsageError } from './usage-error.ts';

export const ASSETS_USAGE = `nightlight assets FOLDER [--compress]
  Copies the workers and models to a folder that your server serves, and verifies each file.
  --compress   also writes .br and .gz copies, for servers that send them`;

/** What optional packages are for. */
const WHAT: Readonly<Record<string, string>> = {
  '@nightlight/models-picture': 'the picture model',
  '@nightlight/models-ocr': 'text in pictures',
};

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

const readArguments = (args: readonly string[]): { to: string; compress: boolean } => {
  const options = { compress: { type: 'boolean', default: false } } as const;
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const [to, ...more] = positionals;
  if (!to) throw new UsageError('Which folder? For example: nightlight assets public/nightlight');
  if (more.length > 0) throw new UsageError(`One folder only, not also ${more.join(' ')}.`);
  return { to, compress: values.compress };
};

/** `nightlight assets FOLDER`: copies the assets folder to where the app's server finds it. */
export const assetsCommand = async (args: readonly string[]): Promise<number> => {
  const { to, compress } = readArguments(args);
  const copied = await copyAssets({
    ...{ from: findInstalledAssets(), to, compress },
    onProgress: ({ done, total, path }) => showProgress(`${done + 1}/${total}  ${path}`),
  });
  showProgress('');
  const { files, bytes, unchanged, removed, leftOut, compressedBytes } = copied;
  const print = (line: string): void => void process.stdout.write(`${line}\n`);
  print(`${to} has ${files} files (${megabytes(bytes)}), all verified.`);
  if (unchanged > 0) print(`${unchanged} of them were there already.`);
  if (removed.length > 0) print(`Removed from an earlier version: ${removed.join(', ')}`);
  if (compressedBytes !== undefined) print(`With Brotli: ${megabytes(compressedBytes)}.`);
  for (const name of leftOut) {
    print(
      `Without ${WHAT[name]}. If your app needs it, install ${name} ${SDK_VERSION} as you did the SDK.`,
    );
  }
  return 0;
};
