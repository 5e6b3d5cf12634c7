import type { Signature } from '@nightlight/core';

/** A key pair of which no script can export the private part. */
export interface SigningKey {
  readonly sign: CryptoKey;
  /** SPKI in base64. */
  readonly publicKey: string;
}

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256' } as const;

const toBase64 = (bytes: ArrayBuffer): string =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)));

export const createSigningKey = async (): Promise<SigningKey> => {
  const pair = await crypto.subtle.generateKey(ALGORITHM, false, ['sign', 'verify']);
  const publicKey = toBase64(await crypto.subtle.exportKey('spki', pair.publicKey));
  return { sign: pair.privateKey, publicKey };
};

export const signText = async (key: SigningKey, text: string): Promise<Signature> => {
  const algorithm = { ...ALGORITHM, hash: 'SHA-256' };
  const bytes = await crypto.subtle.sign(algorithm, key.sign, new TextEncoder().encode(text));
  return { signature: toBase64(bytes), publicKey: key.publicKey };
};
