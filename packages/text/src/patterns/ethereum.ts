import { keccak_256 } from '@noble/hashes/sha3.js';

/**
 * Whether `0x` and 40 hexadecimal digits can be an Ethereum address. In an address of mixed case,
 * the case is the checksum (EIP-55). Other addresses have no checksum.
 */
export const isEthereumAddress = (address: string): boolean => {
  const digits = address.slice(2);
  const lower = digits.toLowerCase();
  if (digits === lower || digits === digits.toUpperCase()) return /[1-9a-f]/.test(lower);
  const hash = keccak_256(new TextEncoder().encode(lower));
  return [...digits].every((digit, i) => {
    const nibble = ((hash[i >> 1] as number) >> (i % 2 === 0 ? 4 : 0)) & 15;
    return digit === (nibble >= 8 ? digit.toUpperCase() : digit.toLowerCase());
  });
};
