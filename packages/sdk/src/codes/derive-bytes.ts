/** What deriving costs: N = 2^`cost`, `parallel` is p of scrypt. r is 8, so it takes 2^(cost + 10) bytes. */
export interface DerivingCost {
  readonly cost: number;
  readonly parallel: number;
}

const BLOCK_SIZE = 8;
const LENGTH = 32;

/**
 * Derives 32 bytes from a PIN or a code, slowly, with scrypt. It loads scrypt when it is first called,
 * because most people never type a code.
 */
export const deriveBytes = async (
  code: string,
  salt: Uint8Array,
  { cost, parallel }: DerivingCost,
): Promise<Uint8Array<ArrayBuffer>> => {
  const { scryptAsync } = await import('@noble/hashes/scrypt.js');
  const bytes = await scryptAsync(code, salt, {
    ...{ N: 2 ** cost, r: BLOCK_SIZE, p: parallel, dkLen: LENGTH },
  });
  return new Uint8Array(bytes);
};
