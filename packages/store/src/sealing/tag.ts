/**
 * A name's tag for the database: HMAC-SHA-256 in base64. Equal names have equal tags, so
 * records can be found, but the name can't be read.
 */
export const tagOf = async (key: CryptoKey, ...name: readonly string[]): Promise<string> => {
  const bytes = new TextEncoder().encode(JSON.stringify(name));
  const signature = await crypto.subtle.sign('HMAC', key, bytes);
  return btoa(String.fromCharCode(...new Uint8Array(signature)));
};
