import { execFile, spawn } from 'node:child_process';
import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openJournal } from '../journal.mjs';
import { createModeration } from '../moderation.mjs';

const SUBMIT_MANY = path.join(import.meta.dirname, 'submit-many.mjs');

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'nightlight-queue-'));
  file = path.join(folder, 'data', 'journal.jsonl');
});
afterEach(() => rm(folder, { recursive: true }));

const waits = { waits: true, urgent: false, because: ['bullying:insult:medium'], help: [] };
const appears = { ...waits, waits: false, because: [] };
type Found = typeof waits;

/** Opens the queue as after a start of the server. */
const open = async (check: (message: { text: string }) => Promise<Found> = async () => waits) => {
  const journal = await openJournal(file);
  let at = 1_000;
  const moderation = createModeration({ journal, check, now: () => at++ });
  return { ...moderation, close: journal.close };
};
const ana = { id: 'm1', author: 'ana', text: 'you play like a potato' };

it('queue, decision, appeal and review survive a restart after each step', async () => {
  let queue = await open();
  const restart = async (): Promise<void> => {
    await queue.close();
    queue = await open();
  };
  expect(await queue.submit(ana)).toMatchObject({ status: 'waiting' });
  await restart();
  expect(queue.queue()).toMatchObject([{ id: 'm1', text: ana.text, because: waits.because }]);
  expect(queue.published()).toEqual([]);
  await queue.decide({ id: 'm1', by: 'mo', publish: false, reason: 'This is about a person.' });
  await restart();
  expect(queue.queue()).toEqual([]);
  expect(queue.status({ id: 'm1', author: 'ana' })).toEqual({
    ...{ id: 'm1', status: 'declined', reason: 'This is about a person.' },
  });
  await queue.appeal({ id: 'm1', author: 'ana', text: 'Potato is the name of our team.' });
  await restart();
  expect(queue.queue()).toMatchObject([
    { status: 'appealed', appeal: { text: 'Potato is the name of our team.' } },
  ]);
  await queue.review({ id: 'm1', by: 'nia', publish: true, reason: 'You are right, sorry.' });
  await restart();
  expect(queue.published()).toMatchObject([{ id: 'm1', author: 'ana', text: ana.text }]);
  expect(queue.status({ id: 'm1', author: 'ana' }).reason).toBe('You are right, sorry.');
  await queue.close();
});

describe('nothing that was confirmed is lost', () => {
  it('if the process is killed while it writes', async () => {
    const child = spawn(process.execPath, [SUBMIT_MANY, file], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    const ended = new Promise((resolve) => child.once('close', resolve));
    await new Promise<void>((resolve) => {
      child.stdout.on('data', (chunk) => {
        output += chunk;
        if (output.split('\n').length > 20) resolve();
      });
    });
    child.kill('SIGKILL');
    await ended;
    const confirmed = output.split('\n').slice(0, -1);
    const queue = await open();
    const kept = new Set(queue.queue().map(({ id }: { id: string }) => id));
    expect(confirmed.length).toBeGreaterThan(15);
    expect(confirmed.filter((id) => !kept.has(id))).toEqual([]);
    await queue.close();
  });

  it.skipIf(process.platform === 'win32')('if the disk is full', async () => {
    const limited = `ulimit -f 2; exec "${process.execPath}" "${SUBMIT_MANY}" "${file}"`;
    const { stdout } = await promisify(execFile)('bash', ['-c', limited]);
    const lines = stdout.trim().split('\n');
    const confirmed = lines.filter((line) => !line.startsWith('refused'));
    expect(lines).toContain('refused EFBIG');
    const queue = await open();
    expect(
      queue
        .queue()
        .map(({ id }: { id: string }) => id)
        .sort(),
    ).toEqual(confirmed.sort());
    await queue.close();
  });

  it('and a line that a crash cut off does not break the next one', async () => {
    let queue = await open();
    await queue.submit(ana);
    await queue.close();
    await appendFile(file, '{"type":"submitted","id":"m2","au');
    queue = await open();
    await queue.submit({ ...ana, id: 'm3' });
    await queue.close();
    queue = await open();
    expect(queue.queue().map(({ id }: { id: string }) => id)).toEqual(['m1', 'm3']);
    await queue.close();
  });

  it('and a damaged line stops the start instead of being skipped', async () => {
    const queue = await open();
    await queue.submit(ana);
    await queue.close();
    await appendFile(file, 'not json\n');
    await expect(open()).rejects.toThrow(/journal\.jsonl:2/);
  });

  it('and a message that could not be checked waits for a person', async () => {
    const queue = await open(() => Promise.reject(new Error('out of memory')));
    expect(await queue.submit(ana)).toMatchObject({ status: 'waiting', because: ['not-checked'] });
    await queue.close();
  });
});

it('sending a message again after a lost answer does not repeat it', async () => {
  let checks = 0;
  const queue = await open(async () => {
    checks++;
    return appears;
  });
  await Promise.all([queue.submit(ana), queue.submit(ana)]);
  await queue.submit(ana);
  expect(checks).toBe(1);
  expect(queue.published()).toHaveLength(1);
  await expect(queue.submit({ ...ana, author: 'ben' })).rejects.toMatchObject({ status: 409 });
  await queue.close();
});

it('two moderators can’t decide at once, and only someone else answers an appeal', async () => {
  const queue = await open();
  await queue.submit(ana);
  const decline = { id: 'm1', by: 'mo', publish: false, reason: 'No.' };
  const [first, second] = await Promise.allSettled([
    queue.decide(decline),
    queue.decide({ ...decline, by: 'nia', publish: true }),
  ]);
  expect(first.status).toBe('fulfilled');
  expect(second).toMatchObject({ status: 'rejected', reason: { status: 409 } });
  const appeal = { id: 'm1', author: 'ana', text: 'Why?' };
  await expect(queue.appeal({ ...appeal, author: 'ben' })).rejects.toMatchObject({ status: 404 });
  await queue.appeal(appeal);
  const review = { id: 'm1', publish: false, reason: 'Still no.' };
  await expect(queue.review({ ...review, by: 'mo' })).rejects.toMatchObject({ status: 409 });
  await queue.review({ ...review, by: 'nia' });
  await expect(queue.appeal(appeal)).rejects.toMatchObject({ status: 409 });
  await queue.close();
});

it('nobody is declined without a reason', async () => {
  const queue = await open();
  await queue.submit(ana);
  const decline = { id: 'm1', by: 'mo', publish: false };
  await expect(queue.decide(decline)).rejects.toMatchObject({ status: 400 });
  await expect(queue.decide({ ...decline, reason: ' ' })).rejects.toMatchObject({ status: 400 });
  expect(queue.queue()).toHaveLength(1);
  await queue.close();
});

it('calls for help come first, then appeals, then the oldest', async () => {
  const queue = await open(async ({ text }) => ({
    ...waits,
    urgent: text === 'help',
    waits: text !== 'help',
  }));
  await queue.submit({ ...ana, id: 'old' });
  await queue.submit({ ...ana, id: 'appealed' });
  await queue.submit({ ...ana, id: 'new' });
  await queue.submit({ ...ana, id: 'urgent', text: 'help' });
  await queue.decide({ id: 'appealed', by: 'mo', publish: false, reason: 'No.' });
  await queue.appeal({ id: 'appealed', author: 'ana', text: 'Why?' });
  const ids = () => queue.queue().map(({ id }: { id: string }) => id);
  expect(ids()).toEqual(['urgent', 'appealed', 'old', 'new']);
  await queue.answer({ id: 'urgent', by: 'mo' });
  expect(ids()).toEqual(['appealed', 'old', 'new']);
  expect(queue.published().map(({ id }: { id: string }) => id)).toEqual(['urgent']);
  await queue.close();
});

it('erasing leaves nothing of an author in the file, and all of the others', async () => {
  let queue = await open();
  await queue.submit(ana);
  await queue.decide({ id: 'm1', by: 'mo', publish: false, reason: 'About potatoes.' });
  const ben = { id: 'm2', author: 'ben', text: 'nice goal' };
  const [, erased] = await Promise.all([queue.submit(ben), queue.erase('ana')]);
  expect(erased).toBe(1);
  await queue.submit({ ...ben, id: 'm3' });
  await queue.close();
  expect(await readFile(file, 'utf8')).not.toMatch(/ana|potato/);
  queue = await open();
  expect(queue.queue().map(({ id }: { id: string }) => id)).toEqual(['m2', 'm3']);
  await queue.close();
});

it.each(['decide', 'answer'] as const)(
  'a moderator’s %s that waits while the author erases everything brings nothing back',
  async (step) => {
    let queue = await open(async () => ({ ...waits, urgent: true }));
    await queue.submit(ana);
    const [erased, decided] = await Promise.allSettled([
      queue.erase('ana'),
      queue[step]({ id: 'm1', by: 'mo', publish: true }),
    ]);
    expect(erased).toMatchObject({ status: 'fulfilled', value: 1 });
    expect(decided).toMatchObject({ status: 'rejected', reason: { status: 404 } });
    expect([queue.published(), queue.queue()]).toEqual([[], []]);
    await queue.close();
    expect(await readFile(file, 'utf8')).toBe('');
    queue = await open();
    expect([queue.published(), queue.queue()]).toEqual([[], []]);
    await queue.close();
  },
);

it('a step about a message that is not there, from an earlier version, is ignored', async () => {
  let queue = await open();
  await queue.close();
  await appendFile(file, '{"type":"decided","id":"m1","at":1,"by":"mo","publish":true}\n');
  queue = await open();
  expect(queue.published()).toEqual([]);
  await queue.close();
});
