import { deriveBytes } from '../../codes/derive-bytes.ts';
import { fromBase64, toBase64 } from './sealed-box.ts';

/** A private key, encrypted with a key that is derived from the code. */
export interface WrappedKey {
  readonly salt: string;
  readonly iv: string;
  readonly bytes: string;
  /** The cost of scrypt: N = 2^cost. */
  readonly cost: number;
}

/** OWASP’s recommendation for 32 MiB: N = 2^15, r = 8, p = 3. */
const COST = 15;
const PARALLEL = 3;

const deriveKey = async (
  code: string,
  salt: Uint8Array<ArrayBuffer>,
  cost: number,
): Promise<CryptoKey> => {
  const bytes = await deriveBytes(code.normalize('NFKC'), salt, { cost, parallel: PARALLEL });
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
};

export const wrapKey = async (
  code: string,
  privateBytes: Uint8Array<ArrayBuffer>,
): Promise<WrappedKey> => {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const key = await deriveKey(code, salt, COST);
  const bytes = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, privateBytes);
  return { salt: toBase64(salt), iv: toBase64(iv), bytes: toBase64(bytes), cost: COST };
};

/** Returns the private key, or `undefined` if the code is wrong. */
export const unwrapKey = async (
  code: string,
  { salt, iv, bytes, cost }: WrappedKey,
): Promise<Uint8Array<ArrayBuffer> | undefined> => {
  const key = await deriveKey(code, fromBase64(salt), cost);
  const algorithm = { name: 'AES-GCM', iv: fromBase64(iv) };
  return crypto.subtle.decrypt(algorithm, key, fromBase64(bytes)).then(
    (plain) => new Uint8Array(plain),
    () => undefined,
  );
};
