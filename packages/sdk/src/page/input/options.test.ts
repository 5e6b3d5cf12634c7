import { expect, it } from 'vitest';
import {
  checkOptions,
  pictureChoice,
  pictureSettings,
  type SharedOptions,
  textLanguages,
} from './options.ts';

const policy = { ageBand: '13-15' } as const;
const refusal = (pictures: unknown): unknown => {
  try {
    checkOptions({ policy, pictures } as SharedOptions);
    return 'nothing was thrown';
  } catch (error) {
    return error;
  }
};
const list = { list: '', label: 'my-school/removed', means: 'block' };

it('pictures are off unless asked for', () => {
  expect(pictureSettings({ policy })).toBeUndefined();
  expect(pictureSettings({ policy, pictures: false })).toBeUndefined();
  expect(pictureChoice(pictureSettings({ policy, pictures: true }) ?? {})).toEqual({
    backend: 'onnx',
    secondOpinion: false,
  });
});

it('text in pictures is not read unless asked for, and in English unless named', () => {
  expect(textLanguages({})).toBeUndefined();
  expect(textLanguages({ readText: false })).toBeUndefined();
  expect(textLanguages({ readText: true })).toEqual(['en']);
  expect(textLanguages({ readText: { languages: ['de', 'en', 'de'] } })).toEqual(['de', 'en']);
});

it('takes every setting that there is', () => {
  const pictures = {
    ...{ model: 'mobilenet', backend: 'tfjs', secondOpinion: true },
    hashLists: [list, { ...list, list: new Uint8Array(), means: 'blur', kind: 'sha256' }],
    readText: { languages: ['en', 'de'] },
  };
  expect(refusal(pictures)).toBe('nothing was thrown');
});

it.each([
  ['pictures', 'yes'],
  ['pictures', null],
  ['pictures.model', { model: 'inception' }],
  ['pictures.backend', { backend: 'webgpu' }],
  ['pictures.secondOpinion', { secondOpinion: 1 }],
  ['pictures.hashLists', { hashLists: {} }],
  ['pictures.hashLists[1]', { hashLists: [list, null] }],
  ['pictures.hashLists[0].list', { hashLists: [{ ...list, list: ['ab'] }] }],
  ['pictures.hashLists[0].label', { hashLists: [{ ...list, label: '' }] }],
  ['pictures.hashLists[0].means', { hashLists: [{ ...list, means: 'pause' }] }],
  ['pictures.hashLists[0].means', { hashLists: [{ ...list, means: undefined }] }],
  ['pictures.hashLists[0].kind', { hashLists: [{ ...list, kind: 'md5' }] }],
  ['pictures.readText', { readText: 'en' }],
  ['pictures.readText', { readText: { languages: [] } }],
  ['pictures.readText', { readText: { languages: [1] } }],
])('an error names %s', (what, pictures) => {
  expect(refusal(pictures)).toMatchObject({
    code: 'invalid-input',
    message: expect.stringContaining(what),
  });
});
