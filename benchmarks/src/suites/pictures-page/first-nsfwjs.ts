import { drawWaves, sendFirstVerdict } from './first-verdict.ts';
import { openNsfwjs } from './open-nsfwjs.ts';

const judge = await openNsfwjs('/tfjs/');
sendFirstVerdict(await judge(drawWaves()));
