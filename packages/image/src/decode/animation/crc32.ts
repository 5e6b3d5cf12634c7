/** CRC-32 table, for the checksum at the end of every PNG chunk. */
const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** CRC-32 of the concatenated pieces. */
export const crc32 = (...pieces: readonly Uint8Array[]): number => {
  let value = 0xffffffff;
  for (const piece of pieces) {
    for (const byte of piece) value = (TABLE[(value ^ byte) & 255] as number) ^ (value >>> 8);
  }
  return ~value >>> 0;
};
