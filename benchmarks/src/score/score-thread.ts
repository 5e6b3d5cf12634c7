import { workerData } from 'node:worker_threads';
import { createMessageScorer } from './message-scorer.ts';
import { createPictureScorer } from './picture-scorer.ts';
import type { ScoreTask } from './score-task.ts';
import { serveLines } from './serve-lines.ts';

const task = workerData as ScoreTask;
serveLines(
  await (task.what === 'pictures' ? createPictureScorer(task) : createMessageScorer(task.options)),
);
