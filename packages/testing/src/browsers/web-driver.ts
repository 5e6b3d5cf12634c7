import { once } from 'node:events';
import { createServer } from 'node:net';

/** Sends a WebDriver command (https://www.w3.org/TR/webdriver2/). */
export type Command = (
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  body?: unknown,
) => Promise<unknown>;

/** Creates a function that sends commands to a driver and throws its errors. `path` starts at `/session/…`. */
export const createCommand =
  (driver: string, timeoutMs: number): Command =>
  async (method, path, body) => {
    const response = await fetch(`${driver}${path}`, {
      method,
      signal: AbortSignal.timeout(timeoutMs),
      ...(method === 'POST'
        ? { body: JSON.stringify(body ?? {}), headers: { 'Content-Type': 'application/json' } }
        : {}),
    });
    const { value } = (await response.json()) as { value: { error?: string; message?: string } };
    if (!response.ok) throw new Error(`${method} ${path}: ${value.error}: ${value.message}`);
    return value;
  };

/** Polls until the driver responds. */
export const awaitDriver = async (driver: Command, timeoutMs: number): Promise<void> => {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    try {
      return void (await driver('GET', '/status'));
    } catch (cause) {
      if (Date.now() > deadline) throw new Error('The driver did not start.', { cause });
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
};

/** Finds a free port. */
export const findFreePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
};
