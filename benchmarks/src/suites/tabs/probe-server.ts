import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export interface Probe {
  readonly sharedWorker: boolean;
  /** Two connections reached the same worker. */
  readonly shared?: boolean;
  /** Its own response header kept it off the network; the server received no request. */
  readonly sealed?: boolean;
  readonly wasm?: boolean;
  /** Whether a tab is notified within a second that the worker has ended: by any event … */
  readonly toldByEvent?: boolean;
  /** … or by a lock that the worker held while it ran. */
  readonly toldByLock?: boolean;
  readonly locks: boolean;
}

const PAGE = `<!doctype html><meta charset="utf-8"><title>Nightlight</title><script>
const sendReport = (found) => fetch('/report', { method: 'POST', body: JSON.stringify({
  sharedWorker: 'SharedWorker' in self,
  locks: 'locks' in navigator,
  ...found,
}) });
const connect = () => new Promise((resolve, reject) => {
  const worker = new SharedWorker('/worker.js');
  worker.onerror = reject;
  worker.port.onmessage = ({ data }) => resolve({ worker, data });
});
const end = async ({ worker }) => {
  const noticed = { toldByEvent: false, toldByLock: false };
  worker.port.addEventListener('close', () => { noticed.toldByEvent = true; });
  worker.onerror = () => { noticed.toldByEvent = true; };
  navigator.locks?.request('alive', () => { noticed.toldByLock = true; });
  worker.port.postMessage('end');
  await new Promise((resolve) => setTimeout(resolve, 1000));
  return noticed;
};
const probe = async () => {
  await connect();
  const second = await connect();
  return { ...second.data, ...(await end(second)) };
};
if ('SharedWorker' in self) probe().then(sendReport, () => sendReport({}));
else sendReport({});
</script>`;

const WORKER = `let connections = 0;
const alive = new Promise((resolveHeld) => {
  navigator.locks?.request('alive', () => { resolveHeld(); return new Promise(() => {}); });
});
onconnect = async ({ ports: [port] }) => {
  connections++;
  port.onmessage = () => close();
  await alive;
  const answered = await fetch('/network-check').then(() => true, () => false);
  const wasm = await WebAssembly.compile(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0))
    .then(() => true, () => false);
  port.postMessage({ shared: connections === 2, sealed: !answered, wasm });
};`;

const SEAL = "default-src 'none'; script-src 'wasm-unsafe-eval'; connect-src 'none'";

/** A page that tries a sealed SharedWorker and posts the result, so no driver is needed. */
export const serveProbe = async (): Promise<{
  url: string;
  report: Promise<Probe>;
  close(): Promise<void>;
}> => {
  let resolveReport: (found: Probe) => void = () => {};
  const report = new Promise<Probe>((resolve) => {
    resolveReport = resolve;
  });
  let requestCount = 0;
  const server = createServer(async (request, response) => {
    if (request.url === '/network-check') requestCount++;
    if (request.url === '/report') {
      const found = JSON.parse(await text(request));
      resolveReport({
        ...found,
        ...('sealed' in found ? { sealed: found.sealed && requestCount === 0 } : {}),
      });
    }
    if (request.url === '/worker.js') {
      response.setHeader('Content-Security-Policy', SEAL);
      response.setHeader('Content-Type', 'text/javascript');
      response.end(WORKER);
    } else if (request.url === '/') {
      response.setHeader('Content-Type', 'text/html');
      response.end(PAGE);
    } else response.writeHead(204).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    report,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
