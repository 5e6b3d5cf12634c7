/** The process of one system: it loads the system that the first message names, then answers. */
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

/** One message after the other, as an app would ask. */
const time = async ({
  messages,
  question,
}: Extract<Request, { what: 'time' }>): Promise<Answer> => {
  const before = process.cpuUsage();
  const times: number[] = [];
  for (const message of messages) {
    const start = performance.now();
    await opened?.judge([message], question);
    times.push(performance.now() - start);
  }
  const { user, system } = process.cpuUsage(before);
  return { times, cpuSeconds: (user + system) / 1e6 };
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
