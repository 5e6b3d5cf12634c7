import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { HARM_OF_CONVERSATION } from '@nightlight/benchmarks/corpus/conversation';
import type { Decision } from '@nightlight/core';
import { readStories, type Story } from '@nightlight/testing/stories';
import type { BrowserContext, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { chatInChromium, enter, joinAsWriter } from './chat.fixture.ts';

/** Every turn is sent through the page, which takes about ten seconds per story. */
const WHOLE = process.env['NIGHTLIGHT_RELEASE'] !== undefined;
const MANY = WHOLE ? 10 : 1;
const SHOTS = process.env['NIGHTLIGHT_SHOTS'];
/** Pause between turns. The page observes a message after it is displayed, and real people pause longer. If only a few stories run, none may be missed. */
const PAUSE = WHOLE ? 150 : 400;

const chat = chatInChromium();
let context: BrowserContext;
beforeAll(async () => {
  context = await chat.newContext();
});

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

/** Returns what the chat says about the message, if the reason is the conversation. */
const warningAt = async (page: Page, id: string): Promise<string | undefined> => {
  const harm = await page.evaluate((message) => {
    const decision = globalThis.decisions.get(message);
    if (!decision?.nudge) return undefined;
    const harms = Object.entries(decision.assessment.harms);
    return harms.find(([, { signals }]) => signals.some(({ turns }) => turns))?.[0];
  }, id);
  const warning = page.locator(`li[data-id="${id}"] :is(nightlight-nudge, nightlight-veil)`);
  if (harm) await warning.first().waitFor();
  return harm;
};

/** Plays a story in the chat until there is a warning. */
const told = async ({ id, turns }: Story): Promise<{ turn: number; harm: string } | undefined> => {
  const page = await enter(context, { url: chat.url, room: id, name: 'Me' });
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
        const harm = await warningAt(page, message);
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
describe.each(KINDS)('%s in the chat', (kind, harm) => {
  it('raises a warning between its first sign and a few turns after it is clear', async () => {
    const stories = readStories(kind, MANY);
    const late: string[] = [];
    for (const story of stories) {
      const warned = await told(story);
      const isRight =
        warned?.harm === harm && warned.turn >= story.first && warned.turn <= story.clear + 4;
      if (!isRight)
        late.push(`${story.id} ${JSON.stringify(warned)} ${story.first} ${story.clear}`);
    }
    // The model card says how many stories it misses.
    expect(late.length, late.join('\n')).toBeLessThanOrEqual(Math.floor(0.3 * MANY));
  }, 600_000);
});

it('ordinary chats get no warning about the conversation', async () => {
  const warned = [];
  for (const story of readStories('innocent', MANY)) {
    const said = await told(story);
    if (said) warned.push(`${story.id} ${JSON.stringify(said)}`);
  }
  expect(warned).toEqual([]);
}, 600_000);
