import { joinBytes } from '@nightlight/image/decode/join-bytes';
import type { DrawnAnimation, DrawnPart } from './drawn-parts.ts';

/** A single part as a lossless WebP file. */
export type StillWebp = (part: DrawnPart) => Promise<Uint8Array>;

const low = (value: number, bytes: number): number[] =>
  Array.from({ length: bytes }, (_, i) => (value >>> (8 * i)) & 255);
const chunk = (name: string, data: Uint8Array): Uint8Array =>
  joinBytes(
    new TextEncoder().encode(name),
    low(data.length, 4),
    data,
    data.length % 2 === 0 ? [] : [0],
  );

/** The pixel chunks of a still picture, after `RIFF`, size and `WEBP`. */
const picture = (still: Uint8Array): Uint8Array => {
  const pieces: Uint8Array[] = [];
  const view = new DataView(still.buffer, still.byteOffset);
  for (let at = 12; at + 8 <= still.length; ) {
    const size = view.getUint32(at + 4, true);
    const end = at + 8 + size + (size % 2);
    const name = String.fromCharCode(...still.subarray(at, at + 4));
    if (['ALPH', 'VP8 ', 'VP8L'].includes(name)) pieces.push(still.subarray(at, end));
    at = end;
  }
  return joinBytes(...pieces);
};

/** An animated WebP. Parts are at even positions, and `restore` is not supported. */
export const writeWebp = async (
  { width, height, parts }: DrawnAnimation,
  still: StillWebp,
): Promise<Uint8Array<ArrayBuffer>> => {
  const frames: Uint8Array[] = [];
  for (const part of parts) {
    const header = [
      ...[part.left / 2, part.top / 2, part.width - 1, part.height - 1].flatMap((n) => low(n, 3)),
      ...low(Math.round(part.seconds * 1000), 3),
      (part.over ? 0 : 2) | (part.disposal === 'clear' ? 1 : 0),
    ];
    frames.push(chunk('ANMF', joinBytes(header, picture(await still(part)))));
  }
  const canvas = [...low(2 | 16, 4), ...low(width - 1, 3), ...low(height - 1, 3)];
  const body = joinBytes(
    new TextEncoder().encode('WEBP'),
    chunk('VP8X', joinBytes(canvas)),
    chunk('ANIM', new Uint8Array(6)),
    ...frames,
  );
  return joinBytes(new TextEncoder().encode('RIFF'), low(body.length, 4), body);
};
