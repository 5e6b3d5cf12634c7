import { tellFirstVerdict, wavesPicture } from './first-verdict.ts';
import { openNsfwjs } from './open-nsfwjs.ts';

const judge = await openNsfwjs('/tfjs/');
tellFirstVerdict(await judge(wavesPicture()));
