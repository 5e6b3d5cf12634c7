/** Milliseconds since 1970 with high resolution: the same in all tabs. */
export const now = (): number => performance.timeOrigin + performance.now();

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

type Line = BroadcastChannel | MessagePort;

const isQuestion = (data: unknown): data is Question =>
  typeof data === 'object' && data !== null && 'ask' in data;

const isAnswer = (data: unknown): data is Answer =>
  typeof data === 'object' && data !== null && 'answer' in data;

/** Answers questions from other tabs with this tab's model. */
export const answerOver = (line: Line, classify: (text: string) => Promise<unknown>): void => {
  line.addEventListener('message', async ({ data }: Event & { data?: unknown }) => {
    if (!isQuestion(data)) return;
    const decision = data.text === undefined ? undefined : await classify(data.text);
    line.postMessage({ answer: data.ask, decision } satisfies Answer);
  });
  if (line instanceof MessagePort) line.start();
};

/** Asks another tab; `undefined` if no answer came in time. */
export type Ask = (text: string | undefined, patience: number) => Promise<Answer | undefined>;

/**
 * On a BroadcastChannel every listening page of the origin receives the question and the
 * answer. That is the price of not needing a broker.
 */
export const askOver = (line: Line): Ask => {
  const waiting = new Map<string, (answer: Answer | undefined) => void>();
  line.addEventListener('message', ({ data }: Event & { data?: unknown }) => {
    if (isAnswer(data)) waiting.get(data.answer)?.(data);
  });
  if (line instanceof MessagePort) line.start();
  return async (text, patience) => {
    const ask = crypto.randomUUID();
    let timer: ReturnType<typeof setTimeout> | undefined;
    try {
      return await new Promise((resolve) => {
        waiting.set(ask, resolve);
        timer = setTimeout(() => resolve(undefined), patience);
        line.postMessage({ ask, ...(text === undefined ? {} : { text }) } satisfies Question);
      });
    } finally {
      clearTimeout(timer);
      waiting.delete(ask);
    }
  };
};
