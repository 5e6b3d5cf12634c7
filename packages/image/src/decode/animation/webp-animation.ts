import { ByteCursor } from '../byte-cursor.ts';
import { joinBytes } from '../join-bytes.ts';
import { MAX_CHUNKS, MAX_FRAMES_IN_FILE, notAPicture } from '../limits.ts';
import { type Animation, displaySeconds, type Part } from './animation.ts';

const ANIMATED = 2;
const ALPHA = 16;
const PROFILE = 32;
const broken = (what: string) => notAPicture(`The animated WebP is broken: ${what}.`);
const low = (value: number, bytes: number): number[] =>
  Array.from({ length: bytes }, (_, i) => (value >>> (8 * i)) & 255);
const letters = (text: string): Uint8Array => new TextEncoder().encode(text);

interface Chunk {
  readonly name: string;
  readonly content: Uint8Array;
  /** With its name, size and padding byte. */
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

const extended = (flags: number, width: number, height: number): Uint8Array =>
  joinBytes(letters('VP8X'), low(10, 4), low(flags, 4), low(width - 1, 3), low(height - 1, 3));

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
      const inside = [...chunks(picture)]
        .filter(({ name }) => ['ALPH', 'VP8 ', 'VP8L'].includes(name))
        .map(({ whole }) => whole);
      const head = extended(ALPHA | (profile ? PROFILE : 0), width, height);
      const body = joinBytes(letters('WEBP'), head, profile ?? [], ...inside);
      return joinBytes(letters('RIFF'), low(body.length, 4), body);
    },
  };
};

/** The frames of an animated WebP; `undefined` for a still picture. */
export const webpAnimation = (bytes: Uint8Array): Animation | undefined => {
  const file = new ByteCursor(bytes);
  file.take(4);
  const size = file.u32();
  file.take(4);
  if (size < 4) throw broken('it declares no content');
  const cutOff = size - 4 > file.left;
  // Decoders ignore data after the declared end.
  const inside = file.take(Math.min(size - 4, file.left));
  const parts: Part[] = [];
  let canvas: { width: number; height: number } | undefined;
  let profile: Uint8Array | undefined;
  let chunkCount = 0;
  for (const { name, content, whole } of chunks(inside)) {
    if (++chunkCount > MAX_CHUNKS) throw broken('it has too many chunks');
    if (!canvas) {
      if (name !== 'VP8X') return undefined;
      const header = new ByteCursor(content);
      if ((header.u32() & ANIMATED) === 0) return undefined;
      canvas = { width: header.u24() + 1, height: header.u24() + 1 };
    } else if (name === 'ICCP') profile = whole;
    else if (name === 'ANMF') parts.push(readPart(content, profile));
    if (parts.length > MAX_FRAMES_IN_FILE) break;
  }
  if (!canvas || parts.length === 0) throw broken('it has no frames');
  if (cutOff) throw broken('it is truncated');
  const { width, height } = canvas;
  if (parts.some((part) => part.left + part.width > width || part.top + part.height > height)) {
    throw broken('a frame is outside its canvas');
  }
  return { width, height, parts, shared: profile?.length ?? 0 };
};
