/**
 * A name as it may stand in the database: HMAC-SHA-256, base64. Equal names of
 * one sort have equal tags, so that records can be found; the name can't be read.
 */
export const tagOf = async (key: CryptoKey, ...name: readonly string[]): Promise<string> => {
  const bytes = new TextEncoder().encode(JSON.stringify(name));
  const signature = await crypto.subtle.sign('HMAC', key, bytes);
  return btoa(String.fromCharCode(...new Uint8Array(signature)));
};
