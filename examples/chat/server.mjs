// Serves the built chat and relays messages between the people in a room.
// It stores only who is present, and what was reported, in memory.
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ENCODINGS } from './compress.mjs';
import { relay } from './relay.mjs';
import { createReports } from './reports.mjs';

const HERE = path.dirname(fileURLToPath(import.meta.url));

const MIME = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/plain; charset=utf-8',
};

// With COEP, every file must say that it may be loaded here, including the worker's script.
const ISOLATED = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
};

/** The SDK's workers, in any folder. */
const WORKER = /^\/nightlight\/(.+\/)?nightlight-worker(-\w+)?\.js$/;
/** The seal. With it, the browser does not let the worker load anything. */
const WORKER_CSP = "default-src 'none'; script-src 'wasm-unsafe-eval'; connect-src 'none'";

const pageCsp = (port) =>
  [
    "default-src 'self'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "worker-src 'self'",
    `connect-src 'self' ws://127.0.0.1:${port} ws://localhost:${port}`,
    "img-src 'self' blob: data:",
    "style-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');

/** Returns the file for a path, or undefined for a dotfile or a path outside the folder. */
const fileUnder = (folder, pathname) => {
  let decoded;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
  if (/[\0\\]/.test(decoded) || decoded.split('/').some((part) => part.startsWith('.'))) {
    return undefined;
  }
  const file = path.resolve(folder, `.${path.posix.normalize(`/${decoded}`)}`);
  return file.startsWith(path.resolve(folder) + path.sep) ? file : undefined;
};

/** Returns the file for a path, and where its compressed copies are. */
const target = (pathname, { root, assets, compressed }) => {
  const within = (folder, name, copies) => {
    const file = folder && fileUnder(folder, name);
    if (!file) return undefined;
    return { file, copy: compressed && path.join(compressed, copies, path.relative(folder, file)) };
  };
  if (pathname === '/') return within(root, 'index.html', 'page');
  if (pathname.startsWith('/nightlight/')) {
    return within(assets, pathname.slice('/nightlight/'.length), 'nightlight');
  }
  return within(root, pathname.slice(1), 'page');
};

/** Whether an `Accept-Encoding` header names this encoding, and not with `q=0`. */
const accepts = (header, name) =>
  header.split(',').some((part) => {
    const [encoding, ...parameters] = part.split(';').map((word) => word.trim().toLowerCase());
    return encoding === name && !parameters.some((word) => /^q=0(\.0*)?$/.test(word));
  });

/** Finds the compressed copies that are as new as the file. */
const findCopies = async (copy, { mtimeMs }) => {
  if (!copy) return [];
  const copies = await Promise.all(
    ENCODINGS.map(async ({ name, suffix }) => {
      const file = copy + suffix;
      const found = await stat(file).catch(() => undefined);
      return found && found.mtimeMs >= mtimeMs ? { name, file, size: found.size } : undefined;
    }),
  );
  return copies.filter((one) => one !== undefined);
};

const refuse = (response, status, words) => {
  response.writeHead(status, { ...ISOLATED, 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(words);
};

const REPORT = '/reports/';

const handleReport = async (request, response, { port, reports }) => {
  const isNew = request.method === 'POST';
  // Other sites must not file reports in the user's name.
  if (isNew && !isOwnOrigin(request.headers.origin, port)) {
    return refuse(response, 403, 'Not from here.');
  }
  const id = request.url.slice(REPORT.length);
  const { status, body } = isNew
    ? await reports.receive(request)
    : reports.check(id, request.headers['accept-language']);
  response.writeHead(status, { ...ISOLATED, 'Content-Type': MIME['.json'] });
  response.end(JSON.stringify(body));
};

const serve = async (request, response, options) => {
  const { port } = options;
  if (!isOwnHost(request.headers.host, port)) return refuse(response, 421, 'Not this server.');
  const isReport = request.method === 'POST' && request.url === '/reports';
  if (isReport || (request.method === 'GET' && request.url?.startsWith(REPORT))) {
    return handleReport(request, response, options);
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return refuse(response, 405, 'Only GET and HEAD.');
  }
  const [pathname] = (request.url ?? '/').split('?');
  if (options.page && !pathname.startsWith('/nightlight/')) return options.page(request, response);
  const { file, copy } = target(pathname, options) ?? {};
  const found = file && (await stat(file).catch(() => undefined));
  if (!found?.isFile()) return refuse(response, 404, 'Nothing here.');

  const copies = await findCopies(copy, found);
  const accepted = request.headers['accept-encoding'] ?? '';
  const chosen = copies.find(({ name }) => accepts(accepted, name));
  const version = `${found.size.toString(36)}-${Math.floor(found.mtimeMs).toString(36)}`;
  // Caches tell the encodings apart by their ETags.
  const etag = chosen ? `"${version}-${chosen.name}"` : `"${version}"`;
  const hashed = pathname.startsWith('/assets/');
  const headers = {
    ...ISOLATED,
    'Content-Security-Policy': WORKER.test(pathname) ? WORKER_CSP : pageCsp(port),
    'Content-Type': MIME[path.extname(file)] ?? 'application/octet-stream',
    'Cache-Control': hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
    ETag: etag,
    ...(copies.length > 0 ? { Vary: 'Accept-Encoding' } : {}),
  };
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304, headers).end();
    return;
  }
  response.writeHead(200, {
    ...headers,
    ...(chosen ? { 'Content-Encoding': chosen.name } : {}),
    'Content-Length': chosen?.size ?? found.size,
  });
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  createReadStream(chosen?.file ?? file)
    .on('error', () => response.destroy())
    .pipe(response);
};

/** Accepts only loopback hosts, so that DNS rebinding can't reach the server. */
const isOwnHost = (host, port) => host === `127.0.0.1:${port}` || host === `localhost:${port}`;

const isOwnOrigin = (origin, port) =>
  origin !== undefined && isOwnHost(origin.replace(/^http:\/\//, ''), port);

/**
 * Starts the server on the loopback address. `root` is the folder of the built page, `assets` the
 * SDK's folder, and `compressed` the folder that `compressChat()` wrote. Port 0 selects a free port.
 * `page` answers requests for the page instead of `root`, without the page's policy: `npm run dev`.
 * `onRequest` gets the path of each request.
 *
 * @param {{ port?: number, root?: string, assets?: string, compressed?: string, page?: (request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => void, onRequest?: (path: string) => void }} options
 */
export const startChatServer = async ({
  port = 0,
  root = path.join(HERE, 'dist'),
  assets,
  compressed,
  page,
  onRequest = (_path) => {},
} = {}) => {
  const reports = createReports();
  const options = { root, assets, compressed, page, port, reports };
  const server = createServer((request, response) => {
    onRequest(request.url ?? '/');
    serve(request, response, options).catch(() => {
      if (!response.headersSent) refuse(response, 500, 'Something went wrong.');
      else response.destroy();
    });
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  options.port = server.address().port;
  const closeRelay = relay(server, (request) => {
    const { origin, host } = request.headers;
    const own = origin === undefined || isOwnOrigin(origin, options.port);
    return own && isOwnHost(host, options.port);
  });
  return {
    url: `http://127.0.0.1:${options.port}/`,
    /** What was reported, the newest last. */
    reports: reports.all,
    /** Answers the newest report. */
    answerReport: reports.answer,
    close: async () => {
      closeRelay();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
