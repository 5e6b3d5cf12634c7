import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type IncomingMessage, request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { startChatServer } from './server.mjs';

let folder: string;
let server: Awaited<ReturnType<typeof startChatServer>>;

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

describe('reports', () => {
  const report = {
    ...{ room: 'r', reporter: 'Ben', messageId: 'm1', from: 'Ana', text: 'go away', note: '' },
    ...{ sentAt: '2026-11-29T12:00:00.000Z', hasPicture: false },
  };
  const post = (body: string, headers: Record<string, string> = {}): Promise<Response> => {
    const { origin } = new URL(server.url);
    return fetch(`${origin}/report`, { method: 'POST', body, headers: { origin, ...headers } });
  };

  it('stores a report, says its number, and adds nothing to it', async () => {
    const response = await post(JSON.stringify({ ...report, cookie: 'secret' }));
    expect(response.status).toBe(201);
    const { reference } = (await response.json()) as { reference: string };
    expect(server.reports().at(-1)).toEqual({ ...report, reference });
  });

  it.each([
    ['what is not JSON', '{'],
    ['a report without its text', JSON.stringify({ ...report, text: undefined })],
    ['a list', '[]'],
    ['a number', '7'],
  ])('refuses %s', async (_, body) => {
    const before = server.reports().length;
    expect((await post(body)).status).toBe(400);
    expect(server.reports()).toHaveLength(before);
  });

  it('refuses a report that is too long, and one from another site', async () => {
    const before = server.reports().length;
    expect((await post(JSON.stringify({ ...report, note: 'x'.repeat(70_000) }))).status).toBe(413);
    const elsewhere = await post(JSON.stringify(report), { origin: 'https://evil.example' });
    expect(elsewhere.status).toBe(403);
    expect(server.reports()).toHaveLength(before);
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

  it('delivers nothing from a person who is blocked, does not tell them, and delivers again after that', async () => {
    const [ana, ben, cat] = await Promise.all(['ana', 'ben', 'cat'].map((id) => person('r6', id)));
    for (const one of [ana, ben, cat]) await one?.hears('presence').toBeTruthy();
    ben?.say({ type: 'block', ids: ['ana'] });
    // The server reads the list before it answers a message of the same person.
    ben?.say({ type: 'message', id: 'b1', text: 'hello', sentAt: 1 });
    await ben?.hears('delivered').toBeTruthy();
    ana?.say({ type: 'message', id: 'm1', text: 'hi', sentAt: 2 });
    await cat?.hears('message').toBeTruthy();
    await ana?.hears('delivered').toEqual({ type: 'delivered', id: 'm1' });
    ben?.say({ type: 'block', ids: [] });
    ben?.say({ type: 'message', id: 'b2', text: 'hello', sentAt: 3 });
    await expect.poll(() => ana?.heard.some(({ id }) => id === 'b2')).toBe(true);
    ana?.say({ type: 'message', id: 'm2', text: 'hi again', sentAt: 4 });
    await expect.poll(() => ben?.heard.some(({ id }) => id === 'm2')).toBe(true);
    expect(ben?.heard.some(({ id }) => id === 'm1')).toBe(false);
  });

  it('tells the others which message its author has taken back, and who that was', async () => {
    const [ana, ben] = await Promise.all(['ana', 'ben'].map((id) => person('r7', id)));
    await ben?.hears('presence').toBeTruthy();
    ana?.say({ type: 'unsend', id: 'm1', from: 'ben' });
    await ben?.hears('unsent').toEqual({ type: 'unsent', from: 'ana', id: 'm1' });
    expect(ana?.heard.some(({ type }) => type === 'unsent')).toBe(false);
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
