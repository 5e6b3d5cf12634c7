import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

interface Component {
  readonly name: string;
  readonly version: string;
  readonly licenses: readonly { license?: { id: string }; expression?: string }[];
  readonly properties: readonly { name: string; value: string }[];
}
const componentsOf = (folder: string): readonly Component[] =>
  JSON.parse(read(`${folder}/dist/sbom.cdx.json`)).components;

const FOLDERS = ['packages/sdk', 'packages/nudges', 'packages/react', 'benchmarks'];
/** Licences that allow use in any app, as long as their text is included. */
const ALLOWED = [
  'MIT',
  'ISC',
  'Apache-2.0',
  'BSD-3-Clause',
  'BSD-2-Clause',
  'Apache-2.0 AND MIT',
  '0BSD',
];

/** Rows of the table by the package's name. */
const rows = new Map(
  [...read('docs/decisions/dependencies.md').matchAll(/^\| `([^`]+)` (.*)$/gm)].map(
    ([, name = '', rest = '']) => [name, rest.split('|').map((cell) => cell.trim())],
  ),
);

describe.each(FOLDERS)('%s', (folder) => {
  it('names the code that is in its bundles', () => {
    const names = componentsOf(folder).map(({ name }) => name);
    const expected = {
      'packages/sdk': ['onnxruntime-web', 'valibot', 'comlink', '@tensorflow/tfjs-core', 'nsfwjs'],
      'packages/nudges': ['lit', 'intl-messageformat'],
      'packages/react': [],
      benchmarks: ['csv-parse', 'playwright-core'],
    }[folder];
    expect(names).toEqual(expect.arrayContaining(expected ?? []));
    expect(names.filter((name) => name.startsWith('@nightlight/'))).toEqual([]);
    const versions = componentsOf(folder).map(({ name, version }) => `${name}@${version}`);
    expect(new Set(versions).size).toBe(versions.length);
  });

  it('ships only code whose licence allows it, with the text of the licence', () => {
    const notices = read(`${folder}/dist/THIRD-PARTY.md`);
    for (const { name, version, licenses, properties } of componentsOf(folder)) {
      const licence = licenses[0]?.license?.id ?? licenses[0]?.expression;
      expect(ALLOWED, `${name} has the licence ${licence}`).toContain(licence);
      if (properties.some(({ value }) => value === 'in this package')) {
        const start = notices.indexOf(`## ${name} ${version}\n`);
        expect(start, `${name} is missing in THIRD-PARTY.md`).toBeGreaterThan(0);
      }
    }
  });

  // What a package needs in turn is part of its own line.
  const own = componentsOf(folder).filter(
    ({ properties }) => !properties[0]?.value.startsWith('needed by'),
  );
  it.each(own.map(({ name, licenses }) => [name, licenses[0]] as const))(
    '%s has a line in docs/decisions/dependencies.md with its licence',
    (name, licence) => {
      const [, why = '', size = '', named = '', upkeep = ''] = rows.get(name) ?? [];
      expect(why.length, 'why').toBeGreaterThan(15);
      expect(size, 'size').toMatch(/\d/);
      expect(named, 'licence').toBe(licence?.license?.id ?? licence?.expression);
      expect(upkeep.length, 'upkeep').toBeGreaterThan(3);
    },
  );
});

it('dependencies.md has no line for a package that is no longer shipped', () => {
  const shipped = new Set(FOLDERS.flatMap(componentsOf).map(({ name }) => name));
  const optional = ['sharp', '@huggingface/tokenizers', 'react', 'ws'];
  expect([...rows.keys()].filter((name) => !shipped.has(name) && !optional.includes(name))).toEqual(
    [],
  );
});
