import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Command, EXIT } from '../command/command.ts';
import { parseScoreArguments, type ScoreArguments } from './score-arguments.ts';
import { scorePictures } from './score-pictures.ts';
import { scoreTexts } from './score-texts.ts';

/** `score` */
export const scoreCommand: Command = async (rest, { dist, resolvePath }) => {
  const args = parseScoreArguments(rest);
  const resolved: ScoreArguments = {
    ...args,
    input: resolvePath(args.input),
    output: resolvePath(args.output),
  };
  const assets = join(
    dirname(createRequire(import.meta.url).resolve('@nightlight/sdk/node')),
    'assets',
  );
  const thread = new URL('score/score-thread.js', dist);
  const failed =
    args.what === 'pictures'
      ? await scorePictures(resolved, { assets, thread })
      : await scoreTexts(args.what, resolved, { assets, thread });
  return failed > 0 ? EXIT.someFailed : EXIT.done;
};
