/** `npm start`: installs and builds what is missing, serves the chat example and prints its URL. */
import { ASSETS, buildChat, CHAT, COMPRESSED, compressChat, ensureBuilt } from './repository.mjs';

const PORT = Number(process.env.PORT ?? 4173);

try {
  await ensureBuilt();
  await buildChat();
  await compressChat();
  const { startChatServer } = await import('../../../examples/chat/server.mjs');
  const chat = await startChatServer({
    port: PORT,
    root: CHAT,
    assets: ASSETS,
    compressed: COMPRESSED,
  });
  console.log(
    `\n  The chat runs at  ${chat.url}\n  Open it in two tabs and pick two names. Press Ctrl+C to stop it.\n`,
  );
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.on(signal, () => chat.close().finally(() => process.exit(0)));
} catch (error) {
  console.error(
    error.code === 'EADDRINUSE'
      ? `Port ${PORT} is in use. Set the environment variable PORT to another, such as 4174.`
      : error.message,
  );
  process.exit(1);
}
