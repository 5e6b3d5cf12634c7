import { expect, it } from 'vitest';
import { findSystem, findSystems, resolveSpec } from './find-system.ts';

const resolvePath = (path: string): string => `/elsewhere/${path}`;

it.each([
  ['nightlight', 'nightlight'],
  ['nightlight-base', 'nightlight-base'],
  ['nightlight:builds/new', 'nightlight-new'],
  ['nightlight-base:builds/new/', 'nightlight-base-new'],
  ['nightlight-tiny:C:\\builds\\new', 'nightlight-tiny-new'],
  ['onnx:my model', 'onnx-my-model'],
  ['perspective:http://127.0.0.1:8080', 'perspective-127.0.0.1-8080'],
])('%s is called %s', async (spec, name) => {
  expect((await findSystem(spec)).name).toBe(name);
});

it('a tier of another assets folder is that tier', async () => {
  const { title, judges, leavesOut } = await findSystem('nightlight-tiny:builds/new');
  const { title: ownTitle, judges: own, leavesOut: why } = await findSystem('nightlight-tiny');
  expect({ title, judges, leavesOut }).toEqual({ title: ownTitle, judges: own, leavesOut: why });
});

it('paths are relative to where the user is, and addresses are no paths', () => {
  expect(resolveSpec('nightlight-base:v1', resolvePath)).toBe('nightlight-base:/elsewhere/v1');
  expect(resolveSpec('onnx:v1', resolvePath)).toBe('onnx:/elsewhere/v1');
  expect(resolveSpec('my.mjs', resolvePath)).toBe('/elsewhere/my.mjs');
  const server = 'perspective:http://127.0.0.1:8080';
  expect(resolveSpec(server, resolvePath)).toBe(server);
});

it('two versions in folders of the same name don’t share a row', async () => {
  const namesOf = async (...specs: readonly string[]) =>
    (await findSystems(specs)).map(({ name }) => name);
  expect(await namesOf('nightlight:v1/assets', 'obscenity', 'nightlight:v2/assets')).toEqual([
    ...['nightlight-v1-assets', 'obscenity', 'nightlight-v2-assets'],
  ]);
  expect(await namesOf('onnx:a/x/model', 'onnx:b/x/model')).toEqual([
    'onnx-a-x-model',
    'onnx-b-x-model',
  ]);
  const path = 'v1alpha1/comments:analyze';
  expect(
    await namesOf(
      `perspective:http://localhost:1/${path}`,
      `perspective:http://localhost:2/${path}`,
    ),
  ).toEqual([
    'perspective-localhost-1-v1alpha1-comments-analyze',
    'perspective-localhost-2-v1alpha1-comments-analyze',
  ]);
  // Names that differ stay short.
  expect(await namesOf('onnx:a/one', 'onnx:b/two')).toEqual(['onnx-one', 'onnx-two']);
});

it('an unknown system is answered with those that are known', async () => {
  await expect(findSystem('nope')).rejects.toThrow(/Unknown system: nope. Known: .*obscenity/);
  await expect(findSystem('onnx')).rejects.toThrow('Unknown system: onnx.');
});
