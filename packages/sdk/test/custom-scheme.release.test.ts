import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startDisplay } from '@nightlight/testing/browsers/display';
import { ASSETS, ROOT } from '@nightlight/tooling/repository';
import { ensureWebView } from '@nightlight/tooling/webview';
import { afterAll, beforeAll, expect, it } from 'vitest';

const run = promisify(execFile);
const APP = join(ROOT, 'packages/testing/src/custom-scheme/app.py');

/** A page without a bundler. It posts what was decided to the app. */
const PAGE = `<!doctype html>
<meta charset="utf-8">
<script type="module">
  import { createNightlight } from './nightlight/nightlight-page.js';
  const post = (result) => webkit.messageHandlers.result.postMessage(JSON.stringify(result));
  try {
    const nightlight = await createNightlight({
      assets: './nightlight/', policy: { ageBand: '13-15', region: 'GB' },
    });
    const check = async (text) => {
      const { action, degraded } = await nightlight.classify({ conversation: 'c', author: 'self', text });
      return { action, degraded };
    };
    post({
      origin: location.origin,
      insult: await check('shut up you stupid ugly loser, everybody hates you'),
      harmless: await check('see you at five'),
    });
  } catch (error) {
    post({ error: String(error), cause: String(error?.cause) });
  }
</script>`;

let folder: string;
let display: Awaited<ReturnType<typeof startDisplay>>;
let python: string;
beforeAll(async () => {
  const found = await ensureWebView();
  python = found.python;
  display = await startDisplay(found.xvfb);
  folder = await mkdtemp(join(tmpdir(), 'nightlight-scheme-'));
  await writeFile(join(folder, 'index.html'), PAGE);
  await cp(ASSETS, join(folder, 'nightlight'), { recursive: true });
});
afterAll(async () => {
  await display?.stop();
  if (folder) await rm(folder, { recursive: true });
});

const open = async (...options: readonly string[]): Promise<unknown> => {
  const { stdout } = await run(python, [APP, folder, ...options], {
    env: { ...process.env, DISPLAY: display.name },
    timeout: 240_000,
  });
  return JSON.parse(stdout);
};

it('a web view with a scheme of its own checks messages in a sealed worker (WebKitGTK)', async () => {
  expect(await open()).toEqual({
    origin: 'app://chat',
    insult: { action: 'pause', degraded: [] },
    harmless: { action: 'allow', degraded: [] },
  });
});

it('and says so if the app sends no header with the worker', async () => {
  expect(await open('--unsealed')).toMatchObject({
    insult: { action: 'pause', degraded: ['worker-unsealed'] },
  });
});
