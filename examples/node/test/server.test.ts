import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  assess,
  type Classification,
  type Degraded,
  decide,
  type Kind,
  type Severity,
} from '@nightlight/sdk/core';
import { HELPLINES, helplinesFor } from '@nightlight/sdk/helplines';
import type { NodeNightlight } from '@nightlight/sdk/node';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createCheck } from '../check.mjs';
import { openJournal } from '../journal.mjs';
import { createModeration } from '../moderation.mjs';
import { startServer } from '../server.mjs';

const PEOPLE: Readonly<Record<string, { id: string; role: string }>> = {
  ana: { id: 'ana', role: 'member' },
  ben: { id: 'ben', role: 'member' },
  mo: { id: 'mo', role: 'moderator' },
  nia: { id: 'nia', role: 'moderator' },
};

const INSULT = 'shut up, loser';
const HELP = 'i want to die, you idiots';
const UNREADABLE = 'გამარჯობა';

const seen = (...signals: readonly (readonly [Kind, Severity])[]): Classification['signals'] =>
  signals.map(([kind, severity]) => ({
    ...{ kind, severity, score: 0.9, source: { id: 'test', version: '1' } },
  }));

/** What the models see in each text. The rules that follow are the real ones. */
const SEEN: Readonly<Record<string, Classification['signals']>> = {
  [INSULT]: seen(['insult', 'high']),
  [HELP]: seen(['self-harm', 'high'], ['insult', 'high']),
};
const policy = { ageBand: '10-12', region: 'GB' } as const;
const classify = async ({ text }: { text: string }) => {
  const degraded: Degraded[] = text === UNREADABLE ? ['language-unsupported'] : [];
  const assessment = assess([{ signals: SEEN[text] ?? [], degraded }], { direction: 'outgoing' });
  return decide(assessment, {
    ...{ id: 'd', conversation: 'forum', author: 'self', locale: 'en', policy, askedAt: 0, now: 1 },
    helplines: helplinesFor(HELPLINES, policy.region, policy.ageBand),
  });
};
const check = createCheck({ classify } as unknown as NodeNightlight, 'forum');

let folder: string;
let server: Awaited<ReturnType<typeof startServer>>;
let journal: Awaited<ReturnType<typeof openJournal>>;

const start = async (): Promise<void> => {
  journal = await openJournal(path.join(folder, 'journal.jsonl'));
  const moderation = createModeration({ journal, check });
  const whoAsks = ({ headers }: { headers: { authorization?: string } }) =>
    PEOPLE[headers.authorization ?? ''];
  server = await startServer({ moderation, whoAsks });
};
const stop = async (): Promise<void> => {
  await server.close();
  await journal.close();
};

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'nightlight-queue-'));
  await start();
});
afterAll(async () => {
  await stop();
  await rm(folder, { recursive: true });
});

const ask = async (who: string, request: string, body?: object) => {
  const [method = 'GET', where = '/'] = request.split(' ');
  const response = await fetch(`${server.url}${where}`, {
    method,
    headers: { authorization: who },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  return { status: response.status, body: await response.json() };
};
const send = (id: string, text: string, who = 'ana') => ask(who, `PUT /messages/${id}`, { text });
const queued = async () => (await ask('mo', 'GET /queue')).body.map(({ id }: { id: string }) => id);

it('an ordinary message appears at once', async () => {
  const { body } = await send('hello', 'who wants to build a castle on saturday?');
  expect(body).toEqual({ id: 'hello', status: 'published', help: [] });
  expect((await ask('ben', 'GET /messages')).body).toMatchObject([{ id: 'hello', author: 'ana' }]);
});

it('an insult waits, and after decision, appeal and a restart another moderator answers', async () => {
  const { body } = await send('insult', INSULT);
  expect(body).toEqual({ id: 'insult', status: 'waiting', help: [] });
  expect(await queued()).toEqual(['insult']);
  const reason = 'This hurts someone. You can write it in another way.';
  await ask('mo', 'POST /queue/insult/decide', { publish: false, reason });
  expect((await ask('ana', 'GET /messages/insult')).body).toEqual({
    ...{ id: 'insult', status: 'declined', reason },
  });
  await ask('ana', 'POST /messages/insult/appeal', { text: 'It is a line of our play.' });
  await stop();
  await start();
  expect(await queued()).toEqual(['insult']);
  const answer = { publish: false, reason: 'Thanks for saying so. Please send the whole scene.' };
  expect((await ask('mo', 'POST /queue/insult/review', answer)).status).toBe(409);
  expect((await ask('nia', 'POST /queue/insult/review', answer)).status).toBe(200);
  expect((await ask('ana', 'GET /messages/insult')).body.reason).toBe(answer.reason);
});

it('a call for help appears at once even with an insult in it, brings helplines, and is first in the queue', async () => {
  await send('before', INSULT);
  const { body } = await send('help', HELP);
  expect(body.status).toBe('published');
  expect(body.help.length).toBeGreaterThan(0);
  expect(await queued()).toEqual(['help', 'before']);
  expect((await ask('mo', 'POST /queue/help/answer')).status).toBe(200);
  expect(await queued()).toEqual(['before']);
});

it('a message in a language that the model doesn’t know waits for a person', async () => {
  expect((await send('georgian', UNREADABLE)).body.status).toBe('waiting');
});

it('members see only their own messages, no reasons of the check, and no queue', async () => {
  expect((await ask('ben', 'GET /messages/insult')).status).toBe(404);
  expect((await ask('ben', 'GET /queue')).status).toBe(403);
  expect((await ask('nobody', 'GET /messages')).status).toBe(401);
  expect((await ask('ana', 'POST /queue/insult/decide', { publish: true })).status).toBe(403);
  const own = await ask('ana', 'GET /messages/insult');
  expect(JSON.stringify(own.body)).not.toContain('bullying');
});

it('refuses what is no message, and goes on', async () => {
  expect((await ask('ana', 'PUT /messages/empty', { text: ' ' })).status).toBe(400);
  expect((await ask('ana', 'PUT /messages/long', { text: 'a'.repeat(20_000) })).status).toBe(413);
  expect((await ask('ana', 'PUT /messages/%', { text: 'hi' })).status).toBe(400);
  expect((await ask('ana', 'GET /nothing')).status).toBe(404);
  expect((await send('after', 'see you at five')).body.status).toBe('published');
});

it('a member can erase what they wrote', async () => {
  await send('mine', 'i like turtles', 'ben');
  expect((await ask('ben', 'DELETE /messages')).body).toEqual({ erased: 1 });
  const { body } = await ask('ana', 'GET /messages');
  expect(body.filter(({ author }: { author: string }) => author === 'ben')).toEqual([]);
  expect(body.length).toBeGreaterThan(0);
});
