import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { openAiServer, perspectiveServer } from './http-server.ts';

interface Asked {
  readonly method: string;
  readonly path: string;
  readonly body: { readonly comment?: { readonly text: string }; readonly input?: string };
}

let server: Server | undefined;
afterEach(() => {
  server?.close();
  server = undefined;
});

/** A small real server on loopback. */
const serve = async (
  answer: (asked: Asked, count: number) => { status?: number; body: unknown },
): Promise<string> => {
  let count = 0;
  server = createServer(async (request, response) => {
    let text = '';
    for await (const chunk of request) text += chunk;
    const { method = '', url = '' } = request;
    const { status = 200, body } = answer(
      { method, path: url, body: JSON.parse(text || '{}') },
      ++count,
    );
    response.writeHead(status).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

const toxicity = (value: number) => ({
  attributeScores: { TOXICITY: { summaryScore: { value, type: 'PROBABILITY' } } },
});
const messages = ['boo', 'hello', 'boo again'].map((text, i) => ({ id: String(i), text }));

it('asks a server in the shape of Perspective API, and keeps the order', async () => {
  const asked: Asked[] = [];
  const url = await serve((one) => {
    if (one.method === 'GET') return { status: 404, body: {} };
    asked.push(one);
    return { body: toxicity(one.body.comment?.text.startsWith('boo') ? 0.9 : 0.1) };
  });
  const system = await perspectiveServer(url).open();
  expect(await system.judge(messages, 'harm')).toEqual([
    { score: 0.9, flagged: true },
    { score: 0.1, flagged: false },
    { score: 0.9, flagged: true },
  ]);
  expect(asked[0]?.path).toBe('/v1alpha1/comments:analyze');
  const [, first] = asked;
  expect(first?.body).toEqual({
    comment: { text: 'boo' },
    requestedAttributes: { TOXICITY: {} },
    doNotStore: true,
  });
});

it('asks a server in the shape of OpenAI’s moderations endpoint', async () => {
  const url = await serve(({ body, path }) => ({
    body: {
      model: path,
      results: [
        {
          flagged: body.input === 'boo',
          categories: { harassment: body.input === 'boo' },
          category_scores: { harassment: body.input === 'boo' ? 0.8 : 0.01, hate: 0.05 },
        },
      ],
    },
  }));
  const system = await openAiServer(`${url}/v1/moderations`).open();
  expect(await system.judge(messages.slice(0, 2), 'harm')).toEqual([
    { score: 0.8, flagged: true },
    { score: 0.05, flagged: false },
  ]);
});

it('says which version of a server was measured', async () => {
  const DISCOVERY = '/$discovery/rest?version=v1alpha1';
  const perspective = async (document: { status?: number; body: unknown }) => {
    const url = await serve(({ path }) =>
      path === DISCOVERY ? document : { body: toxicity(0.2) },
    );
    const { version } = await perspectiveServer(url).open();
    server?.close();
    return version;
  };
  expect(await perspective({ body: { revision: 'Nightlight 0.1.0, text-base 3 abc' } })).toBe(
    'Nightlight 0.1.0, text-base 3 abc',
  );
  // Many servers have no such document, or one without a revision.
  expect(await perspective({ status: 404, body: {} })).toBe('unknown');
  expect(await perspective({ body: ['something else'] })).toBe('unknown');
  const results = [{ flagged: false, category_scores: { hate: 0.01 } }];
  const moderation = await serve(() => ({ body: { model: 'text-moderation-007', results } }));
  expect((await openAiServer(moderation).open()).version).toBe('text-moderation-007');
});

it('asks a busy server again', async () => {
  const url = await serve((_, count) =>
    count === 2 ? { status: 429, body: {} } : { body: toxicity(0.2) },
  );
  const system = await perspectiveServer(url).open();
  expect(await system.judge([{ id: '1', text: 'hi' }], 'harm')).toEqual([
    { score: 0.2, flagged: false },
  ]);
});

it.each([
  [{ status: 500, body: { error: 'no model' } }, /answered 500: .*no model/],
  [{ body: { results: [] } }, /has no summaryScore of TOXICITY/],
])('%j is answered with what went wrong', async (answer, message) => {
  const url = await serve(() => answer);
  await expect(perspectiveServer(url).open()).rejects.toThrow(message);
});

it('a server that is not there is named', async () => {
  await expect(perspectiveServer('http://127.0.0.1:9').open()).rejects.toThrow(
    /127\.0\.0\.1:9\/v1alpha1\/comments:analyze: /,
  );
});

it('messages are sent to no other machine', async () => {
  await expect(perspectiveServer('https://moderation.example').open()).rejects.toThrow(
    'moderation.example is not this machine',
  );
  await expect(openAiServer('here').open()).rejects.toThrow('here is not a URL');
});
