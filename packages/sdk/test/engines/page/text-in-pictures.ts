import { createNightlight } from '@nightlight/sdk';
import { addTestFonts } from '@nightlight/tooling/test-fonts-in-page';

declare const TEST_FONTS: Parameters<typeof addTestFonts>[0];

/** Draws words over stripes and spots, like in a meme. */
const meme = (lines: readonly string[]): Promise<Blob> => {
  const canvas = new OffscreenCanvas(700, 400);
  const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
  for (let i = 0; i < 400; i++) {
    context.fillStyle = `hsl(${(i * 47) % 360} 60% ${20 + ((i * 31) % 60)}%)`;
    context.fillRect((i * 97) % 700, (i * 61) % 400, 20 + ((i * 13) % 90), 10 + ((i * 7) % 70));
  }
  context.font = 'bold 44px test-noto-sans';
  context.textAlign = 'center';
  context.lineWidth = 7;
  context.lineJoin = 'round';
  lines.forEach((line, i) => {
    const y = 330 - 52 * (lines.length - 1 - i);
    context.strokeStyle = 'black';
    context.strokeText(line, 350, y);
    context.fillStyle = 'white';
    context.fillText(line, 350, y);
  });
  return canvas.convertToBlob({ type: 'image/png' });
};

/** Checks pictures with words like an app, with the page's policy. */
export const wordsInPictures = async () => {
  await addTestFonts(TEST_FONTS);
  const nightlight = await createNightlight({
    assets: '/nightlight/',
    policy: { ageBand: '13-15', region: 'GB' },
    pictures: { ocr: true },
    storage: { onDevice: false },
  });
  // Marks the end of loading in the log of the server.
  await fetch('/ready');
  const images = [
    await meme(['shut up you stupid', 'ugly little freak']),
    await meme(['see you at the', 'cinema at seven']),
  ];
  const decision = await nightlight.classify({ conversation: 'c1', author: 'ana', images });
  await nightlight.dispose();
  return {
    harms: decision.harms,
    pictures: decision.pictures?.map(({ action }) => action),
    degraded: decision.degraded,
  };
};
