import { describe, expect, it } from 'vitest';
import {
  checkOptions,
  getOcrLanguages,
  getPictureChoice,
  getPictureSettings,
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

it('pictures are off by default', () => {
  expect(getPictureSettings({})).toBeUndefined();
  expect(getPictureSettings({ pictures: false })).toBeUndefined();
  expect(getPictureChoice(getPictureSettings({ pictures: true }) ?? {})).toEqual({
    backend: 'onnx',
    secondOpinion: false,
  });
});

it('text in pictures is not read by default, and the default language is English', () => {
  expect(getOcrLanguages({})).toBeUndefined();
  expect(getOcrLanguages({ ocr: false })).toBeUndefined();
  expect(getOcrLanguages({ ocr: true })).toEqual(['en']);
  expect(getOcrLanguages({ ocr: { languages: ['de', 'en', 'de'] } })).toEqual(['de', 'en']);
});

it('accepts every setting', () => {
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

describe('a wrong option throws an error that says what to write instead', () => {
  const problem = (options: unknown): string => {
    try {
      checkOptions(options as SharedOptions);
      return 'nothing was thrown';
    } catch (error) {
      expect(error).toMatchObject({ code: 'invalid-input' });
      return (error as Error).message;
    }
  };

  it.each([
    [{ polcy: policy }, 'has no option polcy. Did you mean policy?'],
    [{ policy, Locale: 'en' }, 'has no option Locale. Did you mean locale?'],
    [{ policy: { ...policy, regoin: 'GB' } }, 'policy has no option regoin. Did you mean region?'],
    [{ policy, pictures: { readText: true } }, 'pictures has no option readText.'],
    [{ policy, pictures: { hashLists: [{ ...list, means: 'block' }] } }, 'has no option means.'],
    [{ policy, storage: { retentoin: {} } }, 'Did you mean retention?'],
  ])('an unknown name: %j', (options, message) => {
    expect(problem(options)).toContain(message);
  });

  it.each([
    [{ policy: { ageBand: '14' } }, 'policy.ageBand is 14; it must be under-10 or 10-12'],
    [{ policy: { ...policy, region: 'UK' } }, 'the code of the United Kingdom is GB'],
    [{ policy: { ...policy, region: 'gb' } }, 'policy.region is gb; it must be one of ISO 3166-1'],
    [{ policy: { ...policy, region: 'ZZ' } }, 'policy.region is ZZ'],
    [{ policy, locale: 'en_US' }, 'locale is en_US; it must be a BCP 47 tag'],
    [{ policy, locale: 'not a tag' }, 'locale is not a tag'],
    [{ policy, offers: ['blok'] }, 'offers[0] is blok; it must be mute or block or report'],
    [{ policy, tier: 'huge' }, 'tier is huge; it must be base or tiny or cascade.'],
    [{ policy, onProgress: 'yes' }, 'onProgress must be a function.'],
    [{ policy: { ...policy, pacing: { repeatMinutes: '5' } } }, 'policy.pacing.repeatMinutes'],
    [undefined, 'must be an object'],
    [{}, 'policy is missing.'],
    [{ policy: {} }, 'policy.ageBand is missing.'],
  ])('a wrong value: %j', (options, message) => {
    expect(problem(options)).toContain(message);
  });

  it.each(['en', 'pt-BR', 'ar-EG', 'zh-Hant-TW', 'sw'])('the locale %s is accepted', (locale) => {
    expect(problem({ policy, locale })).toBe('nothing was thrown');
  });

  it('the types refuse other regions and locales', () => {
    const options: SharedOptions = { policy: { ageBand: '13-15', region: 'BR' }, locale: 'pt-BR' };
    expect(problem(options)).toBe('nothing was thrown');
    // @ts-expect-error not a code of ISO 3166-1
    const region: SharedOptions['policy']['region'] = 'UK';
    // @ts-expect-error not a language that Nightlight has words for
    const locale: SharedOptions['locale'] = 'xx';
    expect([region, locale]).toEqual(['UK', 'xx']);
  });
});
