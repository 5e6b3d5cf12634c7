/** Concatenates the pieces. */
export const joinBytes = (
  ...pieces: readonly (Uint8Array | readonly number[])[]
): Uint8Array<ArrayBuffer> => {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
};
