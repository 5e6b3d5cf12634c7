import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { type IncomingMessage, request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { reportSinkContract } from '@nightlight/core/contracts/report-sink';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import { compressChat } from './compress.mjs';
import { createReports } from './reports.mjs';
import { startChatServer } from './server.mjs';
import { createReportSink } from './src/report-sink.ts';

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
    ...{ id: 'r1', madeAt: 1, about: 'messages', account: '', conversation: 'room' },
    people: [{ id: 'ana', name: 'Ana' }],
    messages: [{ id: 'm1', author: 'ana', text: 'go away', sentAt: 1 }],
  };
  const post = (body: string, headers: Record<string, string> = {}): Promise<Response> => {
    const { origin } = new URL(server.url);
    return fetch(`${origin}/reports`, { method: 'POST', body, headers: { origin, ...headers } });
  };

  it('stores a report once, says its number, and adds nothing to it', async () => {
    const before = server.reports().length;
    const response = await post(JSON.stringify({ ...report, cookie: 'secret' }));
    expect(response.status).toBe(201);
    const { reference } = (await response.json()) as { reference: string };
    expect(server.reports().at(-1)).toEqual({ ...report, reference, status: 'received' });
    expect(await (await post(JSON.stringify(report))).json()).toMatchObject({ reference });
    expect(server.reports()).toHaveLength(before + 1);
  });

  it('says what became of a report, to the device that knows its id', async () => {
    await post(JSON.stringify({ ...report, id: 'r2' }));
    server.answerReport('closed', 'We spoke to Ana.');
    const answer = await fetch(new URL('/reports/r2', server.url));
    expect(await answer.json()).toMatchObject({
      ...{ status: 'closed', messages: [{ text: 'We spoke to Ana.' }] },
    });
    expect((await get('/reports/unknown')).statusCode).toBe(404);
  });

  it.each([
    ['ar', 'هذه الدردشة تجريبية'],
    ['pt-BR', 'Este chat é uma demonstração'],
    ['en-US,en;q=0.9', 'This chat is a demonstration'],
    ['constructor', 'This chat is a demonstration'],
  ])('answers by itself in the language of the device: %s', async (language, start) => {
    const id = `in-${language.replace(/\W/g, '')}`;
    await post(JSON.stringify({ ...report, id }));
    const now = Date.now();
    const clock = vi.spyOn(Date, 'now').mockReturnValue(now + 21_000);
    const answer = await fetch(new URL(`/reports/${id}`, server.url), {
      headers: { 'Accept-Language': language },
    });
    clock.mockRestore();
    const { messages } = (await answer.json()) as { messages: { text: string }[] };
    expect(messages[0]?.text.startsWith(start)).toBe(true);
  });

  it.each([
    ['what is not JSON', '{'],
    ['a report without its messages', JSON.stringify({ ...report, messages: undefined })],
    [
      'a picture',
      JSON.stringify({
        ...report,
        messages: [{ author: 'a', text: '', pictures: ['data:image'] }],
      }),
    ],
    ['a list', '[]'],
    ['a number', '7'],
  ])('refuses %s', async (_, body) => {
    const before = server.reports().length;
    expect((await post(body)).status).toBe(400);
    expect(server.reports()).toHaveLength(before);
  });

  it('takes no picture, also beside the rule and the evidence', async () => {
    const image = 'data:image/png;base64,AAAA';
    const decision = { rule: 'bullying.incoming', policyVersion: '12' };
    const evidence = { fingerprint: 'f', head: 'ab'.repeat(32) };
    const sneaky = {
      ...{ ...report, id: 'sneaky', place: 'group' },
      ...{ decision: { ...decision, image }, evidence: { ...evidence, image } },
    };
    expect((await post(JSON.stringify(sneaky))).status).toBe(201);
    expect(server.reports().at(-1)).toMatchObject({ place: 'group', decision, evidence });
    expect(JSON.stringify(server.reports())).not.toContain('data:image');
  });

  it('after 1000 reports, no number comes twice, and a report that is sent again is not a new one', async () => {
    const reports = createReports();
    const send = (id: string) =>
      reports.receive(Readable.from([Buffer.from(JSON.stringify({ ...report, id }))]));
    const numbers = new Set<string>();
    for (let i = 0; i < 1010; i++) {
      const { body } = await send(`report ${i}`);
      numbers.add((body as { reference: string }).reference);
    }
    expect(numbers.size).toBe(1010);
    const again = await send('report 0');
    expect(again.body).toMatchObject({ reference: 'R-0001' });
    expect(reports.all()).toHaveLength(1000);
    expect(reports.all().at(-1)).toMatchObject({ id: 'report 1009' });
    expect(reports.check('report 0').body).toMatchObject({ reference: 'R-0001' });
  });

  it('refuses a report that is too long, and one from another site', async () => {
    const before = server.reports().length;
    const long = { ...report, id: 'long', extra: 'x'.repeat(300_000) };
    expect((await post(JSON.stringify(long))).status).toBe(413);
    const elsewhere = await post(JSON.stringify(report), { origin: 'https://evil.example' });
    expect(elsewhere.status).toBe(403);
    expect(server.reports()).toHaveLength(before);
  });

  reportSinkContract('the sink of the chat', async () => {
    const own = await startChatServer({ root: folder, assets: folder });
    const { origin } = new URL(own.url);
    let toLose = 0;
    const sink = createReportSink('en', async (path, init) => {
      const response = await fetch(`${origin}${path}`, { ...init, headers: { origin } });
      if (toLose-- > 0) throw new TypeError('The connection was closed.');
      return response;
    });
    return {
      sink,
      received: () => own.reports().map(({ id }) => id),
      loseAnswers: (count) => {
        toLose = count;
      },
      close: own.close,
    };
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

describe('compressed files', () => {
  const PAGE = '<title>chat</title>'.repeat(200);
  let own: string;
  let compressing: Awaited<ReturnType<typeof startChatServer>>;
  beforeAll(async () => {
    own = await mkdtemp(path.join(tmpdir(), 'nightlight-chat-compressed-'));
    const [root, assets, to] = ['root', 'assets', 'to'].map((name) => path.join(own, name));
    if (!root || !assets || !to) throw new Error('no folder');
    await mkdir(root);
    await mkdir(path.join(assets, 'text-base'), { recursive: true });
    await writeFile(path.join(root, 'index.html'), PAGE);
    await writeFile(path.join(assets, 'nightlight-worker.js'), '0;'.repeat(4000));
    await writeFile(path.join(assets, 'text-base/model.onnx'), randomBytes(40_000));
    await writeFile(path.join(assets, 'manifest.json'), '{}');
    await compressChat({ root, assets, to });
    compressing = await startChatServer({ root, assets, compressed: to });
  });
  afterAll(async () => {
    await compressing.close();
    await rm(own, { recursive: true });
  });

  const load = (name: string, headers: Record<string, string> = {}) =>
    new Promise<IncomingMessage & { body: Buffer }>((resolve, reject) => {
      request(new URL(name, compressing.url), { headers, agent: false }, async (answer) => {
        const body = Buffer.concat(await answer.toArray());
        resolve(Object.assign(answer, { body }));
      })
        .on('error', reject)
        .end();
    });

  it.each([
    ['br, gzip', 'br', brotliDecompressSync],
    ['gzip, deflate', 'gzip', gunzipSync],
    ['br;q=0, gzip;q=0.5', 'gzip', gunzipSync],
  ] as const)('with Accept-Encoding: %s, the page arrives in %s', async (accept, name, unpack) => {
    const { headers, body } = await load('/', { 'accept-encoding': accept });
    expect(headers['content-encoding']).toBe(name);
    expect(headers.vary).toBe('Accept-Encoding');
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['content-length']).toBe(String(body.length));
    expect(body.length).toBeLessThan(PAGE.length / 10);
    expect(unpack(body).toString()).toBe(PAGE);
  });

  it('a browser that accepts no encoding gets the file itself, and caches keep both apart', async () => {
    const plain = await load('/');
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(plain.headers.vary).toBe('Accept-Encoding');
    expect(plain.body.toString()).toBe(PAGE);
    const packed = await load('/', { 'accept-encoding': 'br' });
    expect(packed.headers.etag).not.toBe(plain.headers.etag);
  });

  it('the second visit gets 304 for the encoding that the browser has', async () => {
    const accept = { 'accept-encoding': 'br' };
    const { etag = '' } = (await load('/', accept)).headers;
    const again = await load('/', { ...accept, 'if-none-match': etag });
    expect(again.statusCode).toBe(304);
    expect(again.headers.vary).toBe('Accept-Encoding');
    expect((await load('/', { 'if-none-match': etag })).statusCode).toBe(200);
  });

  it('a compressed worker stays sealed', async () => {
    const { headers } = await load('/nightlight/nightlight-worker.js', { 'accept-encoding': 'br' });
    expect(headers['content-encoding']).toBe('br');
    expect(headers['content-security-policy']).toContain("connect-src 'none'");
    expect(headers['cache-control']).toBe('no-cache');
  });

  it.each(['text-base/model.onnx', 'manifest.json'])(
    '%s does not become smaller, so it is sent as it is',
    async (name) => {
      const { headers } = await load(`/nightlight/${name}`, { 'accept-encoding': 'br, gzip' });
      expect(headers['content-encoding']).toBeUndefined();
      expect(headers.vary).toBeUndefined();
    },
  );

  it('a file that has changed since it was compressed is sent as it is', async () => {
    const soon = new Date(Date.now() + 60_000);
    await utimes(path.join(own, 'root/index.html'), soon, soon);
    const { headers, body } = await load('/', { 'accept-encoding': 'br' });
    expect(headers['content-encoding']).toBeUndefined();
    expect(body.toString()).toBe(PAGE);
  });
});
