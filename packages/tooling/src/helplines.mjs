/**
 * `npm run helplines` lists which helplines a named person has checked with the service. From
 * version 1.0 on it fails while one is unsigned, because a wrong number can hurt a child.
 *
 * To sign one, call it or open its official site, then add to packages/sdk/src/helplines/signed.json:
 * `"GB child-helpline Childline": { "by": "Name", "on": "2027-01-31", "value": "0800 1111 / https://www.childline.org.uk" }`.
 * `value` is each way to reach it: number, text number, URL.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './repository.mjs';

/** Parses the published entries: one JSON object per line. */
const parseEntries = (source) =>
  source
    .split('\n')
    .filter((line) => line.startsWith('  {'))
    .map((line) => JSON.parse(line.trim().replace(/,$/, '')));

const keyOf = ({ country, kind, name }) => `${country} ${kind} ${name}`;
const waysOf = ({ dialled, sms, url }) => [dialled, sms, url].filter(Boolean).join(' / ');

/** Unsigned helplines, and whether they forbid a release of `version`. */
export const unsigned = (lines, signed, version) => {
  const open = lines.filter((line) => {
    const { by, on, value } = signed[keyOf(line)] ?? {};
    return !by || !/^\d{4}-\d{2}-\d{2}$/.test(on ?? '') || value !== waysOf(line);
  });
  return { open: open.map(keyOf), refused: Number(version.split('.')[0]) >= 1 && open.length > 0 };
};

export const readHelplines = () => {
  const folder = join(ROOT, 'packages/sdk/src/helplines');
  return {
    lines: parseEntries(readFileSync(join(folder, 'helplines.ts'), 'utf8')),
    signed: JSON.parse(readFileSync(join(folder, 'signed.json'), 'utf8')),
    version: JSON.parse(readFileSync(join(ROOT, 'packages/sdk/package.json'), 'utf8')).version,
  };
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { lines, signed, version } = readHelplines();
  const { open, refused } = unsigned(lines, signed, version);
  console.log(`${lines.length} helplines, ${open.length} not signed; version ${version}`);
  if (refused) {
    for (const one of open) console.error(`not signed: ${one}`);
    console.error(
      'A release from 1.0 on needs a named signature for each. See docs/guide/helplines.md.',
    );
    process.exitCode = 1;
  }
}
