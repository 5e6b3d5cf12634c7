// The HTTP interface of the queue. Your app already knows who asks: replace `whoAsks`.
import { createServer } from 'node:http';
import { Refusal } from './moderation.mjs';

const MAX_BYTES = 16 * 1024;

const readJson = async (request) => {
  const chunks = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > MAX_BYTES) throw new Refusal(413, 'The body is too long.');
    chunks.push(chunk);
  }
  try {
    const value = JSON.parse(Buffer.concat(chunks).toString('utf8') || '{}');
    if (value !== null && typeof value === 'object') return value;
  } catch {
    // The same answer as for a value that is no object.
  }
  throw new Refusal(400, 'The body must be a JSON object.');
};

const readId = (part) => {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new Refusal(400, 'The id is not readable.');
  }
};

/** What the author reads right after sending: no scores, and no way to probe the check. */
const toReceipt = ({ id, status, help }) => ({ id, status, help });

/** The routes: method, path, who may ask, and what happens. */
const createRoutes = (moderation) => [
  ['GET', /^\/messages$/, 'member', () => moderation.published()],
  [
    'PUT',
    /^\/messages\/([^/]+)$/,
    'member',
    async ({ id, who, body }) =>
      toReceipt(await moderation.submit({ id, author: who.id, text: body.text })),
  ],
  [
    'GET',
    /^\/messages\/([^/]+)$/,
    'member',
    ({ id, who }) => moderation.status({ id, author: who.id }),
  ],
  [
    'POST',
    /^\/messages\/([^/]+)\/appeal$/,
    'member',
    async ({ id, who, body }) => {
      await moderation.appeal({ id, author: who.id, text: body.text });
      return moderation.status({ id, author: who.id });
    },
  ],
  [
    'DELETE',
    /^\/messages$/,
    'member',
    async ({ who }) => ({ erased: await moderation.erase(who.id) }),
  ],
  ['GET', /^\/queue$/, 'moderator', () => moderation.queue()],
  ...['decide', 'review', 'answer'].map((step) => [
    'POST',
    new RegExp(`^/queue/([^/]+)/${step}$`),
    'moderator',
    ({ id, who, body }) =>
      moderation[step]({ id, by: who.id, publish: body.publish, reason: body.reason }),
  ]),
];

/**
 * Starts the server. `whoAsks(request)` resolves with `{ id, role }`, or with nothing for a
 * stranger. `role` is `member` or `moderator`.
 */
export const startServer = async ({ moderation, whoAsks, port = 0 }) => {
  const routes = createRoutes(moderation);

  const answer = async (request) => {
    const who = await whoAsks(request);
    if (!who) throw new Refusal(401, 'Sign in first.');
    const { pathname } = new URL(request.url, 'http://localhost');
    for (const [method, pattern, role, handle] of routes) {
      const found = pattern.exec(pathname);
      if (!found || method !== request.method) continue;
      if (role === 'moderator' && who.role !== 'moderator')
        throw new Refusal(403, 'Moderators only.');
      const body = method === 'GET' || method === 'DELETE' ? {} : await readJson(request);
      return handle({ who, body, id: found[1] && readId(found[1]) });
    }
    throw new Refusal(404, 'There is nothing here.');
  };

  const server = createServer(async (request, response) => {
    let status = 200;
    let value;
    try {
      value = await answer(request);
    } catch (error) {
      status = error instanceof Refusal ? error.status : 500;
      value = { error: status === 500 ? 'This did not work. Try again.' : error.message };
      if (status === 500) console.error(error);
    }
    response.writeHead(status, {
      'Content-Type': 'application/json; charset=utf-8',
      'Cache-Control': 'no-store',
    });
    response.end(JSON.stringify(value));
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
};
