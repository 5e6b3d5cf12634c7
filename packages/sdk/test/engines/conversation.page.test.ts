import { fileURLToPath } from 'node:url';
import type { Browser } from '@nightlight/testing/browsers/engine';
import { engines } from '@nightlight/testing/browsers/engines';
import { messagesOf, readStories } from '@nightlight/testing/stories';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Server, startServer } from './server.ts';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
/** Each story takes about ten seconds per engine. */
const KINDS = process.env['NIGHTLIGHT_RELEASE']
  ? ['grooming', 'coercive-control', 'recruitment', 'sextortion', 'pile-on']
  : ['grooming'];
let server: Server;
beforeAll(async () => {
  server = await startServer(root);
});
afterAll(() => server?.close());

describe.each(engines)('a conversation in $name', (engine) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await engine.open();
  });
  afterAll(() => browser?.close());

  it('across restarts and tabs raises the alarm at the same message as in one piece', async () => {
    let warned = 0;
    for (const kind of KINDS) {
      for (const story of readStories(kind, 1)) {
        const [one, other] = [await browser.newTab(server.url), await browser.newTab(server.url)];
        const whole = await one.run('followed', { messages: messagesOf(story, `${story.id} 1`) });
        const messages = messagesOf(story, `${story.id} 2`);
        const third = Math.ceil(messages.length / 3);
        const pieces = [
          await one.run('followed', { messages: messages.slice(0, third) }),
          await other.run('followed', { messages: messages.slice(third, 2 * third) }),
        ];
        await one.reload();
        pieces.push(await one.run('followed', { messages: messages.slice(2 * third) }));
        expect(pieces.flat(), story.id).toEqual(whole);
        warned += Number((whole as string[]).length > 0);
        await Promise.all([one.close(), other.close()]);
      }
    }
    expect(warned).toBeGreaterThanOrEqual(Math.ceil(KINDS.length / 2));
  }, 300_000);
});
