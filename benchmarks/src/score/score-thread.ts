import { workerData } from 'node:worker_threads';
import { createConversationScorer } from './conversation-scorer.ts';
import type { LineScorer } from './line-scorer.ts';
import { createMessageScorer } from './message-scorer.ts';
import { createPictureScorer } from './picture-scorer.ts';
import type { ScoreTask } from './score-task.ts';
import { serveLines } from './serve-lines.ts';

const task = workerData as ScoreTask;
const open = (): Promise<LineScorer> => {
  if (task.what === 'pictures') return createPictureScorer(task);
  return task.what === 'messages'
    ? createMessageScorer(task.options)
    : createConversationScorer(task.options);
};
serveLines(await open());
