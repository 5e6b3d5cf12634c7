import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from './repository.mjs';

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const changesets = readdirSync(join(ROOT, '.changeset')).map((name) => read(`.changeset/${name}`));

const versionIn = (path: string): string => JSON.parse(read(path)).version;
const textModel = (id: string) =>
  ['models-text', id, versionIn(`models/${id}/manifest.json`)] as const;
const MODELS = [
  ...['text-base', 'text-tiny', 'conversation'].map(textModel),
  ['models-picture', 'picture-mobilenet', versionIn('packages/image/package.json')],
  ['models-ocr', 'picture-text', versionIn('node_modules/tesseract.js-core/package.json')],
] as const;

/** Whether a text compares this version of a model with the one before in a table, or says that it is the first. */
const isCompared = (text: string, model: string): boolean => {
  const paragraphs = text.split(/\n\s*\n/).map((paragraph) => paragraph.trim());
  return paragraphs.some(
    (paragraph, i) =>
      paragraph.includes(model) &&
      (paragraph.endsWith(' is the first version: there is nothing to compare it with.') ||
        paragraphs[i + 1]?.startsWith('|')),
  );
};

it.each(MODELS)(
  'the changelog of %s compares %s %s with the version before',
  (name, id, version) => {
    const texts = [...changesets, read(`packages/${name}/CHANGELOG.md`)];
    const model = `\`${id}\` ${version} `;
    expect(
      texts.some((text) => isCompared(text, model)),
      `No comparison of ${model}`,
    ).toBe(true);
  },
);

it('a model that is only named in a changelog, or whose last version was compared, is not compared', () => {
  const table = '| public set | head |\n|---|---|\n| olid | any |';
  const model = '`text-base` 0.2.0 ';
  expect(isCompared(`How the scores of ${model}shifted.\n\n  ${table}`, model)).toBe(true);
  expect(isCompared(`How the scores of \`text-base\` 0.1.0 shifted.\n\n${table}`, model)).toBe(
    false,
  );
  expect(isCompared(`${model}finds more.\n\nIt is slower.\n\n${table}`, model)).toBe(false);
});
