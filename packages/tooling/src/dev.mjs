/**
 * `npm run dev`: serves the chat example from the sources, and reloads it when one of them changes.
 * Vite serves the page. Rollup rebuilds the main worker. The other workers, the models and the
 * WebAssembly are those of the last build.
 */
import { mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { createServer as createNetServer } from 'node:net';
import { join } from 'node:path';
import { watch } from 'rollup';
import { createServer as createVite } from 'vite';
import { ASSETS, ensureBuilt, ROOT } from './repository.mjs';
import { workerBundle } from './worker-bundle.mjs';

const PORT = Number(process.env.PORT ?? 4173);
const CHAT_SOURCES = join(ROOT, 'examples/chat');
const WORKER = 'nightlight-worker.js';

/** A folder like the built assets, where the worker can be replaced without touching the build. */
const linkAssets = () => {
  const folder = join(CHAT_SOURCES, 'build/dev', String(process.pid));
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(ASSETS)) {
    if (name !== WORKER) symlinkSync(join(ASSETS, name), join(folder, name));
  }
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

/** Builds the worker now and after each change. Resolves after the first build. */
const watchWorker = (dir, onRebuilt) =>
  new Promise((resolve, reject) => {
    let isFirst = true;
    const watcher = watch(workerBundle({ path: WORKER.replace('.js', ''), entry: 'entry', dir }));
    watcher.on('event', (event) => {
      if (event.result) event.result.close();
      if (event.code === 'BUNDLE_END') {
        if (!isFirst) onRebuilt(event.duration);
        isFirst = false;
        resolve(watcher);
      } else if (event.code === 'ERROR') {
        if (isFirst) reject(event.error);
        else console.error(`  ${event.error.message}`);
      }
    });
  });

const findFreePort = () =>
  new Promise((resolve) => {
    const server = createNetServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

try {
  process.chdir(ROOT);
  await ensureBuilt();
  const assets = linkAssets();
  const vite = await createVite({
    configFile: join(CHAT_SOURCES, 'vite.config.ts'),
    appType: 'spa',
    logLevel: 'warn',
    // The chat's own WebSocket has the server's port.
    server: { middlewareMode: true, hmr: { host: '127.0.0.1', port: await findFreePort() } },
  });
  const watcher = await watchWorker(assets, (ms) => {
    console.log(`  Rebuilt the worker in ${(ms / 1000).toFixed(1)} s`);
    vite.ws.send({ type: 'full-reload' });
  });
  const { startChatServer } = await import('../../../examples/chat/server.mjs');
  const chat = await startChatServer({ port: PORT, assets, page: vite.middlewares });
  console.log(
    `\n  The chat runs at  ${chat.url}\n  It reloads when a source file changes. Press Ctrl+C to stop it.\n`,
  );
  const stop = async () => {
    await Promise.allSettled([watcher.close(), vite.close(), chat.close()]);
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, stop);
} catch (error) {
  console.error(
    error.code === 'EADDRINUSE'
      ? `Port ${PORT} is in use. Set the environment variable PORT to another, such as 4174.`
      : error.message,
  );
  process.exit(1);
}
