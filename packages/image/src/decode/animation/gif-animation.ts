import { ByteCursor } from '../byte-cursor.ts';
import { joinBytes } from '../join-bytes.ts';
import { MAX_FRAMES_IN_FILE, pictureError } from '../limits.ts';
import { type Animation, type Disposal, displaySeconds, type Part } from './animation.ts';

const EXTENSION = 0x21;
const CONTROL = 0xf9;
const PICTURE = 0x2c;
const END = 0x3b;
const DISPOSALS: Readonly<Record<number, Disposal>> = { 2: 'clear', 3: 'restore', 4: 'restore' };
const lowByte = (value: number): number => value & 255;
const highByte = (value: number): number => value >> 8;

/** Reads a colour table if the flags announce one. */
const readColourTable = (file: ByteCursor, flags: number): Uint8Array =>
  file.take(flags & 128 ? 3 << ((flags & 7) + 1) : 0);

const skipBlocks = (file: ByteCursor): void => {
  for (let size = file.u8(); size > 0; size = file.u8()) file.take(size);
};

interface Control {
  readonly flags: number;
  readonly delay: number;
  readonly transparent: number;
}

const readControl = (file: ByteCursor): Control => {
  if (file.u8() !== 4)
    throw pictureError('The GIF is broken: a frame’s control block has the wrong size.');
  const control = { flags: file.u8(), delay: file.u16(), transparent: file.u8() };
  skipBlocks(file);
  return control;
};

/** Reads a picture block: rectangle, colours, data. */
const readPart = (
  bytes: Uint8Array,
  file: ByteCursor,
  { flags: shared, table }: { flags: number; table: Uint8Array },
  { flags: control, delay, transparent }: Control,
): Part => {
  const [left, top, width, height] = [file.u16(), file.u16(), file.u16(), file.u16()];
  const flags = file.u8();
  const localColours = readColourTable(file, flags);
  const dataStart = file.at;
  file.take(1); // LZW minimum code size.
  skipBlocks(file);
  const data = bytes.subarray(dataStart, file.at);
  return {
    ...{ left, top, width, height, over: true },
    seconds: displaySeconds(delay / 100),
    disposal: DISPOSALS[(control >> 2) & 7] ?? 'keep',
    still() {
      const size = [lowByte(width), highByte(width), lowByte(height), highByte(height)];
      return joinBytes(
        [...new TextEncoder().encode('GIF89a'), ...size, shared, 0, 0],
        table,
        [EXTENSION, CONTROL, 4, control & 1, 0, 0, transparent, 0],
        [PICTURE, 0, 0, 0, 0, ...size, flags],
        localColours,
        data,
        [END],
      );
    },
  };
};

/**
 * Parses the frames of a GIF. The canvas grows to fit the first frame, as in browsers;
 * parts of later frames outside it are cut off.
 */
export const gifAnimation = (bytes: Uint8Array): Animation => {
  const file = new ByteCursor(bytes);
  file.take(6);
  const [width, height, flags] = [file.u16(), file.u16(), file.u8()];
  file.take(2);
  const shared = { flags, table: readColourTable(file, flags) };
  const noControl: Control = { flags: 0, delay: 0, transparent: 0 };
  const parts: Part[] = [];
  let control = noControl;
  // A file without its end marker is still read.
  while (file.left > 0 && parts.length <= MAX_FRAMES_IN_FILE) {
    const block = file.u8();
    if (block === END) break;
    if (block === PICTURE) {
      parts.push(readPart(bytes, file, shared, control));
      control = noControl;
    } else if (block === EXTENSION) {
      if (file.u8() === CONTROL) control = readControl(file);
      else skipBlocks(file);
    } else throw pictureError('The GIF is broken: it contains an unknown block.');
  }
  const [first] = parts;
  if (!first) throw pictureError('The GIF contains no picture.');
  return {
    width: Math.max(width, first.left + first.width),
    height: Math.max(height, first.top + first.height),
    parts,
    shared: shared.table.length,
  };
};
