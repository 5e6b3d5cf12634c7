import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { verifyEvidence } from '../evidence/verify-evidence.ts';
import { UsageError } from './usage-error.ts';

export const VERIFY_USAGE = `nightlight verify FILE [--key FINGERPRINT] [--head HASH]
  Checks whether a page of evidence was changed after its export.
  --key    the fingerprint in the report: finds a page that was signed by another key
  --head   the end of the chain in the report: finds a page that was begun anew`;

/** `nightlight verify FILE`: exit code 0 if the page is unchanged, otherwise 1. */
export const verifyCommand = async (args: readonly string[]): Promise<number> => {
  const options = { key: { type: 'string' }, head: { type: 'string' } } as const;
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const [file, ...more] = positionals;
  if (!file || more.length > 0) throw new UsageError('Which file? Name one exported page.');
  // An empty variable in a script must not look like a check that passed.
  for (const name of ['key', 'head'] as const) {
    if (values[name]?.trim() === '') throw new UsageError(`--${name} is empty.`);
  }
  const page = await readFile(file, 'utf8').catch((cause) => {
    throw new Error(`${file} can’t be read: ${cause.code}.`, { cause });
  });
  const { faults, fingerprint, entries, deleted } = await verifyEvidence(page, {
    ...(values.key ? { fingerprint: values.key } : {}),
    ...(values.head ? { head: values.head } : {}),
  });
  const print = (line: string): void => void process.stdout.write(`${line}\n`);
  for (const fault of faults) print(`Changed: ${fault}`);
  if (faults.length === 0) print(`Unchanged since its export. Entries: ${entries}.`);
  if (deleted.length > 0) print(`Deleted before the export: ${deleted.join(', ')}.`);
  if (fingerprint) print(`Key: ${fingerprint}`);
  if (fingerprint && !values.key) print('Compare the key with the one in the report.');
  print('This does not show who wrote the messages, or when.');
  return faults.length === 0 ? 0 : 1;
};
