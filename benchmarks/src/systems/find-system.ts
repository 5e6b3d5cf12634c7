import { pathToFileURL } from 'node:url';
import type { System } from '../run/system.ts';
import { altProfanityCheck } from './alt-profanity-check.ts';
import { openAiServer, perspectiveServer } from './http-server.ts';
import { nightlight } from './nightlight.ts';
import { nsfwjs } from './nsfwjs.ts';
import { onnxClassifier } from './onnx-classifier.ts';
import { createWordList } from './word-list.ts';
import { WORD_LISTS } from './word-lists.ts';

/** Systems that can be named without anything else. */
export const SYSTEMS: readonly System[] = [
  nightlight('cascade'),
  nightlight('base'),
  nightlight('tiny'),
  ...WORD_LISTS.map(createWordList),
  altProfanityCheck,
  nsfwjs,
];

/** Systems that need a value after a colon, by their prefix. `nightlight` takes an assets folder. */
export const WITH_VALUE: Readonly<Record<string, (value: string) => System>> = {
  nightlight: (assets) => nightlight('cascade', assets),
  'nightlight-base': (assets) => nightlight('base', assets),
  'nightlight-tiny': (assets) => nightlight('tiny', assets),
  onnx: onnxClassifier,
  perspective: perspectiveServer,
  'openai-moderation': openAiServer,
};

/** The last part of a path or address, as a part of a file's name. */
const toFileName = (value: string): string =>
  (value.split(/[/\\]/).filter(Boolean).at(-1) ?? 'system').replace(/[^\w.-]+/g, '-');

/** Makes the path in a spec absolute, if it has one. */
export const resolveSpec = (spec: string, resolvePath: (path: string) => string): string => {
  if (/\.m?js$/.test(spec)) return resolvePath(spec);
  const [, prefix, path] = /^(onnx|nightlight(?:-base|-tiny)?):(.+)$/.exec(spec) ?? [];
  return prefix && path ? `${prefix}:${resolvePath(path)}` : spec;
};

const fromFile = async (path: string): Promise<System> => {
  const { system } = await import(pathToFileURL(path).href);
  if (typeof system?.open === 'function' && typeof system.name === 'string') return system;
  throw new Error(`${path} has no export named system. See docs/guide/benchmarks.md.`);
};

/**
 * Finds a system by its name, such as `obscenity`; by a name with a value, such as `onnx:FOLDER`; or
 * in a file of your own (`.js`, `.mjs`) that exports `system`.
 */
export const findSystem = async (spec: string): Promise<System> => {
  const known = SYSTEMS.find(({ name }) => name === spec);
  if (known) return known;
  if (/\.m?js$/.test(spec)) return fromFile(spec);
  const [prefix = '', ...rest] = spec.split(':');
  const create = WITH_VALUE[prefix];
  if (create && rest.length > 0) {
    const value = rest.join(':');
    return { ...create(value), name: `${prefix}-${toFileName(value)}` };
  }
  throw new Error(
    `Unknown system: ${spec}. Known: ${SYSTEMS.map(({ name }) => name).join(', ')}, ${Object.keys(WITH_VALUE).join(':…, ')}:…, or a .mjs file.`,
  );
};
