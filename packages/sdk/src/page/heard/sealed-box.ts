/** A value that only the owner of a private key can read. Anyone with the public key can write one. */
export interface SealedBox {
  /** The public key of a pair that exists only for this box, raw, in base64. */
  readonly ephemeral: string;
  readonly iv: string;
  readonly bytes: string;
}

const CURVE = { name: 'ECDH', namedCurve: 'P-256' } as const;
const CONTEXT = new TextEncoder().encode('nightlight own lock 1');
/** Values are padded to a multiple of this many bytes, so that their length reveals little. */
const PADDING_BYTES = 1024;

export const toBase64 = (bytes: ArrayBuffer | Uint8Array): string => {
  let text = '';
  for (const byte of new Uint8Array(bytes)) text += String.fromCharCode(byte);
  return btoa(text);
};
export const fromBase64 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text), (character) => character.charCodeAt(0));

/** Both sides of a box derive the same key: ECDH, then HKDF. */
const deriveKey = async (
  own: CryptoKey,
  other: CryptoKey,
  usage: 'encrypt' | 'decrypt',
): Promise<CryptoKey> => {
  const shared = await crypto.subtle.deriveBits({ name: 'ECDH', public: other }, own, 256);
  const secret = await crypto.subtle.importKey('raw', shared, 'HKDF', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(32), info: CONTEXT },
    secret,
    { name: 'AES-GCM', length: 256 },
    false,
    [usage],
  );
};

const importPublic = (text: string): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', fromBase64(text), CURVE, true, []);

/** Creates a pair of keys. The private part is exported once, to be wrapped, and then imported. */
export const createBoxKeys = async (): Promise<{
  readonly publicKey: string;
  readonly privateBytes: Uint8Array<ArrayBuffer>;
}> => {
  const pair = await crypto.subtle.generateKey(CURVE, true, ['deriveBits']);
  return {
    publicKey: toBase64(await crypto.subtle.exportKey('raw', pair.publicKey)),
    privateBytes: new Uint8Array(await crypto.subtle.exportKey('pkcs8', pair.privateKey)),
  };
};

export const importPrivate = (bytes: Uint8Array<ArrayBuffer>): Promise<CryptoKey> =>
  crypto.subtle.importKey('pkcs8', bytes, CURVE, false, ['deriveBits']);

/** Encrypts a value for the owner of `publicKey`. */
export const sealBox = async (publicKey: string, value: unknown): Promise<SealedBox> => {
  const pair = await crypto.subtle.generateKey(CURVE, false, ['deriveBits']);
  const key = await deriveKey(pair.privateKey, await importPublic(publicKey), 'encrypt');
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const json = new TextEncoder().encode(JSON.stringify(value));
  const padded = new Uint8Array(Math.ceil(json.length / PADDING_BYTES) * PADDING_BYTES).fill(0x20);
  padded.set(json);
  return {
    ephemeral: toBase64(await crypto.subtle.exportKey('raw', pair.publicKey)),
    iv: toBase64(iv),
    bytes: toBase64(await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, padded)),
  };
};

/** Decrypts a box. Rejects if it was changed or is for another key. */
export const openBox = async (privateKey: CryptoKey, box: SealedBox): Promise<unknown> => {
  const key = await deriveKey(privateKey, await importPublic(box.ephemeral), 'decrypt');
  const algorithm = { name: 'AES-GCM', iv: fromBase64(box.iv) };
  const json = await crypto.subtle.decrypt(algorithm, key, fromBase64(box.bytes));
  return JSON.parse(new TextDecoder().decode(json));
};
