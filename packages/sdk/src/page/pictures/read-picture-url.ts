import { NightlightError } from '@nightlight/core';

const createReadError = (cause?: unknown): NightlightError =>
  new NightlightError('invalid-input', 'There is no file at the address of the picture.', {
    cause,
  });

/** Converts a string whose characters are bytes. */
const toBytes = (text: string): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
};

const unescapeBytes = (text: string): string =>
  text.replace(/%([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));

/** Reads `data:[type][;base64],…` without `fetch`, which the page's policy may not allow. */
const readDataUrl = (url: string): Blob => {
  const comma = url.indexOf(',');
  if (comma < 0) throw createReadError();
  const body = unescapeBytes(url.slice(comma + 1));
  const isBase64 = /;\s*base64\s*$/i.test(url.slice(0, comma));
  return new Blob([toBytes(isBase64 ? atob(body) : body)]);
};

/** Reads the file of a `blob:` or `data:` URL. Rejects if there is none. */
export const readPictureUrl = async (url: string, signal?: AbortSignal): Promise<Blob> => {
  try {
    if (/^data:/i.test(url)) return readDataUrl(url);
    const response = await fetch(url, signal ? { signal } : {});
    return await response.blob();
  } catch (cause) {
    signal?.throwIfAborted();
    throw createReadError(cause);
  }
};
