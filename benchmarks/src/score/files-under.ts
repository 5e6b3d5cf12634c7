import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';

const namesIn = async (folder: string): Promise<readonly string[]> => {
  const entries = await readdir(folder, { withFileTypes: true });
  // A folder with its slash stands where its files belong: `a-b` before `a/b` before `a0`.
  return entries.map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name)).sort();
};

/**
 * Every file under a folder, as a path from there with `/`, in the order of the paths as strings.
 * Names of one folder at a time are held. A folder further down that can't be opened, a link and
 * whatever else is no file comes as a path too: whoever reads it says what is wrong with it.
 * Rejects where the folder itself can't be opened.
 */
export async function* filesUnder(
  folder: string,
  { except = '', under = '' }: { readonly except?: string; readonly under?: string } = {},
): AsyncGenerator<string> {
  let names: readonly string[];
  try {
    names = await namesIn(join(folder, under));
  } catch (error) {
    if (under === '') throw error;
    yield under;
    return;
  }
  for (const name of names) {
    const path = under + name;
    if (name.endsWith('/')) yield* filesUnder(folder, { except, under: path });
    else if (resolve(folder, path) !== except) yield path;
  }
}
