import { afterEach, expect, it } from 'vitest';
import { readPictureUrl } from './read-picture-url.ts';

const said = async (address: string): Promise<string> => (await readPictureUrl(address)).text();

const realFetch = globalThis.fetch;
afterEach(() => {
  globalThis.fetch = realFetch;
});

it.each([
  ['data:text/plain;base64,aGVsbG8=', 'hello'],
  ['data:image/png;charset=utf-8;BASE64,aGVsbG8%3D', 'hello'],
  ['data:,a%20b+c', 'a b+c'],
  ['DATA:text/plain,x,y', 'x,y'],
  ['data:,', ''],
])(
  '%s is read without a fetch, so no Content-Security-Policy has to allow it',
  async (address, text) => {
    globalThis.fetch = () => Promise.reject(new Error('asked'));
    expect(await said(address)).toBe(text);
  },
);

it('an object URL gives its file', async () => {
  const address = URL.createObjectURL(new Blob(['hello']));
  expect(await said(address)).toBe('hello');
  URL.revokeObjectURL(address);
  await expect(readPictureUrl(address)).rejects.toMatchObject({ code: 'invalid-input' });
});

it.each(['data:image/png', 'data:;base64,%%%', 'data:;base64,a'])(
  '%s gives no file',
  async (address) => {
    await expect(readPictureUrl(address)).rejects.toMatchObject({ code: 'invalid-input' });
  },
);
