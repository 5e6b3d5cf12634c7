/** Two keys that no script can read or export. */
export interface Keys {
  /** AES-GCM, 256 bits: encrypts records. */
  readonly seal: CryptoKey;
  /** HMAC with SHA-256: converts names to tags that reveal nothing without the key. */
  readonly tag: CryptoKey;
}

const NOT_EXTRACTABLE = false;

export const createKeys = async (): Promise<Keys> => ({
  seal: await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, NOT_EXTRACTABLE, [
    'encrypt',
    'decrypt',
  ]),
  tag: await crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, NOT_EXTRACTABLE, [
    'sign',
  ]),
});
