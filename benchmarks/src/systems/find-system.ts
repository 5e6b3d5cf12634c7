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

/** The last parts of a path or address, as a part of a file's name. */
const toFileName = (value: string, parts: number): string =>
  (value.split(/[/\\]/).filter(Boolean).slice(-parts).join('-') || 'system').replace(
    /[^\w.-]+/g,
    '-',
  );

/** Splits `onnx:FOLDER`; `undefined` for names without a value. */
const splitValue = (spec: string): { prefix: string; value: string } | undefined => {
  const [prefix = '', ...rest] = spec.split(':');
  return prefix in WITH_VALUE && rest.length > 0 ? { prefix, value: rest.join(':') } : undefined;
};

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
  const { prefix = '', value = '' } = splitValue(spec) ?? {};
  const create = WITH_VALUE[prefix];
  if (create) return { ...create(value), name: `${prefix}-${toFileName(value, 1)}` };
  throw new Error(
    `Unknown system: ${spec}. Known: ${SYSTEMS.map(({ name }) => name).join(', ')}, ${Object.keys(WITH_VALUE).join(':…, ')}:…, or a .mjs file.`,
  );
};

/** Deeper folders than this don't tell paths apart. */
const MOST_PARTS = 32;

/** Names with as many folders as tell these specs apart; `undefined` if nothing does. */
const nameApart = (specs: readonly string[]): readonly string[] | undefined => {
  const split = specs.flatMap((spec) => splitValue(spec) ?? []);
  if (split.length < specs.length) return undefined;
  for (let parts = 2; parts <= MOST_PARTS; parts++) {
    const names = split.map(({ prefix, value }) => `${prefix}-${toFileName(value, parts)}`);
    if (new Set(names).size === names.length) return names;
  }
  return undefined;
};

/**
 * Finds several systems, each with a name of its own: `nightlight:v1/assets` and
 * `nightlight:v2/assets` become `nightlight-v1-assets` and `nightlight-v2-assets`.
 */
export const findSystems = async (specs: readonly string[]): Promise<readonly System[]> => {
  const systems = await Promise.all(specs.map(findSystem));
  return systems.map((system, i) => {
    const same = specs.filter((_, k) => systems[k]?.name === system.name);
    const names = same.length > 1 ? nameApart(same) : undefined;
    const name = names?.[same.indexOf(specs[i] as string)];
    return name === undefined ? system : { ...system, name };
  });
};
