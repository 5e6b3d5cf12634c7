import { afterEach, describe, expect, it, vi } from 'vitest';
import { loadBytes } from './picture-bytes.ts';
import { plainPicture } from './pictures.fixture.ts';

const never = new AbortController().signal;
const realFetch = globalThis.fetch;
afterEach(() => {
  globalThis.fetch = realFetch;
});

describe('the bytes behind a src', () => {
  it('are the file itself for a file', async () => {
    const file = await plainPicture();
    expect((await loadBytes(file, never)).blob).toBe(file);
  });

  it('have the same fingerprint if the server returns the same bytes', async () => {
    let served = await plainPicture();
    globalThis.fetch = async () => new Response(served);
    const first = await loadBytes('/picture', never);
    expect((await loadBytes('/picture', never)).fingerprint).toBe(first.fingerprint);
    served = await plainPicture([1, 2, 3]);
    expect((await loadBytes('/picture', never)).fingerprint).not.toBe(first.fingerprint);
  });

  it('are missing if the server has none', async () => {
    globalThis.fetch = async () => new Response('gone', { status: 404 });
    await expect(loadBytes('/picture', never)).rejects.toThrow('404');
  });

  it('are drawn from the image for an object URL that the CSP forbids to fetch', async () => {
    const url = URL.createObjectURL(await plainPicture([10, 20, 30], { width: 64, height: 48 }));
    globalThis.fetch = () => Promise.reject(new TypeError('connect-src'));
    const { blob } = await loadBytes(url, never);
    expect(blob.type).toBe('image/png');
    expect(await createImageBitmap(blob)).toMatchObject({ width: 64, height: 48 });
  });

  it('are missing, not an empty picture that passes, if the browser cannot draw', async () => {
    const url = URL.createObjectURL(await plainPicture());
    globalThis.fetch = () => Promise.reject(new TypeError('connect-src'));
    const noContext = vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
    await expect(loadBytes(url, never)).rejects.toThrow('connect-src');
    noContext.mockRestore();
  });

  it('reject with the reason of the abort signal', async () => {
    const asking = AbortSignal.abort(new Error('scrolled away'));
    const url = URL.createObjectURL(await plainPicture());
    await expect(loadBytes(url, asking)).rejects.toThrow('scrolled away');
  });
});
