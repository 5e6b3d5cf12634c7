import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type PacedProxy, startPacedProxy } from './paced-proxy.ts';

const BODY = Buffer.alloc(250_000, 'n');
const server = createServer(({ headers, url }, response) => {
  response.setHeader('Content-Security-Policy', `connect-src ws://${headers.host}`);
  if (url === '/large') response.end(BODY);
  else response.writeHead(404).end(headers.host);
});
const sockets = new Set<Socket>();
server.on('connection', (socket) => sockets.add(socket));
server.on('upgrade', (_, socket) => {
  socket.write('HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: echo\r\n\r\n');
  socket.pipe(socket);
});

let proxy: PacedProxy;
beforeEach(async () => {
  if (!server.listening) {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
  }
  const { port } = server.address() as AddressInfo;
  proxy = await startPacedProxy(`http://127.0.0.1:${port}/`, { megabits: 10, latencyMs: 20 });
});
afterEach(async () => {
  await proxy.close();
  for (const socket of sockets) socket.destroy();
  server.close();
});

it('responses share the speed of the link', async () => {
  const started = performance.now();
  const answers = await Promise.all(
    ['large', 'large'].map(async (path) => (await fetch(proxy.url + path)).arrayBuffer()),
  );
  const seconds = (performance.now() - started) / 1000;
  expect(answers.map((answer) => answer.byteLength)).toEqual([BODY.length, BODY.length]);
  // Twice 250 kB at 10 Mbit/s, and the latency.
  expect(seconds).toBeGreaterThan(0.4);
  expect(proxy.sent()).toBe(2 * BODY.length);
});

it('the server sees its own address, and the browser that of the link', async () => {
  const response = await fetch(`${proxy.url}small`);
  const { port } = server.address() as AddressInfo;
  expect(response.status).toBe(404);
  expect(await response.text()).toBe(`127.0.0.1:${port}`);
  const own = new URL(proxy.url).host;
  expect(response.headers.get('Content-Security-Policy')).toBe(`connect-src ws://${own}`);
});

it('a connection that is upgraded goes both ways', async () => {
  const asked = request(proxy.url, { headers: { Connection: 'Upgrade', Upgrade: 'echo' } });
  asked.end();
  const [, socket] = await once(asked, 'upgrade');
  socket.write('hello');
  const [chunk] = await once(socket, 'data');
  expect(String(chunk)).toBe('hello');
  socket.destroy();
});
