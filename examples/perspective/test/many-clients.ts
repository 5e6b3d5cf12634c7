/** What many clients at once got. */
export interface Outcome {
  readonly sent: number;
  /** Answers by HTTP status. */
  readonly byStatus: Readonly<Record<number, number>>;
  /** Requests whose answer was lost, was doubled, or belongs to another request. */
  readonly wrong: number;
}

/** A request, and the status that is right for it. */
const createRequest = (i: number): { readonly body: string; readonly expected: number } => {
  const body = {
    comment: { text: `message number ${i}, see you at ${i % 24} o'clock` },
    requestedAttributes: { TOXICITY: {}, THREAT: {} },
    languages: ['en'],
    clientToken: `token-${i}`,
  };
  switch (i % 20) {
    case 3:
      return { body: '{"comment":', expected: 400 };
    case 7:
      return { body: JSON.stringify({ ...body, comment: { text: '' } }), expected: 400 };
    case 11:
      return { body: JSON.stringify({ ...body, requestedAttributes: {} }), expected: 400 };
    case 17:
      return { body: '[]', expected: 400 };
    default:
      return { body: JSON.stringify(body), expected: 200 };
  }
};

/** Sends `count` requests from `clients` clients, a fifth of them malformed. */
export const sendMany = async (url: string, count: number, clients: number): Promise<Outcome> => {
  const byStatus: Record<number, number> = {};
  const answered = new Map<string, number>();
  let wrong = 0;
  let next = 0;
  const client = async (): Promise<void> => {
    while (next < count) {
      const i = next++;
      const { body, expected } = createRequest(i);
      const response = await fetch(`${url}v1alpha1/comments:analyze?key=none`, {
        method: 'POST',
        body,
      });
      const answer = await response.json();
      byStatus[response.status] = (byStatus[response.status] ?? 0) + 1;
      if (response.status !== expected) wrong++;
      if (response.status !== 200) continue;
      if (answer.clientToken !== `token-${i}`) wrong++;
      answered.set(answer.clientToken, (answered.get(answer.clientToken) ?? 0) + 1);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  wrong += [...answered.values()].filter((times) => times !== 1).length;
  return { sent: next, byStatus, wrong };
};
