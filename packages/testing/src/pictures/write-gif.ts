import { joinBytes } from '@nightlight/image/decode/join-bytes';
import type { DrawnAnimation, DrawnPart } from './drawn-parts.ts';

const DISPOSALS = { keep: 1, clear: 2, restore: 3 } as const;
const COLOURS = 128;
const TRANSPARENT = 0;
const two = (value: number): number[] => [value & 255, value >> 8];

/**
 * LZW codes of eight bits, which equal the colour numbers. The table is cleared before
 * the codes would grow.
 */
const codes = (numbers: readonly number[]): number[] => {
  const data: number[] = [];
  numbers.forEach((number, i) => {
    if (i % 100 === 0) data.push(COLOURS);
    data.push(number);
  });
  return [...data, COLOURS + 1];
};

const blocks = (data: readonly number[]): number[] => {
  const all: number[] = [];
  for (let at = 0; at < data.length; at += 255) {
    const block = data.slice(at, at + 255);
    all.push(block.length, ...block);
  }
  return [...all, 0];
};

const frame = (part: DrawnPart): number[] => {
  const table: number[][] = [[0, 0, 0]];
  const numbers = Array.from({ length: part.width * part.height }, (_, i) => {
    const [red, green, blue, alpha] = part.data.slice(4 * i, 4 * i + 4);
    if (alpha === 0) return TRANSPARENT;
    const colour = [red, green, blue] as number[];
    const known = table.findIndex((one, at) => at > 0 && one.join() === colour.join());
    return known > 0 ? known : table.push(colour) - 1;
  });
  while (table.length < COLOURS) table.push([0, 0, 0]);
  const control = (DISPOSALS[part.disposal] << 2) | 1;
  return [
    ...[0x21, 0xf9, 4, control, ...two(Math.round(part.seconds * 100)), TRANSPARENT, 0],
    ...[0x2c, ...two(part.left), ...two(part.top), ...two(part.width), ...two(part.height), 0x86],
    ...table.flat(),
    7,
    ...blocks(codes(numbers)),
  ];
};

/**
 * An uncompressed GIF: at most 127 colours per frame, transparent or not, each frame
 * drawn over the last.
 */
export const writeGif = ({ width, height, parts }: DrawnAnimation): Uint8Array<ArrayBuffer> =>
  joinBytes(
    new TextEncoder().encode('GIF89a'),
    [...two(width), ...two(height), 0, 0, 0],
    ...parts.map(frame),
    [0x3b],
  );
