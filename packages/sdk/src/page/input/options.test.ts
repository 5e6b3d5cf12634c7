import { expect, it } from 'vitest';
import {
  checkOptions,
  ocrLanguages,
  pictureChoice,
  pictureSettings,
  type SharedOptions,
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
const list = { list: '', label: 'my-school/removed', action: 'block' };

it('pictures are off unless asked for', () => {
  expect(pictureSettings({ policy })).toBeUndefined();
  expect(pictureSettings({ policy, pictures: false })).toBeUndefined();
  expect(pictureChoice(pictureSettings({ policy, pictures: true }) ?? {})).toEqual({
    backend: 'onnx',
    secondOpinion: false,
  });
});

it('text in pictures is not read unless asked for, and in English unless named', () => {
  expect(ocrLanguages({})).toBeUndefined();
  expect(ocrLanguages({ ocr: false })).toBeUndefined();
  expect(ocrLanguages({ ocr: true })).toEqual(['en']);
  expect(ocrLanguages({ ocr: { languages: ['de', 'en', 'de'] } })).toEqual(['de', 'en']);
});

it('takes every setting that there is', () => {
  const pictures = {
    ...{ model: 'mobilenet', backend: 'tfjs', secondOpinion: true },
    hashLists: [list, { ...list, list: new Uint8Array(), action: 'blur', algorithm: 'sha256' }],
    ocr: { languages: ['en', 'de'] },
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
  ['pictures.hashLists[0].action', { hashLists: [{ ...list, action: 'pause' }] }],
  ['pictures.hashLists[0].action', { hashLists: [{ ...list, action: undefined }] }],
  ['pictures.hashLists[0].algorithm', { hashLists: [{ ...list, algorithm: 'md5' }] }],
  ['pictures.ocr', { ocr: 'en' }],
  ['pictures.ocr', { ocr: { languages: [] } }],
  ['pictures.ocr', { ocr: { languages: [1] } }],
])('an error names %s', (what, pictures) => {
  expect(refusal(pictures)).toMatchObject({
    code: 'invalid-input',
    message: expect.stringContaining(what),
  });
});
