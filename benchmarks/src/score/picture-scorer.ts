import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { MAX_BYTES } from '@nightlight/image';
import { createSharpDecoder } from '@nightlight/image/node';
import { createNightlight, type NodeNightlight } from '@nightlight/sdk/node';
import type { LineScorer, ScoredLine } from './line-scorer.ts';
import { formatPicture, pictureError } from './picture-line.ts';
import type { PictureTask } from './score-task.ts';

/** The bytes of a file, or an error message. */
const readBytes = async (path: string): Promise<Uint8Array<ArrayBuffer> | string> => {
  const found = await stat(path);
  if (found.isDirectory()) return 'is a folder that could not be opened, or a link to one';
  // Reading a pipe could wait forever.
  if (!found.isFile()) return 'is no file';
  if (found.size > MAX_BYTES) return `has ${found.size} bytes; at most ${MAX_BYTES} are allowed`;
  return new Uint8Array(await readFile(path));
};

/** The decoder's error message; a decision only says that the picture failed. */
const findDecodeError = async (image: Uint8Array): Promise<string> => {
  const decoder = await createSharpDecoder();
  try {
    for await (const _ of decoder.decode(image, { frames: 1 }));
  } catch (error) {
    return (error as Error).message;
  }
  return 'the model failed';
};

const scoreFile = async (
  nightlight: NodeNightlight,
  { folder, direction }: PictureTask,
  file: string,
): Promise<ScoredLine> => {
  try {
    const image = await readBytes(join(folder, file));
    if (typeof image === 'string') return pictureError(file, image);
    const author = direction === 'outgoing' ? 'self' : 'other';
    const [analysis] = await nightlight.analyse([
      { conversation: 'score', author, images: [image] },
    ]);
    const line = analysis && formatPicture(file, analysis);
    return line ?? pictureError(file, await findDecodeError(image));
  } catch (error) {
    return pictureError(file, (error as Error).message);
  }
};

/**
 * Runs the files of a folder through the browser's pipeline. An input line is a path
 * relative to the folder.
 */
export const createPictureScorer = async (task: PictureTask): Promise<LineScorer> => {
  const nightlight = await createNightlight({ pictures: true, ...task.options });
  return {
    async score(files) {
      const scored: ScoredLine[] = [];
      for (const file of files) scored.push(await scoreFile(nightlight, task, file));
      return scored;
    },
    dispose: () => nightlight.dispose(),
  };
};
