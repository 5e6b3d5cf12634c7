import { ByteCursor } from '../byte-cursor.ts';
import { joinBytes } from '../join-bytes.ts';
import { MAX_CHUNKS, MAX_FRAMES_IN_FILE, pictureError } from '../limits.ts';
import { type Animation, type Disposal, displaySeconds, type Part } from './animation.ts';
import { crc32 } from './crc32.ts';

const DISPOSALS: readonly Disposal[] = ['keep', 'clear', 'restore'];
/** Chunks about colour. Each frame needs a copy of these, and of no others. */
const COLOURS = ['PLTE', 'tRNS', 'iCCP', 'sRGB', 'gAMA', 'cHRM', 'cICP', 'sBIT'];
const brokenPng = (problem: string) => pictureError(`The animated PNG is broken: ${problem}.`);

const writeChunk = (name: string, data: Uint8Array): Uint8Array => {
  const nameAndData = joinBytes(new TextEncoder().encode(name), data);
  const whole = new Uint8Array(nameAndData.length + 8);
  const view = new DataView(whole.buffer);
  view.setUint32(0, data.length);
  whole.set(nameAndData, 4);
  view.setUint32(whole.length - 4, crc32(nameAndData));
  return whole;
};

/** Returns the content of an IHDR chunk with another size. */
const resizeHeader = (header: Uint8Array, width: number, height: number): Uint8Array => {
  const copy = header.slice();
  const view = new DataView(copy.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  return copy;
};

interface Shared {
  readonly signature: Uint8Array;
  readonly header: Uint8Array;
  /** Whole chunks that every frame needs. */
  readonly colours: readonly Uint8Array[];
}

/** Reads a frame's control chunk. `data` is still empty at that time and is filled later. */
const readPart = (control: ByteCursor, shared: Shared, data: readonly Uint8Array[]): Part => {
  control.take(4);
  const [width, height, left, top] = [
    control.u32be(),
    control.u32be(),
    control.u32be(),
    control.u32be(),
  ];
  const [numerator, denominator] = [control.u16be(), control.u16be()];
  const disposal = DISPOSALS[control.u8()];
  if (!disposal) throw brokenPng('a frame has an unknown dispose operation');
  return {
    ...{ left, top, width, height, disposal },
    seconds: displaySeconds(numerator / (denominator || 100)),
    over: control.u8() === 1,
    still: () =>
      joinBytes(
        shared.signature,
        writeChunk('IHDR', resizeHeader(shared.header, width, height)),
        ...shared.colours,
        ...data.map((piece) => writeChunk('IDAT', piece)),
        writeChunk('IEND', new Uint8Array()),
      ),
  };
};

/**
 * Checks that all parts have data and are inside the canvas, and that their number is as
 * declared.
 */
const checkParts = (
  { width, height, parts }: Animation,
  data: readonly (readonly Uint8Array[])[],
  declared: number,
): void => {
  if (parts.length !== declared)
    throw brokenPng(`it has ${parts.length} frames but declares ${declared}`);
  if (data.some((chunks) => chunks.length === 0)) throw brokenPng('a frame has no data');
  if (parts.some((part) => part.left + part.width > width || part.top + part.height > height)) {
    throw brokenPng('a frame is outside its canvas');
  }
};

/**
 * Parses the frames of an animated PNG. Returns `undefined` if no `acTL` chunk comes
 * before the image data. The default image, for software without animation support, is
 * skipped if it is not a frame.
 */
export const pngAnimation = (bytes: Uint8Array): Animation | undefined => {
  const file = new ByteCursor(bytes);
  const signature = file.take(8);
  const parts: Part[] = [];
  const data: Uint8Array[][] = [];
  const colours: Uint8Array[] = [];
  let chunkCount = 0;
  let header: Uint8Array | undefined;
  let declared: number | undefined;
  while (file.left > 0 && parts.length <= MAX_FRAMES_IN_FILE) {
    const from = file.at;
    const size = file.u32be();
    const name = file.text(4);
    const content = file.take(size);
    file.take(4);
    if (++chunkCount > MAX_CHUNKS) throw brokenPng('it has too many chunks');
    if (name === 'IEND') break;
    if (name === 'IHDR') header = content;
    else if (name === 'acTL') declared ??= new ByteCursor(content).u32be();
    else if (name === 'IDAT' && declared === undefined) return undefined;
    else if (name === 'IDAT') data.at(-1)?.push(content);
    else if (name === 'fdAT') {
      if (!data.at(-1)) throw brokenPng('data comes before its frame');
      data.at(-1)?.push(content.subarray(4));
    } else if (COLOURS.includes(name)) colours.push(bytes.subarray(from, file.at));
    else if (name === 'fcTL') {
      if (header?.length !== 13) throw brokenPng('it has no header');
      const copy: Uint8Array[] = [];
      parts.push(readPart(new ByteCursor(content), { signature, header, colours }, copy));
      data.push(copy);
    }
  }
  if (declared === undefined) return undefined;
  if (!header || parts.length === 0) throw brokenPng('it has no frames');
  const size = new ByteCursor(header);
  const shared = colours.reduce((sum, { length }) => sum + length, 0);
  const animation = { width: size.u32be(), height: size.u32be(), parts, shared };
  checkParts(animation, data, declared);
  return animation;
};
