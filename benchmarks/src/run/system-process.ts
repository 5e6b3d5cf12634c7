/** The process of one system: it loads the system that the first message names, then answers. */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setImmediate } from 'node:timers/promises';
import { findSystem } from '../systems/find-system.ts';
import { judgeConversation } from './judge-conversation.ts';
import type { Answer, Request } from './process-protocol.ts';
import type { OpenSystem } from './system.ts';

let opened: OpenSystem | undefined;

const open = async (spec: string): Promise<Answer> => {
  const system = await findSystem(spec);
  opened = await system.open();
  const { version, details = {} } = opened;
  // Counted from the start of the process, as an app would wait for it.
  return { version, details, loadMs: performance.now() };
};

/** The timer that notices delays. Its own interval is part of what it measures. */
const TIMER_MS = 1;

/** One message after the other, as an app would ask. */
const time = async ({
  messages,
  question,
}: Extract<Request, { what: 'time' }>): Promise<Answer> => {
  const before = process.cpuUsage();
  const times: number[] = [];
  const blocks = monitorEventLoopDelay({ resolution: TIMER_MS });
  blocks.enable();
  for (const message of messages) {
    const start = performance.now();
    await opened?.judge([message], question);
    times.push(performance.now() - start);
    // The delay is noticed between two messages only.
    await setImmediate();
  }
  const { user, system } = process.cpuUsage(before);
  blocks.disable();
  const longestBlockMs = Math.max(0, blocks.max / 1e6 - TIMER_MS);
  return { times, cpuSeconds: (user + system) / 1e6, longestBlockMs };
};

const answer = async (request: Request): Promise<Answer> => {
  if (request.what === 'open') return open(request.spec);
  if (!opened) throw new Error('The system is not open.');
  switch (request.what) {
    case 'time':
      return time(request);
    case 'judge':
      return { verdicts: await opened.judge(request.messages, request.question) };
    case 'watch':
      return { verdict: await judgeConversation(opened, request.conversation) };
    case 'look':
      if (!opened.judgePictures) throw new Error('It judges no pictures.');
      return { verdicts: await opened.judgePictures(request.files) };
    case 'close':
      await opened.close?.();
      return { peakMiB: process.resourceUsage().maxRSS / 1024 };
  }
};

process.on('message', async (request: Request) => {
  try {
    process.send?.(await answer(request));
  } catch (error) {
    process.send?.({ error: (error as Error).message });
  }
});
