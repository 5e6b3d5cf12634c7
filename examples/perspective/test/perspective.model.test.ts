import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer } from '../server.mjs';
import { sendMany } from './many-clients.mjs';

const assets = fileURLToPath(new URL('../../../packages/sdk/dist/assets', import.meta.url));
const options = { assets, policy: { ageBand: 'adult', region: 'GB' }, tier: 'tiny' };

let server: Awaited<ReturnType<typeof startServer>>;
beforeAll(async () => {
  server = await startServer({ options, port: 0, threads: 2 });
});
afterAll(() => server.close());

const post = async (body: unknown, url = server.url) => {
  const response = await fetch(`${url}v1alpha1/comments:analyze?key=none`, {
    method: 'POST',
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: response.status, headers: response.headers, answer: await response.json() };
};
const analyze = (text: string, more: object = {}) =>
  post({ comment: { text }, requestedAttributes: { TOXICITY: {} }, languages: ['en'], ...more });

describe('comments:analyze', () => {
  it('answers in the shape of Perspective API', async () => {
    const { status, answer } = await analyze('see you at the library', { clientToken: 'a1' });
    const value = expect.any(Number);
    expect(status).toBe(200);
    expect(answer).toEqual({
      attributeScores: {
        TOXICITY: {
          spanScores: [{ begin: 0, end: 22, score: { value, type: 'PROBABILITY' } }],
          summaryScore: { value, type: 'PROBABILITY' },
        },
      },
      languages: ['en'],
      detectedLanguages: [],
      clientToken: 'a1',
    });
  });

  it('scores what is toxic higher, and each attribute by its own kinds', async () => {
    const requestedAttributes = { TOXICITY: {}, THREAT: {}, INSULT: {}, SEXUALLY_EXPLICIT: {} };
    const scores = async (text: string) => {
      const { answer } = await analyze(text, { requestedAttributes });
      return Object.fromEntries(
        Object.entries<{ summaryScore: { value: number } }>(answer.attributeScores).map(
          ([name, { summaryScore }]) => [name, summaryScore.value],
        ),
      );
    };
    const kind = await scores('thank you, that was really helpful');
    const threat = await scores('i will kill you when i find you');
    const insult = await scores('you are so ugly and stupid');
    expect(kind['TOXICITY']).toBeLessThan(0.3);
    expect(threat['TOXICITY']).toBeGreaterThan(0.7);
    expect(threat['THREAT']).toBeGreaterThan(threat['SEXUALLY_EXPLICIT'] as number);
    expect(insult['INSULT']).toBeGreaterThan(insult['THREAT'] as number);
    for (const value of Object.values({ ...kind, ...threat, ...insult })) {
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThanOrEqual(1);
    }
  });

  it('leaves out scores below a threshold', async () => {
    const requestedAttributes = { TOXICITY: { scoreThreshold: 0.9 }, PROFANITY: {} };
    const { answer } = await analyze('good morning', { requestedAttributes });
    expect(Object.keys(answer.attributeScores)).toEqual(['PROFANITY']);
  });

  it('scores each sentence if spans are asked for, and counts characters as Python does', async () => {
    const text = 'I 💛 this. You are a stupid loser! See you.';
    const { answer } = await analyze(text, { spanAnnotations: true });
    const { spanScores } = answer.attributeScores.TOXICITY;
    const characters = [...text];
    const parts = spanScores.map((span: { begin: number; end: number }) =>
      characters.slice(span.begin, span.end).join('').trim(),
    );
    expect(parts).toEqual(['I 💛 this.', 'You are a stupid loser!', 'See you.']);
    const values = spanScores.map((span: { score: { value: number } }) => span.score.value);
    expect(Math.max(...values)).toBe(values[1]);
  });

  it('accepts a context, and languages with a region, and needs no language', async () => {
    const context = { entries: [{ text: 'what do you think?' }] };
    expect((await analyze('fine by me', { context, languages: ['en-GB'] })).status).toBe(200);
    const { answer } = await analyze('fine by me', { languages: undefined });
    expect(answer.languages).toEqual(['und']);
  });
});

describe('errors', () => {
  const valid = { comment: { text: 'hi' }, requestedAttributes: { TOXICITY: {} } };
  it.each([
    ['not JSON', '{', 'Invalid JSON payload received.', undefined],
    ['no object', '[]', 'The request must be a JSON object.', undefined],
    ['an empty comment', { ...valid, comment: { text: ' ' } }, 'Comment must be', 'COMMENT_EMPTY'],
    [
      'a missing comment',
      { ...valid, comment: undefined },
      'comment must be an object.',
      undefined,
    ],
    ['HTML', { ...valid, comment: { text: 'a', type: 'HTML' } }, 'must be PLAIN_TEXT', undefined],
    ['no attribute', { ...valid, requestedAttributes: {} }, 'at least one attribute', undefined],
    [
      'an attribute without counterpart',
      { ...valid, requestedAttributes: { FLIRTATION: {} } },
      'Unknown requested attribute: FLIRTATION. Known: TOXICITY',
      undefined,
    ],
    [
      'an attribute of every object',
      { ...valid, requestedAttributes: { constructor: {} } },
      'Unknown requested attribute: constructor.',
      undefined,
    ],
    [
      'an unsupported language',
      { ...valid, languages: ['is'] },
      'Attribute TOXICITY does not support request languages: is',
      'LANGUAGE_NOT_SUPPORTED_BY_ATTRIBUTE',
    ],
    [
      'a comment of more than 20 KB',
      { ...valid, comment: { text: 'ä'.repeat(10_241) } },
      'longer than 20480 bytes',
      'COMMENT_TOO_LONG',
    ],
  ])('%s is answered with 400 and what is wrong', async (_, body, message, errorType) => {
    const { status, answer } = await post(body);
    expect(status).toBe(400);
    expect(answer.error).toMatchObject({ code: 400, status: 'INVALID_ARGUMENT' });
    expect(answer.error.message).toContain(message);
    expect(answer.error.details?.[0].errorType).toBe(errorType);
  });

  it('a request that is far too large is refused before it is read', async () => {
    const { status } = await post('x'.repeat(1_000_000)).catch(() => ({ status: 413 }));
    expect(status).toBe(413);
    expect((await analyze('still here')).status).toBe(200);
  });

  it('other paths, methods and host names are refused', async () => {
    expect((await fetch(`${server.url}v1alpha1/comments:suggestscore`)).status).toBe(404);
    expect((await fetch(`${server.url}v1alpha1/comments:analyze`)).status).toBe(405);
    const { request } = await import('node:http');
    const status = await new Promise((resolve) => {
      const headers = { Host: 'attacker.example' };
      request(`${server.url}$discovery/rest`, { headers }, (answer) =>
        resolve(answer.statusCode),
      ).end();
    });
    expect(status).toBe(403);
  });

  it('if too many requests wait, more are refused with 429', async () => {
    const small = await startServer({ options, port: 0, threads: 1, queue: 2 });
    const text = 'so it goes '.repeat(1500);
    const body = { comment: { text }, requestedAttributes: { TOXICITY: {} } };
    const all = await Promise.all(Array.from({ length: 12 }, () => post(body, small.url)));
    await small.close();
    const statuses = all.map(({ status }) => status);
    expect(statuses).toContain(200);
    expect(statuses).toContain(429);
    const refused = all.find(({ status }) => status === 429);
    expect(refused?.answer.error.status).toBe('RESOURCE_EXHAUSTED');
    expect(refused?.headers.get('retry-after')).toBe('1');
  });
});

it('the discovery document names the method, and where this server is', async () => {
  const response = await fetch(`${server.url}$discovery/rest?version=v1alpha1`);
  const document = await response.json();
  expect(document.rootUrl).toBe(server.url);
  const { analyze: method } = document.resources.comments.methods;
  expect(`${document.rootUrl}${document.servicePath}${method.path}`).toBe(
    `${server.url}v1alpha1/comments:analyze`,
  );
  // So that a result of the benchmarks says which model was measured.
  expect(document.revision).toMatch(/^Nightlight \d+\.\d+\.\d+, text-tiny \d\S* [0-9a-f]{64}$/);
  const named = JSON.stringify(document).match(/(?<="\$ref":")\w+/g) ?? [];
  for (const name of named) expect(Object.keys(document.schemas)).toContain(name);
});

it('400 requests from eight clients: none is lost or doubled', async () => {
  const { sent, byStatus, wrong } = await sendMany(server.url, 400, 8);
  expect({ sent, byStatus, wrong }).toEqual({
    sent: 400,
    byStatus: { 200: 320, 400: 80 },
    wrong: 0,
  });
});

describe('threads', () => {
  const threads: Worker[] = [];
  const add = (thread: Worker): void => void threads.push(thread);
  const folder = mkdtempSync(join(tmpdir(), 'nightlight-perspective-'));
  const link = join(folder, 'assets');
  beforeAll(() => {
    symlinkSync(assets, link);
    process.on('worker', add);
  });
  afterAll(() => {
    process.off('worker', add);
    rmSync(folder, { recursive: true });
  });
  const valid = { comment: { text: 'see you' }, requestedAttributes: { TOXICITY: {} } };
  /** Five thousand sentences keep a thread busy for seconds. */
  const long = { ...valid, comment: { text: 'No. '.repeat(5000) }, spanAnnotations: true };
  /** Starts a server with one thread, and returns the thread too. */
  const startOne = async () => {
    const one = await startServer({ options: { ...options, assets: link }, port: 0, threads: 1 });
    return { one, thread: threads.at(-1) as Worker };
  };
  /** Sends a request that keeps the thread busy, and three that wait. */
  const sendFour = async (url: string) => {
    const first = post(long, url);
    await new Promise((resolve) => setTimeout(resolve, 200));
    const all = [first, ...[valid, valid, valid].map((body) => post(body, url))];
    await new Promise((resolve) => setTimeout(resolve, 200));
    return all;
  };

  it('one a core, unless the host says otherwise', async () => {
    const before = threads.length;
    const sized = await startServer({ options, port: 0 });
    await sized.close();
    expect(threads.length - before).toBe(availableParallelism());
    expect(sized.threads).toBe(availableParallelism());
  });

  it('one that is killed fails only its request, and another answers those that waited', async () => {
    const { one, thread } = await startOne();
    const all = await sendFour(one.url);
    await thread.terminate();
    const statuses = (await Promise.all(all)).map(({ status }) => status);
    expect(statuses).toEqual([500, 200, 200, 200]);
    await one.close();
  });

  it('if a killed one can’t be replaced, waiting requests fail, and the next one tries again', async () => {
    const { one, thread } = await startOne();
    const all = await sendFour(one.url);
    rmSync(link);
    await thread.terminate();
    const answers = await Promise.all(all);
    expect(answers.map(({ status }) => status)).toEqual([500, 503, 503, 503]);
    expect(answers[1]?.answer.error.status).toBe('UNAVAILABLE');
    expect(answers[1]?.headers.get('retry-after')).toBe('1');
    // No thread is left, and the model is still missing.
    expect((await post(valid, one.url)).status).toBe(503);
    symlinkSync(assets, link);
    expect((await post(valid, one.url)).status).toBe(200);
    await one.close();
  });

  it('a server without its model does not start, and leaves no thread behind', async () => {
    const before = threads.length;
    const missing = { ...options, assets: join(folder, 'nowhere') };
    await expect(startServer({ options: missing, port: 0, threads: 2 })).rejects.toThrow();
    const started = threads.slice(before);
    expect(started).toHaveLength(2);
    await Promise.all(started.map((one) => (one.threadId < 0 ? undefined : once(one, 'exit'))));
  });
});

it('started from the command line, it listens on loopback and logs no text', async () => {
  const file = fileURLToPath(new URL('../server.mjs', import.meta.url));
  const child = spawn(process.execPath, [file, '--port', '0', '--tier', 'tiny']);
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
  await expect
    .poll(() => output, { timeout: 60_000 })
    .toContain(`answers with ${availableParallelism()} threads`);
  const [url = ''] = /http:\/\/127\.0\.0\.1:\d+\//.exec(output) ?? [];
  await post(
    { comment: { text: 'a very secret sentence' }, requestedAttributes: { TOXICITY: {} } },
    url,
  );
  await post('{"comment":{"text":"another secret', url);
  child.kill();
  await new Promise((resolve) => child.on('exit', resolve));
  expect(output).not.toContain('secret');
  expect(output.trim().split('\n')).toHaveLength(1);
});
