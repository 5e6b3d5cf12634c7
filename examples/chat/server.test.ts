import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type IncomingMessage, request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { startChatServer } from './server.mjs';

let folder: string;
let server: { url: string; close(): Promise<void> };

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'nightlight-chat-'));
  await mkdir(path.join(folder, 'root'));
  await mkdir(path.join(folder, 'assets'));
  await writeFile(path.join(folder, 'secret.txt'), 'secret');
  await writeFile(path.join(folder, 'root', 'index.html'), '<title>chat</title>');
  await writeFile(path.join(folder, 'root', '.env'), 'secret');
  await writeFile(path.join(folder, 'assets', 'nightlight-worker.js'), '0;');
  await writeFile(path.join(folder, 'assets', 'a.wasm'), '');
  server = await startChatServer({
    root: path.join(folder, 'root'),
    assets: path.join(folder, 'assets'),
  });
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

/** Sends the path as it is: fetch() would tidy it up first. */
const get = (raw: string, headers = {}): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(server.url);
    request({ hostname, port, path: raw, headers, agent: false }, (answer) => {
      answer.resume();
      resolve(answer);
    })
      .on('error', reject)
      .end();
  });

describe('the files', () => {
  it('serves the page cross-origin isolated and without inline scripts', async () => {
    const { statusCode, headers } = await get('/?room=a');
    expect(statusCode).toBe(200);
    const csp = headers['content-security-policy'];
    expect(csp).toContain("script-src 'self' 'wasm-unsafe-eval'");
    expect(csp).not.toContain('unsafe-inline');
    expect(headers['cross-origin-opener-policy']).toBe('same-origin');
    expect(headers['cross-origin-embedder-policy']).toBe('require-corp');
  });

  it('serves the worker with the CSP that seals it', async () => {
    const { headers } = await get('/nightlight/nightlight-worker.js');
    expect(headers['content-security-policy']).toBe(
      "default-src 'none'; script-src 'wasm-unsafe-eval'; connect-src 'none'",
    );
    expect(headers['cross-origin-resource-policy']).toBe('same-origin');
    expect((await get('/nightlight/a.wasm')).headers['content-type']).toBe('application/wasm');
  });

  it.each([
    '/../secret.txt',
    '/nightlight/../secret.txt',
    '/nightlight/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/nightlight/..%5c..%5csecret.txt',
    '/nightlight//etc/passwd',
    '/.env',
    '/%00',
    '/%',
    '/nightlight/',
  ])('responds with 404 for %s', async (raw) => {
    expect((await get(raw)).statusCode).toBe(404);
  });

  it('responds only to local host names', async () => {
    expect((await get('/', { host: 'evil.example' })).statusCode).toBe(421);
  });
});

/** Somebody in a room, with everything that the server told them. */
const person = async (room: string, id: string) => {
  const socket = new WebSocket(`${server.url.replace('http', 'ws')}chat`);
  const heard: { type: string; [key: string]: unknown }[] = [];
  socket.on('message', (data) => heard.push(JSON.parse(String(data))));
  await new Promise((resolve) => socket.once('open', resolve));
  const say = (value: object) => socket.send(JSON.stringify(value));
  say({ type: 'join', room, id, name: id });
  const hears = (type: string) =>
    expect.poll(() => heard.find((said) => said.type === type), { timeout: 30_000 });
  return { socket, heard, say, hears };
};

describe('the relay', () => {
  it('passes a message to the other person, and confirms it', async () => {
    const ana = await person('r1', 'ana');
    const ben = await person('r1', 'ben');
    await ben.hears('presence').toBeTruthy();
    ana.say({ type: 'message', id: 'm1', text: 'hi', sentAt: 5 });
    await ben
      .hears('message')
      .toEqual({ type: 'message', from: 'ana', id: 'm1', text: 'hi', sentAt: 5 });
    await ana.hears('delivered').toEqual({ type: 'delivered', id: 'm1' });
    expect(ana.heard.some((said) => said.type === 'message')).toBe(false);
  });

  it('passes a message to everyone else in a group', async () => {
    const [ana, ...others] = await Promise.all(['ana', 'ben', 'cat'].map((id) => person('r5', id)));
    for (const other of others) await other.hears('presence').toBeTruthy();
    ana?.say({ type: 'message', id: 'm1', text: 'hi all', sentAt: 5 });
    for (const other of others) await other.hears('message').toMatchObject({ from: 'ana' });
  });

  it('accepts eight people in a room, and someone who reconnects', async () => {
    for (const id of 'abcdefgh') await person('r2', id);
    await (await person('r2', 'i')).hears('full').toBeTruthy();
    await (await person('r2', 'a')).hears('presence').toBeTruthy();
  });

  it('ignores what is not a message', async () => {
    const ana = await person('r3', 'ana');
    const ben = await person('r3', 'ben');
    await ben.hears('presence').toBeTruthy();
    for (const odd of ['{', 'null', '[]', '{"type":"message","text":7}']) ana.socket.send(odd);
    ana.say({ type: 'message', id: 'm2', text: 'still here', sentAt: 6 });
    await ben.hears('message').toMatchObject({ id: 'm2' });
  });

  it('rejects connections from other sites', async () => {
    const socket = new WebSocket(`${server.url.replace('http', 'ws')}chat`, {
      origin: 'https://evil.example',
    });
    await expect(
      new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject)),
    ).rejects.toThrow('403');
  });
});
