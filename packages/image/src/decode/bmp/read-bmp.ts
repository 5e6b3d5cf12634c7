import type { Frame } from '@nightlight/core';
import { pictureError } from '../limits.ts';
import { type BmpHeader, readBmpHeader } from './bmp-header.ts';
import { createChannelReader } from './channel-of.ts';
import { unpackRows } from './unpack-rows.ts';

/** The raw value of pixel `x` in the row at offset `row`. */
type PixelAt = (row: number, x: number) => number;

const pixelReader = (bytes: Uint8Array, bits: number): PixelAt => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bits === 32) return (row, x) => view.getUint32(row + 4 * x, true);
  if (bits === 24) {
    return (row, x) => view.getUint16(row + 3 * x, true) | (view.getUint8(row + 3 * x + 2) << 16);
  }
  if (bits === 16) return (row, x) => view.getUint16(row + 2 * x, true);
  const perByte = 8 / bits;
  return (row, x) =>
    (view.getUint8(row + Math.floor(x / perByte)) >> (8 - bits * ((x % perByte) + 1))) &
    (2 ** bits - 1);
};

/** Writes the RGBA of a raw pixel value into four bytes. */
type Write = (pixel: number, to: Uint8ClampedArray, at: number) => void;

const createTableWriter = ({ colours, bytesPerColour }: BmpHeader): Write => {
  return (pixel, to, at) => {
    const colour = pixel * bytesPerColour;
    // Colours missing from the table are black.
    for (let i = 0; i < 3; i++) to[at + i] = colours[colour + 2 - i] ?? 0;
    to[at + 3] = 255;
  };
};

const createBitWriter = ({ bits, masks }: BmpHeader): Write => {
  const [red, green, blue, alpha] = bits === 24 ? [0xff0000, 0xff00, 0xff, 0] : masks;
  const channels = [
    createChannelReader(red, 0),
    createChannelReader(green, 0),
    createChannelReader(blue, 0),
    createChannelReader(alpha, 255),
  ];
  return (pixel, to, at) => {
    channels.forEach((channel, i) => {
      to[at + i] = channel(pixel);
    });
  };
};

/** Makes the picture opaque if its alpha channel is empty, as some programs leave it. */
const makeOpaqueIfEmpty = (data: Uint8ClampedArray): void => {
  for (let at = 3; at < data.length; at += 4) if (data[at] !== 0) return;
  for (let at = 3; at < data.length; at += 4) data[at] = 255;
};

/**
 * Decodes a BMP in Node, where sharp can't. The pixels are the same as in Chromium, with
 * one exception: if alpha is 0 everywhere, some browsers show the picture and some
 * don't, so it is decoded as opaque and checked. Throws `invalid-input` for a broken
 * file and for other picture types embedded in a BMP.
 */
export const readBmp = (bytes: Uint8Array): Frame => {
  const header = readBmpHeader(bytes);
  const { width, height, bits, bottomUp, isRle, from } = header;
  const stride = 4 * Math.ceil((width * bits) / 32);
  if (!isRle && from + stride * height > bytes.length) {
    throw pictureError('The BMP is broken: it is truncated.');
  }
  const unpacked = isRle ? unpackRows(bytes, header) : undefined;
  const write = bits <= 8 ? createTableWriter(header) : createBitWriter(header);
  const pixelAt = pixelReader(bytes, bits);
  const data = new Uint8ClampedArray(4 * width * height);
  for (let row = 0; row < height; row++) {
    const to = 4 * width * (bottomUp ? height - 1 - row : row);
    for (let x = 0; x < width; x++) {
      const pixel = unpacked?.[row * width + x] ?? pixelAt(from + row * stride, x);
      write(pixel, data, to + 4 * x);
    }
  }
  if (header.masks[3] !== 0) makeOpaqueIfEmpty(data);
  return { width, height, data };
};
