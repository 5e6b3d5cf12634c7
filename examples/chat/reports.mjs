// Receives reports about messages and keeps the newest in memory, for the people who run the chat.
import { randomUUID } from 'node:crypto';

const MAX_BYTES = 64 * 1024;
const MOST = 1000;
/** The fields of a report with their greatest length. */
const TEXTS = {
  ...{ room: 64, reporter: 40, messageId: 64, from: 40, sentAt: 40, text: 8000, note: 500 },
};

/** Returns the fields that a report has, or undefined if it is none. */
const toReport = (json) => {
  let value;
  try {
    value = JSON.parse(json);
  } catch {
    return undefined;
  }
  if (value === null || typeof value !== 'object') return undefined;
  const { hasPicture } = value;
  if (typeof hasPicture !== 'boolean') return undefined;
  const texts = Object.entries(TEXTS).map(([name, most]) => {
    const text = value[name];
    return typeof text === 'string' && text.length <= most ? [name, text] : undefined;
  });
  if (texts.includes(undefined)) return undefined;
  return { ...Object.fromEntries(texts), hasPicture };
};

const readBody = async (request) => {
  const chunks = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > MAX_BYTES) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
};

/** Creates the store of a server's reports. */
export const createReports = () => {
  /** The newest last. */
  const all = [];
  return {
    all: () => [...all],
    /** Stores the report of a request. Resolves with the status and the body of the response. */
    receive: async (request) => {
      const body = await readBody(request);
      if (body === undefined) return { status: 413, body: { error: 'The report is too long.' } };
      const report = toReport(body);
      if (!report) return { status: 400, body: { error: 'This is not a report.' } };
      const reference = randomUUID().slice(0, 8);
      all.push({ ...report, reference });
      if (all.length > MOST) all.shift();
      return { status: 201, body: { reference } };
    },
  };
};
