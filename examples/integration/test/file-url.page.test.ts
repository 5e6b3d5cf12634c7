import { cp, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openChromium } from '@nightlight/testing/examples/chat-page';
import { ASSETS, ROOT } from '@nightlight/tooling/repository';
import { expect, it } from 'vitest';

it('a page that is opened as file: can’t load modules, as the guide says', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'nightlight-file-'));
  for (const name of ['index.html', 'chat.js']) {
    await cp(join(ROOT, 'examples/integration/plain', name), join(folder, name));
  }
  await symlink(ASSETS, join(folder, 'nightlight'));
  const context = await openChromium();
  try {
    const page = await context.newPage();
    const logged = page.waitForEvent('console');
    await page.goto(pathToFileURL(join(folder, 'index.html')).href);
    expect((await logged).text()).toMatch(/file:.*blocked by CORS policy/);
  } finally {
    await context.close();
    await rm(folder, { recursive: true });
  }
});
