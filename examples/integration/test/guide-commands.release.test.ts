import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { pack } from '@nightlight/testing/examples/packed';
import { ROOT } from '@nightlight/tooling/repository';
import { expect, it } from 'vitest';

const run = promisify(execFile);
const readGuide = (page: string): Promise<string> =>
  readFile(join(ROOT, 'docs/guide', page), 'utf8');

/** The packages that a page tells to pack. */
const packedOn = (text: string): readonly string[] =>
  text
    .split('\n')
    .filter((line) => /^npm pack|to `npm pack`/.test(line))
    .flatMap((line) =>
      [...line.matchAll(/-w (@nightlight\/[\w-]+)/g)].map(([, name = '']) => name),
    );

/** What a page tells to type in the folder of an app. */
const commandsOn = (text: string): readonly string[] =>
  [...text.matchAll(/^```sh\n([\s\S]*?)^```$/gm)]
    .flatMap(([, block = '']) => block.split('\n'))
    .filter((line) => /^(npm install|npx --no nightlight assets) /.test(line));

it.each([
  ['getting-started.md', ['node_modules/@nightlight/nudges', 'public/nightlight/text-base']],
  ['react.md', ['node_modules/@nightlight/react', 'node_modules/react']],
  ['pictures.md', ['public/nightlight/text-base', 'public/nightlight/pictures']],
])('the commands of %s work as they are written, with the packed files', async (page, results) => {
  const text = await readGuide(page);
  const names = new Set([...packedOn(await readGuide('getting-started.md')), ...packedOn(text)]);
  const commands = commandsOn(text);
  expect(commands.length).toBeGreaterThan(0);
  const top = await mkdtemp(join(tmpdir(), 'nightlight-guide-'));
  try {
    for (const file of await Promise.all([...names].map(pack))) {
      await cp(file, join(top, basename(file)));
    }
    const app = join(top, 'app');
    await mkdir(app);
    await writeFile(join(app, 'package.json'), '{ "private": true }');
    for (const command of commands) {
      const { NODE_ENV: _, ...env } = process.env;
      await run('sh', ['-c', command], {
        ...{ cwd: app, maxBuffer: 64 * 1024 * 1024 },
        env: { ...env, npm_config_prefer_offline: 'true' },
      });
    }
    expect(results.filter((path) => !existsSync(join(app, path)))).toEqual([]);
  } finally {
    await rm(top, { recursive: true, force: true });
  }
});
