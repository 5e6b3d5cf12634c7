import { workerData } from 'node:worker_threads';
import type { NodeOptions } from '@nightlight/sdk/node';
import { createMessageScorer } from './message-scorer.ts';
import { serveLines } from './serve-lines.ts';

serveLines(await createMessageScorer(workerData as NodeOptions));
