import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startDisplay } from '@nightlight/testing/browsers/display';
import { INSULT } from '@nightlight/testing/examples/chat-page';
import {
  type InstalledExample,
  installExample,
} from '@nightlight/testing/examples/installed-example';
import { ROOT } from '@nightlight/tooling/repository';
import { ensureWebView } from '@nightlight/tooling/webview';
import { afterAll, beforeAll, expect, it } from 'vitest';

const run = promisify(execFile);
const VISIT = join(ROOT, 'packages/testing/src/custom-scheme/visit.py');

let example: InstalledExample;
let display: Awaited<ReturnType<typeof startDisplay>>;
let python: string;
beforeAll(async () => {
  const found = await ensureWebView();
  python = found.python;
  display = await startDisplay(found.xvfb);
  example = await installExample('integration/custom-scheme');
  await example.script('build');
});
afterAll(async () => {
  await display?.stop();
  await example?.remove();
});

/** What the page showed after the start and after the reload. */
const visit = async (name: string, ...options: readonly string[]): Promise<readonly unknown[]> => {
  const home = join(example.folder, name);
  const { stdout } = await run(python, [VISIT, example.folder, ...options], {
    // The web view stores its data in folders of the test.
    env: { ...process.env, DISPLAY: display.name, XDG_DATA_HOME: home, XDG_CACHE_HOME: home },
    timeout: 400_000,
  });
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
};

/** The file is served again at the reload, because browsers keep no cache for such a scheme. */
it('integration/custom-scheme guards a chat in a web view with a scheme of its own (WebKitGTK)', async () => {
  const seen = {
    origin: 'app://chat',
    harmless: { action: 'allow', degraded: [] },
    insult: { action: 'pause', degraded: [], draft: INSULT },
    picture: { action: 'allow', degraded: [], pictures: [{ index: 0, action: 'allow' }] },
    isShown: true,
    hasInsult: false,
  };
  expect(await visit('sealed')).toMatchObject([seen, seen]);
});

it('and says so if the app sends no header with the worker', async () => {
  const insult = { action: 'pause', degraded: ['worker-unsealed'] };
  expect(await visit('unsealed', '--unsealed')).toMatchObject([{ insult }, { insult }]);
});
