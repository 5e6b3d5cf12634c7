import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Decision, Harm } from '@nightlight/core';
import { createNightlight, type NodeNightlight } from '@nightlight/sdk/node';
import {
  HARM_OF_CONVERSATION,
  messagesOf,
  readStories,
  readUnseenStories,
  type Story,
} from '@nightlight/testing/stories';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findAddressee } from '../src/addressee.ts';
import { chatInChromium, enter, joinAsWriter } from './chat.fixture.ts';

/**
 * Every turn is sent through the page, which takes about ten seconds per story. So only the release
 * run plays all unseen stories; other runs play one of the corpus.
 */
const WHOLE = process.env['NIGHTLIGHT_RELEASE'] !== undefined;
const listStories = (kind: string): readonly Story[] =>
  WHOLE ? readUnseenStories(kind) : readStories(kind, 1);
const SHOTS = process.env['NIGHTLIGHT_SHOTS'];
/** Pause between turns. The page observes a message after it is displayed, and real people pause longer. If only a few stories run, none may be missed. */
const PAUSE = WHOLE ? 150 : 400;

const chat = chatInChromium();
let context: BrowserContext;
let nightlight: NodeNightlight;
beforeAll(async () => {
  context = await chat.newContext();
  nightlight = await createNightlight({
    assets: join(import.meta.dirname, '../../../packages/sdk/dist/assets'),
    policy: { ageBand: '13-15', region: 'GB' },
  });
});
afterAll(() => nightlight?.dispose());

interface Alarm {
  readonly turn: number;
  readonly harm: Harm;
}

const writeMyself = async (page: Page, text: string): Promise<void> => {
  const mine = page.locator('[data-testid=bubble][data-direction=outgoing]');
  const before = await mine.count();
  await page.getByTestId('composer').fill(text);
  await page.getByTestId('send').click();
  const anyway = page.locator('.above nightlight-nudge [data-choice=send]');
  await expect
    .poll(async () => {
      if ((await mine.count()) > before) return true;
      if (await anyway.isVisible()) await anyway.click();
      return false;
    })
    .toBe(true);
};

declare global {
  /** In the page: the decision of each incoming message, by its id. */
  var decisions: Map<string, Decision>;
}

/** Collects the decisions of the page, because a nudge appears a moment after its decision. */
const collectDecisions = (page: Page): Promise<void> =>
  page.evaluate(() => {
    globalThis.decisions = new Map();
    document.addEventListener('nightlight-decision', (event) => {
      const { target, detail } = event as CustomEvent<{ decision: Decision }>;
      const id = (target as Element).closest<HTMLElement>('li[data-id]')?.dataset['id'];
      if (id) globalThis.decisions.set(id, detail.decision);
    });
  });

/** Waits until the message is checked. */
const isChecked = async (page: Page, id: string): Promise<void> => {
  await page.waitForFunction((message) => globalThis.decisions.has(message), id);
};

/** The harm that the conversation shows at this message. */
const harmOfConversation = ({ assessment }: Decision): Harm | undefined =>
  (Object.keys(assessment.harms) as Harm[]).find((harm) =>
    assessment.harms[harm].signals.some(({ turns }) => turns),
  );

/** A name that no story mentions. */
const NAME = 'Yorick';

/** The first alarm about the conversation without a page. */
const alarmWithoutPage = async (story: Story): Promise<Alarm | undefined> => {
  const START = Date.UTC(2026, 0, 1);
  const others = new Set(story.turns.map(({ from }) => from).filter((from) => from !== 'me'));
  const people = [...others].map((name) => ({ id: name, name }));
  people.push({ id: 'self', name: NAME });
  const messages = messagesOf(story, story.id).map((message, turn) => {
    // In a group, the chat passes on whom a message names.
    const { author, text = '' } = message;
    const to = others.size > 1 && author !== 'self' && findAddressee(text, author, people);
    return {
      ...{ ...message, ...(to ? { to: [to] } : {}) },
      // In the chat, a story takes a minute.
      sentAt: START + turn * 1000,
    };
  });
  for (const [turn, message] of messages.entries()) {
    const harm = harmOfConversation(await nightlight.classify(message));
    if (harm && message.author !== 'self') return { turn, harm };
    await nightlight.observe(message);
  }
  return undefined;
};

/** Returns the harm that the conversation shows, after the chat has warned about it. */
const warnedOf = async (page: Page, id: string): Promise<Harm | undefined> => {
  const decisions = new Map(await page.evaluate(() => [...globalThis.decisions]));
  const decision = decisions.get(id) as Decision;
  const harm = harmOfConversation(decision);
  if (!harm) return undefined;
  // In a pile-on, the first veil warns for all.
  const warning = page.locator(
    `li[data-id="${id}"] :is(nightlight-nudge, nightlight-veil), nightlight-veil[folds]`,
  );
  if (decision.nudge) await warning.first().waitFor();
  // The same nudge isn't repeated within ten minutes.
  else expect([...decisions.values()].map(({ nudge }) => nudge?.harm)).toContain(harm);
  return harm;
};

/** Plays a story in the chat until there is an alarm about the conversation. */
const told = async ({ id, turns }: Story): Promise<Alarm | undefined> => {
  const page = await enter(context, { url: chat.url, room: id, name: NAME });
  await collectDecisions(page);
  const names = [...new Set(turns.map(({ from }) => from))].filter((from) => from !== 'me');
  const others = new Map(
    await Promise.all(
      names.map(async (name) => [name, await joinAsWriter(chat.url, { room: id, name })] as const),
    ),
  );
  try {
    for (const [turn, { from, text }] of turns.entries()) {
      if (from === 'me') await writeMyself(page, text);
      else {
        const message = `${id}-${turn}`;
        others.get(from)?.say({ type: 'message', id: message, text, sentAt: Date.now() });
        await isChecked(page, message);
        const harm = await warnedOf(page, message);
        if (harm) {
          if (SHOTS) {
            mkdirSync(SHOTS, { recursive: true });
            await page.waitForTimeout(400);
            await page.screenshot({ path: join(SHOTS, `${id}.png`) });
          }
          return { turn, harm };
        }
      }
      await page.waitForTimeout(PAUSE);
    }
    return undefined;
  } finally {
    for (const { socket } of others.values()) socket.close();
    await page.close();
  }
};

const KINDS = Object.entries(HARM_OF_CONVERSATION).filter(
  ([kind]) => WHOLE || kind === 'sextortion',
);
/** A story that was played in the chat, and the harm that it shows. */
interface Played {
  readonly story: Story;
  readonly harm: string;
  readonly warned: Alarm | undefined;
}
/** By story id. */
const played = new Map<string, Played>();
describe.each(KINDS)('%s in the chat', (kind, harm) => {
  it('warns when the same messages raise an alarm without a page', async () => {
    for (const story of listStories(kind)) {
      const [warned, expected] = [await told(story), await alarmWithoutPage(story)];
      played.set(story.id, { story, harm, warned });
      // Soft, so that the remaining stories are played and counted too.
      expect.soft(warned, story.id).toEqual(expected);
    }
  }, 600_000);
});

/** A warning this many turns after the harm is clear is late. */
const LATE = 4;
/** What is wrong with the warning, if anything. Turns are counted from 1, as in the files. */
const describeFault = ({ story, harm, warned }: Played): string | undefined => {
  const { id, first, clear } = story;
  if (!warned) return `${id}: no warning, clear at turn ${clear + 1}`;
  const faults = [
    warned.harm !== harm && `the wrong harm, ${warned.harm} instead of ${harm}`,
    warned.turn < first && `before the first sign at turn ${first + 1}`,
    warned.turn > clear + LATE && `late, clear at turn ${clear + 1}`,
  ].filter((fault) => fault !== false);
  return faults.length > 0 ? `${id}: turn ${warned.turn + 1}, ${faults.join(', ')}` : undefined;
};
/** All played stories with a fault, for a failure message. */
const listFaults = (): string =>
  [...played.values()].flatMap((one) => describeFault(one) ?? []).join('\n');

it('at least 38 of 50 harmful stories raise a warning', () => {
  // The model card says how many stories it misses.
  const stories = [...played.values()];
  expect(stories).toHaveLength(WHOLE ? 50 : 1);
  const warned = stories.filter((one) => one.warned);
  expect(warned.length, listFaults()).toBeGreaterThanOrEqual((38 / 50) * stories.length);
});

it('at least 80 % of the warnings name the right harm', () => {
  const warned = [...played.values()].filter((one) => one.warned);
  const right = warned.filter((one) => one.warned?.harm === one.harm);
  expect(warned.length).toBeGreaterThan(0);
  expect(right.length / warned.length, listFaults()).toBeGreaterThanOrEqual(0.8);
});

// Without a page, `conversation.model.test.ts` tells some in each run.
it.runIf(WHOLE)(
  'none of twenty innocent stories raises a warning about the conversation',
  async () => {
    const stories = listStories('innocent');
    expect(stories).toHaveLength(20);
    const warned = [];
    for (const story of stories) {
      const alarm = await told(story);
      if (alarm) warned.push(`${story.id}: turn ${alarm.turn + 1}, ${alarm.harm}`);
    }
    expect(warned).toEqual([]);
  },
  1_200_000,
);
