/** Pixels of the longer side: what a phone shows, and little to send. */
const LONGEST = 1280;
const PREFIX = 'data:image/jpeg;base64,';

/** A still of what was picked, as a JPEG of its own: no place or camera of the file goes along. Rejects where it is no picture. */
export const toSend = async (file: Blob): Promise<Blob> => {
  const bitmap = await createImageBitmap(file);
  const by = Math.min(1, LONGEST / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(bitmap.width * by));
  canvas.height = Math.max(1, Math.round(bitmap.height * by));
  const context = canvas.getContext('2d');
  if (!context) throw new Error('There is no canvas here.');
  // JPEG has no alpha: what was clear would come out black.
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

/** As it goes over the wire. */
export const toWire = (picture: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(String(reader.result)));
    reader.addEventListener('error', () => reject(reader.error));
    reader.readAsDataURL(picture);
  });

/** Bytes of whatever came over the wire; whether they are a picture is for others to see. */
export const fromWire = (wired: string): Blob | undefined => {
  if (!wired.startsWith(PREFIX)) return undefined;
  try {
    const bytes = Uint8Array.from(atob(wired.slice(PREFIX.length)), (char) => char.charCodeAt(0));
    return new Blob([bytes], { type: 'image/jpeg' });
  } catch {
    return undefined;
  }
};
