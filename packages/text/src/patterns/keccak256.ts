const MASK = (1n << 64n) - 1n;
const rotate = (lane: bigint, by: bigint): bigint =>
  by === 0n ? lane : ((lane << by) | (lane >> (64n - by))) & MASK;

/** The linear feedback shift register for the round constants (FIPS 202, algorithm 5). */
const roundConstants = (): bigint[] => {
  let register = 1;
  const next = () => {
    const bit = register & 1;
    register <<= 1;
    if (register & 0x100) register ^= 0x171;
    return bit;
  };
  return Array.from({ length: 24 }, () => {
    let constant = 0n;
    for (let j = 0; j < 7; j++) if (next()) constant |= 1n << BigInt(2 ** j - 1);
    return constant;
  });
};

const ROUNDS = roundConstants();
const RATE = 136;
const lane = (state: readonly bigint[], x: number, y: number): bigint =>
  state[(x % 5) + 5 * (y % 5)] as bigint;

const permute = (given: bigint[]): bigint[] => {
  let state = given;
  for (const constant of ROUNDS) {
    const column = [0, 1, 2, 3, 4].map((x) =>
      [0, 1, 2, 3, 4].reduce((sum, y) => sum ^ lane(state, x, y), 0n),
    );
    state = state.map((value, i) => {
      const right = column[((i % 5) + 1) % 5] as bigint;
      return value ^ (column[((i % 5) + 4) % 5] as bigint) ^ rotate(right, 1n);
    });

    const moved = new Array<bigint>(25).fill(0n);
    moved[0] = lane(state, 0, 0);
    let [x, y] = [1, 0];
    for (let t = 0; t < 24; t++) {
      const [nextX, nextY] = [y, (2 * x + 3 * y) % 5];
      moved[nextX + 5 * nextY] = rotate(lane(state, x, y), BigInt((((t + 1) * (t + 2)) / 2) % 64));
      [x, y] = [nextX, nextY];
    }

    state = moved.map((value, i) => {
      const [column1, row] = [i % 5, Math.floor(i / 5)];
      return value ^ (~lane(moved, column1 + 1, row) & MASK & lane(moved, column1 + 2, row));
    });
    state[0] = (state[0] as bigint) ^ constant;
  }
  return state;
};

/**
 * Keccak-256 as Ethereum uses it (before NIST changed the padding), for inputs shorter
 * than one block of 136 bytes. An address is 40.
 */
export const keccak256 = (bytes: Uint8Array): Uint8Array => {
  const block = new Uint8Array(RATE);
  block.set(bytes.subarray(0, RATE - 1));
  block[bytes.length] = 0x01;
  block[RATE - 1] = (block[RATE - 1] as number) | 0x80;
  const view = new DataView(block.buffer);
  const state = new Array<bigint>(25).fill(0n);
  for (let i = 0; i < RATE / 8; i++) state[i] = view.getBigUint64(i * 8, true);
  const out = new DataView(new ArrayBuffer(32));
  for (const [i, word] of permute(state).slice(0, 4).entries()) out.setBigUint64(i * 8, word, true);
  return new Uint8Array(out.buffer);
};
