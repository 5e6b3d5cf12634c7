import { createServer, type IncomingMessage, request as send } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { pipeline, Transform } from 'node:stream';

export interface Link {
  readonly megabits: number;
  readonly latencyMs: number;
}

export interface PacedProxy {
  readonly url: string;
  /** Bytes that have been sent to the browser. */
  readonly sent: () => number;
  close(): Promise<void>;
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Larger chunks would let one response block the others. */
const CHUNK_BYTES = 16 * 1024;

/** A timer that fires late must not slow the link down. After a longer gap, the link was idle. */
const LATE_MS = 100;

/** A clock that all responses share: each chunk takes as long as the link needs for it. */
const createPacer = ({ megabits }: Link) => {
  const bytesPerMs = (megabits * 1e6) / 8 / 1000;
  let free = 0;
  let sent = 0;
  return {
    sent: () => sent,
    async pass(bytes: number): Promise<void> {
      const now = performance.now();
      free = (now - free > LATE_MS ? now : free) + bytes / bytesPerMs;
      sent += bytes;
      if (free > now) await wait(free - now);
    },
  };
};

const paced = (pass: (bytes: number) => Promise<void>): Transform =>
  new Transform({
    async transform(chunk: Buffer, _, done) {
      for (let at = 0; at < chunk.length; at += CHUNK_BYTES) {
        const part = chunk.subarray(at, at + CHUNK_BYTES);
        await pass(part.length);
        this.push(part);
      }
      done();
    },
  });

/**
 * Serves another server of this machine over a slow link, also its WebSockets. All responses share
 * the link. Each request waits for the latency first.
 */
export const startPacedProxy = async (target: string, link: Link): Promise<PacedProxy> => {
  const { host, port, hostname } = new URL(target);
  const pacer = createPacer(link);
  let own = '';
  /** The server accepts only its own host, and its policy names its own port. */
  const toTarget = ({ headers }: IncomingMessage): IncomingMessage['headers'] => ({
    ...headers,
    host,
    ...(headers.origin ? { origin: `http://${host}` } : {}),
  });
  const server = createServer(async (request, response) => {
    await wait(link.latencyMs);
    const forwarded = send(
      `http://${host}${request.url}`,
      { method: request.method ?? 'GET', headers: toTarget(request) },
      (answer) => {
        const headers = Object.fromEntries(
          Object.entries(answer.headers).map(([name, value]) => [
            name,
            typeof value === 'string' ? value.replaceAll(`:${port}`, `:${own}`) : value,
          ]),
        );
        response.writeHead(answer.statusCode ?? 502, headers);
        pipeline(answer, paced(pacer.pass), response, () => {});
      },
    );
    forwarded.on('error', () => response.destroy());
    request.pipe(forwarded);
  });
  server.on('upgrade', (request, socket, head) => {
    const onward = connect(Number(port), hostname, () => {
      const lines = Object.entries(toTarget(request)).map(([name, value]) => `${name}: ${value}`);
      onward.write([`GET ${request.url} HTTP/1.1`, ...lines, '', ''].join('\r\n'));
      onward.write(head);
      socket.pipe(onward).pipe(socket);
    });
    for (const end of [socket, onward]) {
      end.on('error', () => {
        socket.destroy();
        onward.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  own = String((server.address() as AddressInfo).port);
  return {
    url: `http://127.0.0.1:${own}/`,
    sent: pacer.sent,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
