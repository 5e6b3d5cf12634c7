import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { INSULT, openChromium } from '@nightlight/testing/examples/chat-page';
import { freePort } from '@nightlight/testing/examples/installed-example';
import { ASSETS, ROOT } from '@nightlight/tooling/repository';
import { expect, it } from 'vitest';

const PAGE = join(ROOT, 'examples/minimal/index.html');

it('the minimal example has at most twelve lines', async () => {
  expect((await readFile(PAGE, 'utf8')).trim().split('\n').length).toBeLessThanOrEqual(12);
});

it('the minimal example holds a hurtful draft, without a bundler', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'nightlight-minimal-'));
  await cp(PAGE, join(folder, 'index.html'));
  await symlink(ASSETS, join(folder, 'nightlight'));
  const port = String(await freePort());
  const script = join(ROOT, 'examples/serve.mjs');
  const server = spawn(process.execPath, [script, folder, '--port', port], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const context = await openChromium();
  try {
    const [url] = await once(server.stdout, 'data');
    const page = await context.newPage();
    await page.goto(String(url).trim());
    await page.locator('textarea').fill(INSULT);
    await page.locator('textarea').press('Enter');
    // On a busy machine, the check may take longer than two seconds.
    const wait = page.locator('[data-choice=wait]');
    const edit = page.locator('[data-choice=edit]');
    await wait.or(edit).first().waitFor();
    if (await wait.isVisible()) await wait.click();
    await edit.click();
    expect(await page.locator('#thread').textContent()).toBe('');
    expect(await page.locator('textarea').inputValue()).toBe(INSULT);
  } finally {
    await context.close();
    server.kill();
    await rm(folder, { recursive: true });
  }
});
