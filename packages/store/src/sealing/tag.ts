/**
 * Creates the tag of a name for the database: HMAC-SHA-256 in base64. Equal names have equal
 * tags, so records can be found by tag, but the name can't be read.
 */
export const createTag = async (key: CryptoKey, ...parts: readonly string[]): Promise<string> => {
  const bytes = new TextEncoder().encode(JSON.stringify(parts));
  const signature = await crypto.subtle.sign('HMAC', key, bytes);
  return btoa(String.fromCharCode(...new Uint8Array(signature)));
};
