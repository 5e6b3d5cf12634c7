import { createNightlight } from '@nightlight/sdk';
import { tellFirstVerdict, wavesPicture } from './first-verdict.ts';

/**
 * The product as an app has it: the sealed worker, the text models, and the picture model unless
 * the address says `?text`, where a text is judged instead.
 */
const textAlone = location.search === '?text';
const nightlight = await createNightlight({
  assets: '/nightlight/',
  policy: { ageBand: '13-15', region: 'GB' },
  ...(textAlone ? {} : { pictures: true }),
});
const { degraded } = await nightlight.classify({
  conversation: 'bench',
  author: 'other',
  ...(textAlone ? { text: 'see you' } : { images: [await createImageBitmap(wavesPicture())] }),
});
if (degraded.length > 0) throw new Error(`The answer is ${degraded.join()}.`);
// A decision holds no classes.
tellFirstVerdict({});
