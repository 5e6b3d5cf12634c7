// @ts-check
/**
 * What many clients at once got.
 *
 * @typedef {object} Outcome
 * @property {number} sent
 * @property {Readonly<Record<number, number>>} byStatus Answers by HTTP status.
 * @property {number} wrong Requests whose answer was lost, was doubled, or belongs to another request.
 * @property {number} seconds
 */

/**
 * A request, and the status that is right for it.
 *
 * @param {number} i
 * @returns {{ readonly body: string, readonly expected: number }}
 */
const createRequest = (i) => {
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

/**
 * Sends `count` requests from `clients` clients, a fifth of them malformed.
 *
 * @param {string} url
 * @param {number} count
 * @param {number} clients
 * @returns {Promise<Outcome>}
 */
export const sendMany = async (url, count, clients) => {
  /** @type {Record<number, number>} */
  const byStatus = {};
  /** @type {Map<string, number>} */
  const answered = new Map();
  let wrong = 0;
  let next = 0;
  const client = async () => {
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
  const started = performance.now();
  await Promise.all(Array.from({ length: clients }, client));
  const seconds = (performance.now() - started) / 1000;
  wrong += [...answered.values()].filter((times) => times !== 1).length;
  return { sent: next, byStatus, wrong, seconds };
};
