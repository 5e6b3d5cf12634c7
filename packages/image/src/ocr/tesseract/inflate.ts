/** Unzips gzip data. Rejects with a `TypeError` if it isn't gzip. */
export const inflate = async (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> => {
  const stream = new DecompressionStream('gzip');
  const writer = stream.writable.getWriter();
  // Errors in the data are reported by the reader.
  writer.write(bytes).catch(() => {});
  writer.close().catch(() => {});
  const parts: Uint8Array[] = [];
  const reader = stream.readable.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    parts.push(part.value);
  }
  const inflated = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    inflated.set(part, offset);
    offset += part.length;
  }
  return inflated;
};
