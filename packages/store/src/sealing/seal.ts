/** Encrypted bytes, and the nonce (`iv`) that was used once to encrypt them. */
export interface Sealed {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly bytes: ArrayBuffer;
}

/** 96 bits, as NIST SP 800-38D recommends for AES-GCM. */
const IV_BYTES = 12;
/** Texts are padded to a multiple of this many bytes, so that the length reveals little about the content. */
const PADDING_BYTES = 256;

const padText = (text: string): Uint8Array<ArrayBuffer> => {
  const bytes = new TextEncoder().encode(text);
  const padded = new Uint8Array(Math.ceil(bytes.length / PADDING_BYTES) * PADDING_BYTES).fill(0x20);
  padded.set(bytes);
  return padded;
};

/**
 * Encrypts a value. `context` is authenticated with it (the additional data of AES-GCM), so
 * `unseal()` rejects if the bytes were moved to another record or the record was changed.
 */
export const seal = async (key: CryptoKey, context: string, value: unknown): Promise<Sealed> => {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const additionalData = new TextEncoder().encode(context);
  const algorithm = { name: 'AES-GCM', iv, additionalData };
  return { iv, bytes: await crypto.subtle.encrypt(algorithm, key, padText(JSON.stringify(value))) };
};

/** Decrypts a value. Rejects if the bytes or the context were changed. */
export const unseal = async (
  key: CryptoKey,
  context: string,
  { iv, bytes }: Sealed,
): Promise<unknown> => {
  const additionalData = new TextEncoder().encode(context);
  const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData }, key, bytes);
  return JSON.parse(new TextDecoder().decode(plain));
};
