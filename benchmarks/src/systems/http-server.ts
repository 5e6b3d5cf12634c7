import type { MessageVerdict, System, UnlabelledMessage } from '../run/system.ts';

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);
const ATTEMPTS = 5;
const FLAG_FROM = 0.5;
/** Requests at once: enough to keep a server busy. */
const AT_ONCE = 4;

/** How a kind of server is asked, and how its answer is read. */
interface Shape {
  readonly name: string;
  readonly title: string;
  readonly path: string;
  toBody(message: UnlabelledMessage): unknown;
  /** Reads a parsed answer. Throws if it has another shape. */
  toVerdict(answer: never): MessageVerdict;
  /** What the server says about its version, in an answer or elsewhere; `undefined` if nothing. */
  findVersion(answer: never, url: URL): Promise<string | undefined>;
}

const UNKNOWN = 'unknown';

/** Messages stay on this machine, so a server must be on it. */
const checkUrl = (value: string): URL => {
  if (!URL.canParse(value)) throw new Error(`${value} is not a URL, such as http://127.0.0.1:8080`);
  const url = new URL(value);
  if (LOOPBACK.has(url.hostname)) return url;
  throw new Error(
    `${url.hostname} is not this machine. Messages are sent to 127.0.0.1 or localhost only.`,
  );
};

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Sends one message. A server that is busy (429 or 503) is asked again. */
const ask = async (url: URL, body: unknown): Promise<unknown> => {
  for (let attempt = 1; ; attempt++) {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    const text = await response.text();
    if (response.ok) return JSON.parse(text);
    const isBusy = response.status === 429 || response.status === 503;
    if (!isBusy || attempt === ATTEMPTS)
      throw new Error(`${url.pathname} answered ${response.status}: ${text.slice(0, 200)}`);
    await wait(100 * 2 ** attempt);
  }
};

/** Maps in order, with a few at once. */
const mapAtOnce = async <In, Out>(
  items: readonly In[],
  change: (item: In) => Promise<Out>,
): Promise<readonly Out[]> => {
  const results: Out[] = new Array(items.length);
  let next = 0;
  const work = async (): Promise<void> => {
    for (let i = next++; i < items.length; i = next++) results[i] = await change(items[i] as In);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return results;
};

const createSystem =
  (shape: Shape) =>
  (address: string): System => ({
    name: shape.name,
    title: shape.title,
    answers: 'score',
    expectedMs: 20,
    isElsewhere: true,
    inBrowser() {
      throw new Error('It is a server.');
    },
    async open() {
      const url = checkUrl(address);
      if (url.pathname === '/') url.pathname = shape.path;
      const judge = async (message: UnlabelledMessage): Promise<MessageVerdict> =>
        shape.toVerdict((await ask(url, shape.toBody(message))) as never);
      // A server that isn't there fails here, with its address.
      const tryOut = async (): Promise<string | undefined> => {
        const answer = (await ask(
          url,
          shape.toBody({ id: 'first', text: 'good morning' }),
        )) as never;
        shape.toVerdict(answer);
        return shape.findVersion(answer, url);
      };
      const version = await tryOut().catch((error: Error) => {
        const cause = (error.cause as { code?: string } | undefined)?.code;
        throw new Error(`${url.host}${url.pathname}: ${cause ?? error.message}`);
      });
      return { version: version ?? UNKNOWN, judge: (messages) => mapAtOnce(messages, judge) };
    },
  });

/** The `revision` of a server's discovery document. Many servers have none. */
const readRevision = async ({ origin }: URL): Promise<string | undefined> => {
  try {
    const response = await fetch(`${origin}/$discovery/rest?version=v1alpha1`);
    const { revision } = (await response.json()) as { revision?: unknown };
    return response.ok && typeof revision === 'string' ? revision : undefined;
  } catch {
    return undefined;
  }
};

/** Perspective API's `comments:analyze`, TOXICITY. */
export const perspectiveServer = createSystem({
  name: 'perspective',
  title: 'A server in the shape of Perspective API (TOXICITY, flagged from 0.5)',
  path: '/v1alpha1/comments:analyze',
  toBody: ({ text, lang, previous = [] }) => ({
    comment: { text },
    requestedAttributes: { TOXICITY: {} },
    doNotStore: true,
    ...(lang ? { languages: [lang] } : {}),
    ...(previous.length > 0
      ? { context: { entries: previous.map((turn) => ({ text: turn.text })) } }
      : {}),
  }),
  toVerdict(answer: { attributeScores?: { TOXICITY?: { summaryScore?: { value?: number } } } }) {
    const score = answer.attributeScores?.TOXICITY?.summaryScore?.value;
    if (typeof score !== 'number') throw new Error('The answer has no summaryScore of TOXICITY.');
    return { score, flagged: score >= FLAG_FROM };
  },
  findVersion: (_, url) => readRevision(url),
});

/** The moderation endpoint of OpenAI, which other servers offer too. */
export const openAiServer = createSystem({
  name: 'openai-moderation',
  title: 'A server in the shape of OpenAI’s moderations endpoint (highest category)',
  path: '/v1/moderations',
  toBody: ({ text }) => ({ input: text }),
  toVerdict(answer: {
    results?: readonly { flagged?: boolean; category_scores?: Readonly<Record<string, number>> }[];
  }) {
    const { flagged, category_scores: scores } = answer.results?.[0] ?? {};
    if (typeof flagged !== 'boolean' || !scores)
      throw new Error('The answer has no results with flagged and category_scores.');
    return { flagged, score: Math.max(...Object.values(scores)) };
  },
  findVersion: async ({ model }: { model?: unknown }) =>
    typeof model === 'string' ? model : undefined,
});
