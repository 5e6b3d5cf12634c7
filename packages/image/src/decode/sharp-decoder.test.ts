import { expect, it } from 'vitest';
import { tinyPicture } from '../../test/tiny-pictures.ts';
import { expectFields, onlyFrame, pictureDecoderContract } from './picture-decoder.contract.ts';
import { createSharpDecoder } from './sharp-decoder.ts';

pictureDecoderContract('the decoder of Node', createSharpDecoder);

it('bytes that were read from a file are decoded like a Blob', async () => {
  const decoder = await createSharpDecoder();
  expectFields(await onlyFrame(decoder.decode(tinyPicture('jpeg'))));
});

it('a BMP, which sharp cannot read, is told as unsupported', async () => {
  const decoder = await createSharpDecoder();
  const frame = onlyFrame(decoder.decode(tinyPicture('bmp')));
  await expect(frame).rejects.toMatchObject({ code: 'unsupported' });
});
