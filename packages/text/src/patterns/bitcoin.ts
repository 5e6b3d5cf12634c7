import { sha256 } from '@noble/hashes/sha2.js';

const BASE58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

/** Checks the format: a version byte, 20 bytes of hash, and 4 bytes of double SHA-256 over these. */
const isBase58Check = (address: string): boolean => {
  let value = 0n;
  for (const character of address) value = value * 58n + BigInt(BASE58.indexOf(character));
  const bytes = new Uint8Array(25);
  for (let i = 24; i >= 0; i--, value >>= 8n) bytes[i] = Number(value & 0xffn);
  if (value !== 0n) return false;
  const check = sha256(sha256(bytes.subarray(0, 21)));
  return bytes.subarray(21).every((byte, i) => byte === check[i]);
};

const BECH32 = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const GENERATOR = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];

/** Computes the checksum that BIP 173 defines. */
const computeChecksum = (values: readonly number[]): number => {
  let check = 1;
  for (const value of values) {
    const top = check >>> 25;
    check = ((check & 0x1ffffff) << 5) ^ value;
    for (const [i, generator] of GENERATOR.entries()) if ((top >> i) & 1) check ^= generator;
  }
  return check;
};

/** Checks the format of BIP 173 (`bc1q…`, version 0) and BIP 350 (`bc1p…`, later versions). */
const isBech32 = (address: string): boolean => {
  const lower = address.toLowerCase();
  if (address !== lower && address !== address.toUpperCase()) return false;
  const data = [...lower.slice(3)].map((character) => BECH32.indexOf(character));
  // 3, 3, 0, 2, 3 is the prefix `bc`, expanded as BIP 173 defines.
  const check = computeChecksum([3, 3, 0, 2, 3, ...data]);
  return check === (data[0] === 0 ? 1 : 0x2bc830a3);
};

/** Whether the checksum of a Bitcoin address is correct. */
export const isBitcoinAddress = (address: string): boolean =>
  /^bc1/i.test(address) ? isBech32(address) : isBase58Check(address);
