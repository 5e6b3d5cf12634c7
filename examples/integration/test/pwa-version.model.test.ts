import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../../..', import.meta.url));

let app: string;
beforeAll(async () => {
  app = await mkdtemp(join(tmpdir(), 'nightlight-pwa-'));
  for (const name of ['build.mjs', 'package.json', 'public', 'src']) {
    await cp(join(root, 'examples/integration/pwa', name), join(app, name), { recursive: true });
  }
  await symlink(join(root, 'node_modules'), join(app, 'node_modules'), 'dir');
});
afterAll(() => rm(app, { recursive: true, force: true }));

const write = async (file: string, text: string): Promise<void> => {
  await mkdir(dirname(join(app, file)), { recursive: true });
  await writeFile(join(app, file), text);
};

const buildVersion = async (): Promise<string | undefined> => {
  await run(process.execPath, ['build.mjs'], { cwd: app });
  return /app-[0-9a-f]{8}/.exec(await readFile(join(app, 'public/offline.js'), 'utf8'))?.[0];
};

it('people get the new app offline after a deployment, whichever file changed', async () => {
  await write('public/nightlight/nightlight-worker.js', 'worker(1);');
  const page = await readFile(join(app, 'public/index.html'), 'utf8');
  const code = await readFile(join(app, 'src/chat.js'), 'utf8');
  const first = await buildVersion();
  expect(first).toBeDefined();
  expect(await buildVersion(), 'nothing changed').toBe(first);
  // Each change has the same size as what it replaces.
  const versions = [first];
  await write('public/nightlight/nightlight-worker.js', 'worker(2);');
  versions.push(await buildVersion());
  await write('public/index.html', page.replace('Offline chat', 'Another chat'));
  versions.push(await buildVersion());
  await write('src/chat.js', code.replace("conversation: 'c1'", "conversation: 'c2'"));
  versions.push(await buildVersion());
  await write('public/app.webmanifest', '{ "name": "Other" }');
  versions.push(await buildVersion());
  expect(new Set(versions).size).toBe(versions.length);
});
