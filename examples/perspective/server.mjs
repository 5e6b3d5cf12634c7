// Answers comments:analyze in the shape of Perspective API. Logs no text and stores nothing.
import { createServer } from 'node:http';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { listTexts, readRequest, toResponse } from './analyze.mjs';
import { ApiError, badRequest } from './api-error.mjs';
import { createDiscovery } from './discovery.mjs';
import { readRevision } from './revision.mjs';
import { openScorerPool } from './scorer-pool.mjs';

const ANALYZE = '/v1alpha1/comments:analyze';
const DISCOVERY = ['/$discovery/rest', '/discovery/v1/apis/commentanalyzer/v1alpha1/rest'];
/** A comment of 20 KB, escaped, with its context. */
const MAX_BODY = 160 * 1024;
const LOOPBACK = ['127.0.0.1', '::1', 'localhost'];

const readBody = async (request) => {
  const chunks = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > MAX_BODY)
      throw new ApiError(413, 'INVALID_ARGUMENT', `The request is larger than ${MAX_BODY} bytes.`);
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    throw badRequest('Invalid JSON payload received.');
  }
};

/** A page in a browser can reach this machine under another name (DNS rebinding). */
const checkHost = (request, host) => {
  if (!LOOPBACK.includes(host)) return;
  const address = `http://${request.headers.host}`;
  const name = URL.canParse(address) ? new URL(address).hostname.replace(/^\[|\]$/g, '') : '';
  if (LOOPBACK.includes(name)) return;
  throw new ApiError(403, 'PERMISSION_DENIED', 'Use 127.0.0.1 or localhost.');
};

/**
 * Starts the server and resolves with its address. `options` are those of `createNightlight()` in
 * Node. Up to `queue` requests wait for a thread. By default, there is a thread for each core.
 */
export const startServer = async ({
  options,
  host = '127.0.0.1',
  port = 8080,
  threads = availableParallelism(),
  queue = 256,
}) => {
  const revision = await readRevision(options);
  const pool = await openScorerPool({ threads, queue, options });

  const answer = async (request) => {
    checkHost(request, host);
    const [pathname] = request.url.split('?');
    if (request.method === 'GET' && DISCOVERY.includes(pathname))
      return createDiscovery(`http://${request.headers.host}/`, revision);
    if (pathname !== ANALYZE) throw new ApiError(404, 'NOT_FOUND', 'No such method.');
    if (request.method !== 'POST') throw new ApiError(405, 'INVALID_ARGUMENT', 'Use POST.');
    const parsed = readRequest(await readBody(request));
    const { texts, sentences } = listTexts(parsed);
    return toResponse(parsed, sentences, await pool.score(texts, parsed.previous));
  };

  const server = createServer(async (request, response) => {
    const send = (status, body) => {
      const text = JSON.stringify(body);
      response.writeHead(status, {
        'Content-Type': 'application/json; charset=utf-8',
        'Content-Length': Buffer.byteLength(text),
        'X-Content-Type-Options': 'nosniff',
        'Cache-Control': 'no-store',
        ...(status === 429 || status === 503 ? { 'Retry-After': '1' } : {}),
        // The rest of a body that is too large is not read.
        ...(status === 413 ? { Connection: 'close' } : {}),
      });
      response.end(text);
    };
    try {
      send(200, await answer(request));
    } catch (error) {
      const known =
        error instanceof ApiError ? error : new ApiError(500, 'INTERNAL', 'Internal error.');
      if (!response.headersSent) send(known.code, known);
    }
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const at = server.address();
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${at.port}/`,
    threads,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await pool.close();
    },
  };
};

const HERE = fileURLToPath(import.meta.url);
if (process.argv[1] && path.resolve(process.argv[1]) === HERE) {
  const { values } = parseArgs({
    options: {
      host: { type: 'string', default: '127.0.0.1' },
      port: { type: 'string', default: '8080' },
      threads: { type: 'string' },
      tier: { type: 'string', default: 'cascade' },
    },
  });
  const assets = path.join(
    path.dirname(fileURLToPath(import.meta.resolve('@nightlight/sdk/node'))),
    'assets',
  );
  const policy = { ageBand: 'adult', region: 'GB' };
  const { url, threads } = await startServer({
    options: { assets, policy, tier: values.tier },
    ...{ host: values.host, port: Number(values.port) },
    ...(values.threads ? { threads: Number(values.threads) } : {}),
  });
  console.log(`${url} answers with ${threads} threads. Nothing leaves this machine.`);
}
