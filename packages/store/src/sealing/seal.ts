/** Bytes that only the key's holder can read, and a number used once. */
export interface Sealed {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly bytes: ArrayBuffer;
}

/** 96 bits, as NIST SP 800-38D recommends for AES-GCM. */
const IV_BYTES = 12;
/** Length is told in steps of so many bytes, so that it says little of the words. */
const STEP = 256;

const padded = (text: string): Uint8Array<ArrayBuffer> => {
  const bytes = new TextEncoder().encode(text);
  const whole = new Uint8Array(Math.ceil(bytes.length / STEP) * STEP).fill(0x20);
  whole.set(bytes);
  return whole;
};

/**
 * `place` is authenticated with the value (AES-GCM's additional data): sealed
 * bytes that are moved to another record, or whose record is changed, don't open.
 */
export const seal = async (key: CryptoKey, place: string, value: unknown): Promise<Sealed> => {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const additionalData = new TextEncoder().encode(place);
  const algorithm = { name: 'AES-GCM', iv, additionalData };
  return { iv, bytes: await crypto.subtle.encrypt(algorithm, key, padded(JSON.stringify(value))) };
};

/** Rejects where anything is not as it was sealed. */
export const unseal = async (
  key: CryptoKey,
  place: string,
  { iv, bytes }: Sealed,
): Promise<unknown> => {
  const additionalData = new TextEncoder().encode(place);
  const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData }, key, bytes);
  return JSON.parse(new TextDecoder().decode(plain));
};
