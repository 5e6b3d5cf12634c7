import { expect, it } from 'vitest';
import { toMessages } from './message-input.ts';

const withImages = (images: unknown) => ({ conversation: 'c', author: 'ana', images });
const refusal = (images: unknown): unknown => {
  try {
    toMessages(withImages(images));
    return 'nothing was thrown';
  } catch (error) {
    return error;
  }
};

it('accepts files, bytes, and blob: and data: URLs, unchanged', () => {
  const images = [
    new Blob(['a']),
    new File(['a'], 'a.png'),
    new Uint8Array(3),
    Buffer.from('abc'),
    'blob:https://chat.example/1',
    'data:image/png;base64,AAAA',
  ];
  const [message] = toMessages(withImages(images));
  expect(message?.images).toEqual(images);
  message?.images?.forEach((image, i) => {
    expect(image).toBe(images[i]);
  });
});

it('an empty list of pictures is the same as none', () => {
  expect(toMessages(withImages([]))[0]).not.toHaveProperty('images');
  expect(toMessages(withImages(undefined))[0]).not.toHaveProperty('images');
});

it.each(['https://chat.example/a.png', 'http://x/', '/a.png', 'a.png', '', 'file:///a.png'])(
  'the URL %j is rejected, and the error says that a fetch would tell a server',
  (address) => {
    expect(refusal([address])).toMatchObject({
      code: 'invalid-input',
      message: expect.stringContaining('tell a server'),
    });
  },
);

it.each([
  ['a picture that is nothing', [null]],
  ['a number', [7]],
  ['an object', [{ width: 1 }]],
  ['an array buffer', [new ArrayBuffer(3)]],
  ['one picture without its array', new Blob(['a'])],
  ['more pictures than a message may carry', Array.from({ length: 33 }, () => new Blob(['a']))],
])('%s is rejected', (_, images) => {
  expect(refusal(images)).toMatchObject({ name: 'NightlightError', code: 'invalid-input' });
});
