/** Writes versions of our packages into the examples. Most are no workspaces, so changesets skips them. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const NOT_OURS = new Set(['node_modules', 'dist', 'build', 'nightlight']);

/** Returns the package.json files in a folder and below. */
const findManifests = (folder) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return NOT_OURS.has(entry.name) ? [] : findManifests(path);
    return entry.name === 'package.json' ? [path] : [];
  });

const PINNED = /"(@nightlight\/[\w-]+)": "\d+\.\d+\.\d+[^"]*"/g;

/** `versions` are by package name. Returns the paths of the files that changed. */
export const pinExamples = (folder, versions) =>
  findManifests(folder).filter((path) => {
    const before = readFileSync(path, 'utf8');
    const after = before.replace(PINNED, (found, name) =>
      versions[name] ? `"${name}": "${versions[name]}"` : found,
    );
    if (after !== before) writeFileSync(path, after);
    return after !== before;
  });
