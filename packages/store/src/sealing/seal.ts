/** Encrypted bytes, and the number used once (nonce) that belongs to them. */
export interface Sealed {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly bytes: ArrayBuffer;
}

/** 96 bits, as NIST SP 800-38D recommends for AES-GCM. */
const IV_BYTES = 12;
/** Lengths are padded to multiples of this, so that they reveal little about the content. */
const STEP = 256;

const padded = (text: string): Uint8Array<ArrayBuffer> => {
  const bytes = new TextEncoder().encode(text);
  const whole = new Uint8Array(Math.ceil(bytes.length / STEP) * STEP).fill(0x20);
  whole.set(bytes);
  return whole;
};

/**
 * Encrypts a value. `place` is authenticated with it (AES-GCM's additional data): bytes that
 * were moved to another record, or whose record was changed, can't be opened.
 */
export const seal = async (key: CryptoKey, place: string, value: unknown): Promise<Sealed> => {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const additionalData = new TextEncoder().encode(place);
  const algorithm = { name: 'AES-GCM', iv, additionalData };
  return { iv, bytes: await crypto.subtle.encrypt(algorithm, key, padded(JSON.stringify(value))) };
};

/** Rejects if anything was changed. */
export const unseal = async (
  key: CryptoKey,
  place: string,
  { iv, bytes }: Sealed,
): Promise<unknown> => {
  const additionalData = new TextEncoder().encode(place);
  const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData }, key, bytes);
  return JSON.parse(new TextDecoder().decode(plain));
};
