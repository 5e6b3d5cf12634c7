/** `npm start`: install what is missing, build, serve the chat example, print its address. */
import { join } from 'node:path';
import { ASSETS, buildChat, ensureBuilt, ROOT } from './repository.mjs';

try {
  await ensureBuilt();
  await buildChat();
  const { startChatServer } = await import('../../../examples/chat/server.mjs');
  const chat = await startChatServer({
    port: Number(process.env.PORT ?? 4173),
    root: join(ROOT, 'examples/chat/dist'),
    assets: ASSETS,
  });
  console.log(
    `\n  The chat is at  ${chat.url}\n  Open it in two tabs and pick two names. Ctrl+C ends it.\n`,
  );
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.on(signal, () => chat.close().finally(() => process.exit(0)));
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
