import { crc32 } from '@nightlight/image/decode/animation/crc32';
import { joinBytes } from '@nightlight/image/decode/join-bytes';
import type { DrawnAnimation, DrawnPart } from './drawn-parts.ts';

const DISPOSALS = ['keep', 'clear', 'restore'];
const two = (value: number): number[] => [value >> 8, value & 255];
const four = (value: number): number[] => [...two(value >>> 16), ...two(value & 65535)];

export const pngChunk = (name: string, data: Uint8Array | readonly number[]): Uint8Array => {
  const named = joinBytes(new TextEncoder().encode(name), data);
  return joinBytes(four(data.length), named, four(crc32(named)));
};

const deflate = async (data: Uint8Array<ArrayBuffer>): Promise<Uint8Array> => {
  const stream = new Blob([data]).stream().pipeThrough(new CompressionStream('deflate'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
};

/** Rows without filters. */
const packed = ({ width, height, data }: DrawnPart): Promise<Uint8Array> => {
  const rows = new Uint8Array(height * (4 * width + 1));
  for (let y = 0; y < height; y++) {
    rows.set(data.subarray(4 * width * y, 4 * width * (y + 1)), y * (4 * width + 1) + 1);
  }
  return deflate(rows);
};

export interface ApngOptions {
  /** The declared number of frames, if it should be wrong. */
  readonly declares?: number;
  /** A default image of the canvas's size that is not a frame. */
  readonly instead?: DrawnPart;
  /** More chunks before the image data, such as a colour profile. */
  readonly extra?: readonly Uint8Array[];
}

export const writeApng = async (
  { width, height, parts }: DrawnAnimation,
  { declares = parts.length, instead, extra = [] }: ApngOptions = {},
): Promise<Uint8Array<ArrayBuffer>> => {
  let sequence = 0;
  const chunks = [
    pngChunk('IHDR', [...four(width), ...four(height), 8, 6, 0, 0, 0]),
    ...extra,
    pngChunk('acTL', [...four(declares), ...four(0)]),
  ];
  if (instead) chunks.push(pngChunk('IDAT', await packed(instead)));
  for (const [i, part] of parts.entries()) {
    const place = [part.width, part.height, part.left, part.top].flatMap(four);
    const time = [...two(Math.round(part.seconds * 1000)), ...two(1000)];
    const how = [DISPOSALS.indexOf(part.disposal), part.over ? 1 : 0];
    chunks.push(pngChunk('fcTL', [...four(sequence++), ...place, ...time, ...how]));
    const data = await packed(part);
    if (i === 0 && !instead) chunks.push(pngChunk('IDAT', data));
    else chunks.push(pngChunk('fdAT', joinBytes(four(sequence++), data)));
  }
  const signature = [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10];
  return joinBytes(signature, ...chunks, pngChunk('IEND', []));
};
