import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';

const listNames = async (folder: string): Promise<readonly string[]> => {
  const entries = await readdir(folder, { withFileTypes: true });
  // A folder is sorted by its name with a slash: `a-b` before `a/b` before `a0`.
  return entries.map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name)).sort();
};

/**
 * Every file under a folder, as a relative path with `/`, sorted by path. Only the names
 * of one folder at a time are in memory. Subfolders that can't be opened, links and
 * other non-files are returned as paths too; reading them gives an error. Rejects if the
 * folder itself can't be opened.
 */
export async function* listFiles(
  folder: string,
  { except = '', under = '' }: { readonly except?: string; readonly under?: string } = {},
): AsyncGenerator<string> {
  let names: readonly string[];
  try {
    names = await listNames(join(folder, under));
  } catch (error) {
    if (under === '') throw error;
    yield under;
    return;
  }
  for (const name of names) {
    const path = under + name;
    if (name.endsWith('/')) yield* listFiles(folder, { except, under: path });
    else if (resolve(folder, path) !== except) yield path;
  }
}
