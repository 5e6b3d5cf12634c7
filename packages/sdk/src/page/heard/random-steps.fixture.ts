import {
  type Decision,
  NightlightError,
  type Report,
  type ReportAnswer,
  type ReportSink,
  type Store,
} from '@nightlight/core';
import { openStore } from '@nightlight/store';
import { expect } from 'vitest';
import { TEXTS } from '../../evidence/evidence.fixture.ts';
import { verifyEvidence } from '../../evidence/verify-evidence.ts';
import { openPage } from '../../limits/limits.fixture.ts';
import { createHistory } from '../history.ts';
import { createHeard, type Heard } from './heard.ts';
import { createReport } from './reports.ts';

/** Random numbers from 0 to 1 that a seed repeats (mulberry32). */
const createRandom = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
};

/** In everything that the lock hides. */
const SECRET = 'Quillfeather';

/** Stores reports, and often loses its answer or is out of reach. */
const createFlakyReceiver = (random: () => number) => {
  const received = new Map<string, { report: Report; answer: ReportAnswer }>();
  let isReachable = true;
  const sink: ReportSink = {
    receiver: { name: 'the safety team', family: 'never' },
    async send(report) {
      if (!isReachable || random() < 0.2) throw new Error('offline');
      if (report.account.includes('refuse')) throw new NightlightError('invalid-input', 'No.');
      const known = received.get(report.id);
      const answer: ReportAnswer = known?.answer ?? {
        ...{ reference: `R${received.size}`, status: 'received', messages: [] },
      };
      received.set(report.id, { report, answer });
      if (random() < 0.3) throw new Error('the answer is lost');
      return answer;
    },
    check: async (id) => received.get(id)?.answer,
  };
  return {
    sink,
    received,
    reach: (now: boolean) => {
      isReachable = now;
    },
  };
};

const HARMS = ['bullying', 'grooming', 'explicit', 'self-harm'] as const;
const createDecision = (id: string, harm: (typeof HARMS)[number], asksForHelp: boolean): Decision =>
  ({
    ...{ id, conversation: 'chat', author: 'mo', action: 'nudge', direction: 'incoming' },
    ...{ harms: [harm], rule: 'r', policyVersion: '1' },
    reasons: asksForHelp ? [`${harm}:medium`, 'support:help-seeking'] : [`${harm}:medium`],
    nudge: { harm, direction: 'incoming' },
  }) as unknown as Decision;

const DAY_MS = 86_400_000;

/** Runs `work` with a clock that `move` moves. */
const withClock = async (work: (move: (ms: number) => void) => Promise<void>): Promise<void> => {
  const realNow = Date.now;
  let offset = 0;
  Date.now = () => realNow() + offset;
  try {
    await work((ms) => {
      offset += ms;
    });
  } finally {
    Date.now = realNow;
  }
};

/**
 * Takes random steps as a young person, the app and a guardian, and checks after each what must
 * never happen. Throws with the seed if it does.
 */
export const takeRandomSteps = (steps: number, seed: number): Promise<void> =>
  withClock((moveClock) => takeSteps(steps, seed, moveClock));

const takeSteps = async (
  steps: number,
  seed: number,
  moveClock: (ms: number) => void,
): Promise<void> => {
  const random = createRandom(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const store: Store = await openStore({ onDevice: false, now: () => Date.now() });
  const page = await openPage(store, '10-12', { signIn: async () => true });
  const { sink, received, reach } = createFlakyReceiver(random);
  const open = (): Heard => createHeard({ store, sink });
  let heard = open();
  /** Tabs that were killed: they may still write what they had begun. */
  const killed: Heard[] = [];
  let isIdaBlocked = false;
  const history = createHistory(store, Date.now);
  let code: string | undefined;
  let count = 0;
  /** The ids of the reports for which Send was pressed. */
  const pressed = new Set<string>();
  const sent = new Set<string>();
  const withdrawn = new Set<string>();
  /** The numbers of the evidence that was saved and not deleted. */
  const saved = new Set<number>();

  /** Whether the trusted person is set to be behind the lock. `undefined` if there is none. */
  let isTrustedHidden: boolean | undefined;
  /** Behind the closed lock, nobody can be replaced or removed. Returns whether it was done. */
  const changeTrusted = async (change: () => Promise<void>): Promise<boolean> => {
    const mustFail = isTrustedHidden === true && (await heard.lock.state()) === 'locked';
    const isDone = await change().then(
      () => true,
      () => false,
    );
    expect(isDone, 'changed somebody behind the lock').toBe(!mustFail);
    return isDone;
  };

  const youngPerson = {
    async report() {
      const account = `${SECRET} ${pick(['refuse', 'they', 'all'])}`;
      const report = createReport({ conversation: 'chat', account });
      pressed.add(report.id);
      await heard.reports.send(report);
      if (random() < 0.3) await heard.reports.send(report);
      if (!account.includes('refuse')) sent.add(report.id);
    },
    async withdraw() {
      const one = pick(await heard.reports.list());
      if (!one) return;
      await heard.reports.remove(one.report.id);
      withdrawn.add(one.report.id);
    },
    async save() {
      const item = { note: SECRET, people: [{ id: 'mo' }], messages: [] };
      saved.add(await heard.evidence.save(item));
    },
    async deleteEvidence() {
      const one = pick(await heard.evidence.list());
      if (!one) return;
      await heard.evidence.remove(one.number);
      saved.delete(one.number);
    },
    async trust() {
      const chosen = pick([true, false, undefined]);
      const behindLock = chosen ?? isTrustedHidden ?? false;
      const name = behindLock ? SECRET : 'Coach Ida';
      const person = { name, way: 'tel', to: '+44 7700 900123', words: '', participant: 'ida' };
      const options = chosen === undefined ? {} : { behindLock: chosen };
      if (await changeTrusted(() => heard.trusted.set(person as never, options)))
        isTrustedHidden = behindLock;
    },
    async distrust() {
      if (await changeTrusted(() => heard.trusted.remove())) isTrustedHidden = undefined;
    },
    async callPictureWrong() {
      const pictures = [{ index: 0, action: 'blur', hash: 'ab'.repeat(32) }] as const;
      await history.disagree({ ...createDecision('picture', 'explicit', false), pictures });
    },
    async read() {
      const harm = pick(HARMS);
      await history.record(createDecision(`d${count++}`, harm, random() < 0.2), 'show');
    },
    async refresh() {
      await heard.reports.refresh();
    },
    async close() {
      heard.lock.close();
    },
  };
  const withCode = {
    async set() {
      const isSet = code !== undefined;
      const next = `code ${count++}`;
      await heard.lock.set(next).then(
        () => {
          expect(isSet, 'a second lock').toBe(false);
          code = next;
        },
        () => expect(isSet, 'set() failed').toBe(true),
      );
    },
    async open() {
      expect(await heard.lock.open(code ?? 'none')).toBe(code !== undefined);
    },
    async guess() {
      const before = await heard.lock.state();
      expect(await heard.lock.open(pick(['0000', 'password', 'code']))).toBe(false);
      expect(await heard.lock.remove('1234')).toBe(false);
      expect(await heard.lock.state()).toBe(before);
    },
    async change() {
      const next = `code ${count++}`;
      if (await heard.lock.change(code ?? 'none', next)) code = next;
    },
    async remove() {
      if (await heard.lock.remove(code ?? 'none')) code = undefined;
    },
  };
  const others = {
    async guardian() {
      const guardian = await page.limits.guardian();
      isIdaBlocked = random() < 0.5;
      await guardian?.set({
        stricter: random() < 0.5,
        contacts: [{ name: 'ida', effect: isIdaBlocked ? 'block' : 'allow' }],
      });
    },
    async recover() {
      await page.limits.recover();
      isIdaBlocked = false;
    },
    async clock() {
      moveClock(pick([-500, -40, -1, 0.01, 1, 40, 500]) * DAY_MS * random());
    },
    async clearChat() {
      await history.forget(pick([{ conversation: 'chat' }, { participant: 'mo' }]));
    },
    async expire() {
      await store.expire();
    },
    async restart() {
      heard.dispose();
      heard = open();
    },
    async kill() {
      killed.push(heard);
      heard = open();
    },
    async network() {
      reach(random() < 0.6);
    },
    async erase() {
      if (random() < 0.8) return;
      const isLocked = (await heard.lock.state()) !== 'none';
      await heard.lock.erase();
      code = undefined;
      if (!isLocked) return;
      saved.clear();
      if (isTrustedHidden) isTrustedHidden = undefined;
      expect(await heard.reports.list()).toEqual([]);
      expect(await heard.evidence.list()).toEqual([]);
      expect(await heard.lifted()).toEqual([]);
    },
    async forgetEverything() {
      if (random() < 0.9) return;
      await page.nightlight.forget('everything');
      code = undefined;
      isTrustedHidden = undefined;
      isIdaBlocked = false;
      saved.clear();
      // What was not delivered yet is gone too.
      for (const id of sent) if (!received.has(id)) withdrawn.add(id);
      expect(await heard.reports.list()).toEqual([]);
      expect(await heard.log.list()).toEqual([]);
      expect(await heard.trusted.get()).toBeUndefined();
      expect(await heard.evidence.anchor()).toBeUndefined();
    },
  };
  const often = Object.entries({ ...youngPerson, ...others });
  const rarely = Object.entries(withCode);

  /** What a guardian sees. */
  const look = async (): Promise<string> => {
    const { settings, asks, notices, counts } = await page.limits.get();
    return JSON.stringify({ settings, asks, notices, counts });
  };
  let seen = await look();

  const checkNever = async (): Promise<void> => {
    // Nothing that the young person does changes what a guardian sees.
    const now = await look();
    if (name in youngPerson || name in withCode) expect(now).toBe(seen);
    seen = now;
    expect(now).not.toContain(SECRET);
    // Trust opens no blocked chat.
    const { stops } = await page.write('hello', { to: ['ida'], conversation: 'with ida' });
    expect(stops).toBe(isIdaBlocked);
    // Nothing is sent by itself.
    for (const id of received.keys()) expect(pressed.has(id)).toBe(true);
    const state = await heard.lock.state();
    expect(state === 'none').toBe(code === undefined);
    const log = await heard.log.list();
    expect(JSON.stringify(log)).not.toMatch(/self-harm|support|Quillfeather/);
    const person = await heard.trusted.get();
    if (person) expect(await heard.trusted.getBeside([{ id: 'ida' }])).toBeUndefined();
    const isHidden = isTrustedHidden === true && state === 'locked';
    expect(person !== undefined).toBe(isTrustedHidden !== undefined && !isHidden);
    // What a guardian may see doesn't depend on what the young person keeps.
    const usage = JSON.stringify((await store.list('usage')).map(({ value }) => value));
    expect(usage).not.toMatch(/grooming|explicit|self-harm/);
    const lifted = await heard.lifted();
    if (state !== 'locked') return;
    expect(lifted).toEqual([]);
    expect(await heard.reports.list()).toEqual([]);
    expect(await heard.evidence.list()).toEqual([]);
    expect(log.every(({ harms }) => harms.join() === 'bullying')).toBe(true);
    expect(person?.name).not.toBe(SECRET);
    const records = await Promise.all(
      (['settings', 'evidence', 'decisions', 'reports'] as const).map((kind) => store.list(kind)),
    );
    const readable = records.flat().filter(({ value }) => JSON.stringify(value).includes(SECRET));
    for (const { value } of readable) expect(value).toMatchObject({ state: 'waiting' });
  };

  /** Refreshes until nothing waits. */
  const deliverAll = async (): Promise<void> => {
    reach(true);
    const isWaiting = async (): Promise<boolean> =>
      JSON.stringify(await store.list('reports')).includes('"state":"waiting"');
    while (await isWaiting()) await heard.reports.refresh();
  };

  let name = '';
  let step = 0;
  try {
    for (; step < steps; step++) {
      const [chosen, run] = random() < 0.05 ? pick(rarely) : pick(often);
      name = chosen;
      await run();
      await checkNever();
    }
    name = 'the end';
    await deliverAll();
    for (const id of sent) if (!withdrawn.has(id)) expect(received.has(id)).toBe(true);
    if (code !== undefined) expect(await heard.lock.open(code)).toBe(true);
    // Not lost, whatever the clock showed.
    const left = (await heard.evidence.list()).map(({ number }) => number);
    expect(new Set(left)).toEqual(saved);
    if (await heard.evidence.anchor()) {
      const page = await heard.evidence.export(TEXTS);
      const check = await verifyEvidence(page, await heard.evidence.anchor());
      expect(check.faults).toEqual([]);
    }
  } catch (error) {
    throw new Error(`Step ${step} (${name}) with seed ${seed}`, { cause: error });
  } finally {
    for (const one of [...killed, heard]) one.dispose();
    await page.nightlight.dispose();
  }
};
