import { createNightlight, type Nightlight } from '@nightlight/sdk';
import { drawnFile, FLAGGED, ORDINARY } from '@nightlight/testing/pictures/drawn-files';

let nightlight: Nightlight | undefined;
const opened = async (): Promise<Nightlight> => {
  nightlight ??= await createNightlight({
    assets: '/nightlight/',
    policy: { ageBand: '13-15', region: 'GB' },
    pictures: true,
    storage: { onDevice: false },
  });
  return nightlight;
};

/** Checks pictures like an app, with the page's policy. */
export const picturesAreSeen = async () => {
  const own = await opened();
  // Marks the end of loading in the log of the server.
  await fetch('/ready');
  const flagged = await drawnFile(FLAGGED);
  const bitmap = await createImageBitmap(flagged);
  const message = (...images: (Blob | ImageBitmap)[]) => ({
    ...{ conversation: 'c1', author: 'ana', images },
  });
  const incoming = await own.classify(message(flagged, await drawnFile(ORDINARY), bitmap));
  const broken = await own.classify(message(new Blob(['not a picture'])));
  return {
    incoming: incoming.pictures?.map(({ action }) => action),
    degraded: incoming.degraded,
    broken: { action: broken.action, degraded: broken.degraded },
  };
};

let files: readonly Blob[] | undefined;

/** Classifies pictures one after the other, of twenty sizes and kinds. */
export const picturesAreMany = async ({ count }: { readonly count: number }) => {
  const own = await opened();
  files ??= await Promise.all(
    Array.from({ length: 20 }, (_, i) =>
      drawnFile(i, i % 2 === 0 ? 'image/png' : 'image/jpeg', 100 + 40 * i, 500 - 15 * i),
    ),
  );
  const asked = performance.now();
  let read = 0;
  for (let i = 0; i < count; i++) {
    const images = [files[i % files.length] as Blob];
    const decision = await own.classify({ conversation: 'c1', author: 'ana', images });
    if (decision.degraded.length === 0 && decision.pictures?.length === 1) read++;
  }
  return { read, each: (performance.now() - asked) / count };
};
