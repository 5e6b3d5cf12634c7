import { NightlightError } from '@nightlight/core';

const unreadable = (cause?: unknown): NightlightError =>
  new NightlightError('invalid-input', 'There is no file at the address of the picture.', {
    cause,
  });

/** For a string whose characters are bytes. */
const bytesOf = (text: string): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
};

const unescaped = (text: string): string =>
  text.replace(/%([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));

/** Reads `data:[type][;base64],…` without `fetch`, which the page's policy would have to allow. */
const fileInAddress = (address: string): Blob => {
  const comma = address.indexOf(',');
  if (comma < 0) throw unreadable();
  const body = unescaped(address.slice(comma + 1));
  const isBase64 = /;\s*base64\s*$/i.test(address.slice(0, comma));
  return new Blob([bytesOf(isBase64 ? atob(body) : body)]);
};

/** The file at a `blob:` or `data:` address. Rejects if there is none. */
export const fileAt = async (address: string, signal?: AbortSignal): Promise<Blob> => {
  try {
    if (/^data:/i.test(address)) return fileInAddress(address);
    const response = await fetch(address, signal ? { signal } : {});
    return await response.blob();
  } catch (cause) {
    signal?.throwIfAborted();
    throw unreadable(cause);
  }
};
