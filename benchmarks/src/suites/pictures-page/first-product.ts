import { createNightlight } from '@nightlight/sdk';
import { drawWaves, sendFirstVerdict } from './first-verdict.ts';

/**
 * The product as an app uses it: the sealed worker, the text models, and the picture
 * model. With `?text` in the URL, it classifies a text without the picture model.
 */
const isTextOnly = location.search === '?text';
const nightlight = await createNightlight({
  assets: '/nightlight/',
  policy: { ageBand: '13-15', region: 'GB' },
  ...(isTextOnly ? {} : { pictures: true }),
});
const { degraded } = await nightlight.classify({
  conversation: 'bench',
  author: 'other',
  ...(isTextOnly ? { text: 'see you' } : { images: [await createImageBitmap(drawWaves())] }),
});
if (degraded.length > 0) throw new Error(`The answer is ${degraded.join()}.`);
// A decision contains no classes.
sendFirstVerdict({});
