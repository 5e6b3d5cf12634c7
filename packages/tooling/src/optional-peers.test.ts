import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

interface Locked {
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta?: Readonly<Record<string, { optional?: boolean }>>;
}
/** Unlike `node_modules`, it has the programs for every system. */
const locked: Readonly<Record<string, Locked>> = JSON.parse(read('package-lock.json')).packages;

/** Licences that allow use in any app and ask for no more than their text. */
const PLAIN = ['MIT', 'ISC', 'Apache-2.0', 'BSD-3-Clause', 'BSD-2-Clause', '0BSD'];

/** The lines of the page, by each package that their first cell names. */
const lines = new Map(
  [...read('docs/decisions/dependencies.md').matchAll(/^\| (.+) \|$/gm)].flatMap(([, row = '']) => {
    const cells = row.split(' | ');
    const names = (cells[0] ?? '').replaceAll('`', '').split(', ');
    return names.map((name, at) => [name, { cells, at }] as const);
  }),
);

/** Returns where npm installs `name` for the package at `from`, which is empty for the root. */
const placeOf = (name: string, from: string): string => {
  const place = from ? `${from}/node_modules/${name}` : `node_modules/${name}`;
  if (!from || locked[place]) return place;
  const parent = from.lastIndexOf('/node_modules/');
  return placeOf(name, parent < 0 ? '' : from.slice(0, parent));
};

/** The licences of a package and of all that npm installs with it, on any system. */
const licencesWith = (place: string, seen = new Set<string>()): ReadonlySet<string> => {
  if (seen.has(place)) return new Set();
  seen.add(place);
  const { license = 'no licence', dependencies, optionalDependencies } = locked[place] ?? {};
  const found = new Set(license.split(' AND '));
  for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
    for (const one of licencesWith(placeOf(name, place), seen)) found.add(one);
  }
  return found;
};

describe.each(['packages/sdk', 'benchmarks'])('of the optional peers of %s', (folder) => {
  const { peerDependencies = {}, peerDependenciesMeta = {} } = locked[folder] ?? {};
  const optional = Object.entries(peerDependencies).filter(
    ([name]) => peerDependenciesMeta[name]?.optional,
  );

  it.each(optional)('%s has a line that names its licence and its size', (name, range) => {
    const { cells = [], at = 0 } = lines.get(name) ?? {};
    const place = placeOf(name, folder);
    expect(cells.at(-2), 'licence').toContain(locked[place]?.license);
    expect(cells.at(-3), 'size').toMatch(/\d+ [kM]B/);
    // Tables with six cells name the versions too.
    if (cells.length === 6) expect(cells[1]?.split(', ')[at], 'version').toBe(range);
  });

  it.each(optional)('%s has a line that names the less usual licences it brings', (name) => {
    const unusual = [...licencesWith(placeOf(name, folder))].filter((one) => !PLAIN.includes(one));
    const licence = lines.get(name)?.cells.at(-2) ?? '';
    expect(unusual.filter((one) => !licence.includes(one))).toEqual([]);
  });
});

it('sharp is known to bring libvips under the LGPL', () => {
  expect([...licencesWith('node_modules/sharp')]).toContain('LGPL-3.0-or-later');
});
