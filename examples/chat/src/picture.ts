/** Maximum length of the longer side, in pixels. Enough for a phone, and small to send. */
const LONGEST = 1280;
const PREFIX = 'data:image/jpeg;base64,';

/**
 * Draws a still of the picked file as a new JPEG, so that the file's metadata, such as its location
 * and camera, is not sent. Rejects if the file is not a picture.
 */
export const toSend = async (file: Blob): Promise<Blob> => {
  const bitmap = await createImageBitmap(file);
  const by = Math.min(1, LONGEST / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(bitmap.width * by));
  canvas.height = Math.max(1, Math.round(bitmap.height * by));
  const context = canvas.getContext('2d');
  if (!context) throw new Error('There is no canvas here.');
  // JPEG has no alpha channel, so transparent pixels would become black.
  context.fillStyle = 'white';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('It could not be drawn.'))),
      'image/jpeg',
      0.85,
    );
  });
};

/** Encodes a picture for sending. */
export const toWire = (picture: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(String(reader.result)));
    reader.addEventListener('error', () => reject(reader.error));
    reader.readAsDataURL(picture);
  });

/** SHA-256 of a received picture in hex, for reports. */
export const hashPicture = async (wired: string): Promise<string> => {
  const bytes = (await fromWire(wired)?.arrayBuffer()) ?? new TextEncoder().encode(wired);
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
};

/** Decodes the bytes of a received picture. Does not check whether they are a valid picture. */
export const fromWire = (wired: string): Blob | undefined => {
  if (!wired.startsWith(PREFIX)) return undefined;
  try {
    const bytes = Uint8Array.from(atob(wired.slice(PREFIX.length)), (char) => char.charCodeAt(0));
    return new Blob([bytes], { type: 'image/jpeg' });
  } catch {
    return undefined;
  }
};
