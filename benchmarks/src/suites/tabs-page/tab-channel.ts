/** Milliseconds since 1970 with high resolution: the same in all tabs. */
export const epochMs = (): number => performance.timeOrigin + performance.now();

/** Messages between tabs. */
interface Question {
  readonly ask: string;
  /** Without a text, only the round trip is timed. */
  readonly text?: string;
}

interface Answer {
  readonly answer: string;
  readonly decision: unknown;
}

type Channel = BroadcastChannel | MessagePort;

const isQuestion = (data: unknown): data is Question =>
  typeof data === 'object' && data !== null && 'ask' in data;

const isAnswer = (data: unknown): data is Answer =>
  typeof data === 'object' && data !== null && 'answer' in data;

/** Answers questions from other tabs with this tab's model. */
export const answerQuestions = (
  channel: Channel,
  classify: (text: string) => Promise<unknown>,
): void => {
  channel.addEventListener('message', async ({ data }: Event & { data?: unknown }) => {
    if (!isQuestion(data)) return;
    const decision = data.text === undefined ? undefined : await classify(data.text);
    channel.postMessage({ answer: data.ask, decision } satisfies Answer);
  });
  if (channel instanceof MessagePort) channel.start();
};

/** Asks another tab; `undefined` if no answer came in time. */
export type Ask = (text: string | undefined, timeoutMs: number) => Promise<Answer | undefined>;

/**
 * On a BroadcastChannel every listening page of the origin receives the question and the
 * answer. That is the price of not needing a broker.
 */
export const createAsk = (channel: Channel): Ask => {
  const waiting = new Map<string, (answer: Answer | undefined) => void>();
  channel.addEventListener('message', ({ data }: Event & { data?: unknown }) => {
    if (isAnswer(data)) waiting.get(data.answer)?.(data);
  });
  if (channel instanceof MessagePort) channel.start();
  return async (text, timeoutMs) => {
    const ask = crypto.randomUUID();
    let timer: ReturnType<typeof setTimeout> | undefined;
    try {
      return await new Promise((resolve) => {
        waiting.set(ask, resolve);
        timer = setTimeout(() => resolve(undefined), timeoutMs);
        channel.postMessage({ ask, ...(text === undefined ? {} : { text }) } satisfies Question);
      });
    } finally {
      clearTimeout(timer);
      waiting.delete(ask);
    }
  };
};
