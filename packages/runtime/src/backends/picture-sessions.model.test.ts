import { fileURLToPath } from 'node:url';
import { pictureBackends } from '@nightlight/testing/picture-backends';
import { backendFiles } from '@nightlight/testing/picture-model-files';
import { describe, expect, it } from 'vitest';
import { fileSource } from '../sources/file-source.ts';
import { createOnnxPictureSession } from './onnx/onnx-picture-session.ts';
import { measureLargestDifference, pictureSessionContract } from './picture-session.contract.ts';
import { createTfjsPictureSession } from './tfjs/tfjs-picture-session.ts';

const assets = fileURLToPath(new URL('../../../sdk/dist/assets', import.meta.url));
const { onnx, tfjs } = pictureBackends(fileSource(assets));

pictureSessionContract('ONNX Runtime in Node', onnx);
pictureSessionContract('tfjs in Node', tfjs);

/** The browser tests compare more. */
const PICTURES = process.env['NIGHTLIGHT_RELEASE'] ? 40 : 8;
it('both backends return the same probabilities', async () => {
  const [one, other] = await Promise.all([onnx(), tfjs()]);
  expect(await measureLargestDifference(one, other, PICTURES)).toBeLessThan(1e-4);
  await Promise.all([one.dispose(), other.dispose()]);
});

describe('broken files reject with a typed error of one line', () => {
  const expectModelError = async (opened: Promise<unknown>) => {
    const error = await opened.then(
      () => new Error('it opened'),
      (caught: Error) => caught,
    );
    expect(error).toMatchObject({ name: 'NightlightError', code: 'model' });
    expect(error.message.split('\n')).toHaveLength(1);
  };
  const noise = new Uint8Array(1000).fill(7);

  it('a model for ONNX Runtime', async () => {
    const [wasm] = await (await backendFiles(fileSource(assets))).onnx();
    await expectModelError(createOnnxPictureSession(wasm, noise));
  });

  it.each(['wasm', 'topology', 'weights'])('the %s for tfjs', async (broken) => {
    const files = await (await backendFiles(fileSource(assets))).tfjs();
    await expectModelError(createTfjsPictureSession({ ...files, [broken]: noise }));
  });
});
