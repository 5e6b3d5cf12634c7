import { pictureError } from './limits.ts';

/** Reads bytes in order. Reading past the end throws `invalid-input`. */
export class ByteCursor {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  /** The current offset. */
  at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get left(): number {
    return this.#bytes.length - this.at;
  }

  #advance(bytes: number): number {
    if (bytes > this.left) throw pictureError('The picture file is broken: it is truncated.');
    const from = this.at;
    this.at += bytes;
    return from;
  }

  /** Returns the next bytes without copying them. */
  take(bytes: number): Uint8Array {
    const from = this.#advance(bytes);
    return this.#bytes.subarray(from, from + bytes);
  }

  text(bytes: number): string {
    return String.fromCharCode(...this.take(bytes));
  }

  u8(): number {
    return this.#view.getUint8(this.#advance(1));
  }

  /** Little-endian, like the next three. */
  u16(): number {
    return this.#view.getUint16(this.#advance(2), true);
  }

  u24(): number {
    return this.u16() | (this.u8() << 16);
  }

  u32(): number {
    return this.#view.getUint32(this.#advance(4), true);
  }

  i32(): number {
    return this.#view.getInt32(this.#advance(4), true);
  }

  /** Big-endian, like the next. */
  u16be(): number {
    return this.#view.getUint16(this.#advance(2));
  }

  u32be(): number {
    return this.#view.getUint32(this.#advance(4));
  }
}
