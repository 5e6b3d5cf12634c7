import { ByteCursor } from '../byte-cursor.ts';
import { joinBytes } from '../join-bytes.ts';
import { MAX_CHUNKS, MAX_FRAMES_IN_FILE, pictureError } from '../limits.ts';
import { type Animation, displaySeconds, type Part } from './animation.ts';

const ANIMATED = 2;
const ALPHA = 16;
const PROFILE = 32;
const brokenWebp = (problem: string) => pictureError(`The animated WebP is broken: ${problem}.`);
const littleEndian = (value: number, bytes: number): number[] =>
  Array.from({ length: bytes }, (_, i) => (value >>> (8 * i)) & 255);
const encodeAscii = (text: string): Uint8Array => new TextEncoder().encode(text);

interface Chunk {
  readonly name: string;
  readonly content: Uint8Array;
  /** The whole chunk, with its name, size and padding byte. */
  readonly whole: Uint8Array;
}

function* chunks(bytes: Uint8Array): Generator<Chunk> {
  const file = new ByteCursor(bytes);
  while (file.left > 0) {
    const from = file.at;
    const name = file.text(4);
    const size = file.u32();
    const content = file.take(size);
    file.take(size % 2);
    yield { name, content, whole: bytes.subarray(from, file.at) };
  }
}

const writeExtendedHeader = (flags: number, width: number, height: number): Uint8Array =>
  joinBytes(
    encodeAscii('VP8X'),
    littleEndian(10, 4),
    littleEndian(flags, 4),
    littleEndian(width - 1, 3),
    littleEndian(height - 1, 3),
  );

/** Reads an ANMF chunk. */
const readPart = (content: Uint8Array, profile: Uint8Array | undefined): Part => {
  const frame = new ByteCursor(content);
  const [left, top] = [2 * frame.u24(), 2 * frame.u24()];
  const [width, height] = [frame.u24() + 1, frame.u24() + 1];
  const seconds = displaySeconds(frame.u24() / 1000);
  const flags = frame.u8();
  const picture = frame.take(frame.left);
  return {
    ...{ left, top, width, height, seconds },
    over: (flags & 2) === 0,
    disposal: flags & 1 ? 'clear' : 'keep',
    still() {
      const pictureChunks = [...chunks(picture)]
        .filter(({ name }) => ['ALPH', 'VP8 ', 'VP8L'].includes(name))
        .map(({ whole }) => whole);
      const head = writeExtendedHeader(ALPHA | (profile ? PROFILE : 0), width, height);
      const body = joinBytes(encodeAscii('WEBP'), head, profile ?? [], ...pictureChunks);
      return joinBytes(encodeAscii('RIFF'), littleEndian(body.length, 4), body);
    },
  };
};

/** Parses the frames of an animated WebP. Returns `undefined` for a still picture. */
export const webpAnimation = (bytes: Uint8Array): Animation | undefined => {
  const file = new ByteCursor(bytes);
  file.take(4);
  const size = file.u32();
  file.take(4);
  if (size < 4) throw brokenWebp('it declares no content');
  const isTruncated = size - 4 > file.left;
  // Decoders ignore data after the declared end.
  const picture = file.take(Math.min(size - 4, file.left));
  const parts: Part[] = [];
  let canvas: { width: number; height: number } | undefined;
  let profile: Uint8Array | undefined;
  let chunkCount = 0;
  for (const { name, content, whole } of chunks(picture)) {
    if (++chunkCount > MAX_CHUNKS) throw brokenWebp('it has too many chunks');
    if (!canvas) {
      if (name !== 'VP8X') return undefined;
      const header = new ByteCursor(content);
      if ((header.u32() & ANIMATED) === 0) return undefined;
      canvas = { width: header.u24() + 1, height: header.u24() + 1 };
    } else if (name === 'ICCP') profile = whole;
    else if (name === 'ANMF') parts.push(readPart(content, profile));
    if (parts.length > MAX_FRAMES_IN_FILE) break;
  }
  if (!canvas || parts.length === 0) throw brokenWebp('it has no frames');
  if (isTruncated) throw brokenWebp('it is truncated');
  const { width, height } = canvas;
  if (parts.some((part) => part.left + part.width > width || part.top + part.height > height)) {
    throw brokenWebp('a frame is outside its canvas');
  }
  return { width, height, parts, shared: profile?.length ?? 0 };
};
