import { once } from 'node:events';
import { createServer } from 'node:net';

/** As much of https://www.w3.org/TR/webdriver2/ as the tests need. */
export type Command = (
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  body?: unknown,
) => Promise<unknown>;

/** A driver's answer, or its error thrown. `path` starts at `/session/…`. */
export const commandsTo =
  (driver: string, patience: number): Command =>
  async (method, path, body) => {
    const response = await fetch(`${driver}${path}`, {
      method,
      signal: AbortSignal.timeout(patience),
      ...(method === 'POST'
        ? { body: JSON.stringify(body ?? {}), headers: { 'Content-Type': 'application/json' } }
        : {}),
    });
    const { value } = (await response.json()) as { value: { error?: string; message?: string } };
    if (!response.ok) throw new Error(`${method} ${path}: ${value.error}: ${value.message}`);
    return value;
  };

/** Asks until the driver listens. */
export const awaitDriver = async (driver: Command, patience: number): Promise<void> => {
  const until = Date.now() + patience;
  for (;;) {
    try {
      return void (await driver('GET', '/status'));
    } catch (cause) {
      if (Date.now() > until) throw new Error('The driver did not start.', { cause });
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
};

/** A port that nobody listens on just now. */
export const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
};
