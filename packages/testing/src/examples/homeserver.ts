import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ensureSynapse } from '@nightlight/tooling/synapse';
import { freePort } from './installed-example.ts';

const run = promisify(execFile);
const SECRET = 'only for accounts of this test';

export interface Account {
  readonly user: string;
  readonly password: string;
  /** Calls the client-server API as this account. */
  call(method: string, path: string, body?: object): Promise<Record<string, unknown>>;
}

export interface Homeserver {
  readonly url: string;
  register(user: string): Promise<Account>;
  stop(): Promise<void>;
}

/** Only loopback, no other servers, SQLite in the folder of the test. */
const settings = (port: number, folder: string): string => `
server_name: localhost
public_baseurl: http://127.0.0.1:${port}/
pid_file: ${folder}/synapse.pid
listeners:
  - { port: ${port}, type: http, bind_addresses: ['127.0.0.1'], resources: [{ names: [client] }] }
database: { name: sqlite3, args: { database: '${folder}/homeserver.db' } }
media_store_path: ${folder}/media
signing_key_path: ${folder}/signing.key
log_config: ${folder}/log.yaml
registration_shared_secret: ${SECRET}
report_stats: false
trusted_key_servers: []
federation_domain_whitelist: []
rc_message: { per_second: 1000, burst_count: 1000 }
rc_login:
  address: { per_second: 1000, burst_count: 1000 }
  account: { per_second: 1000, burst_count: 1000 }
`;
const LOG = 'version: 1\nroot: { level: WARNING }\n';

const request = async (
  url: string,
  { method = 'GET', body, token }: { method?: string; body?: object; token?: string } = {},
): Promise<Record<string, unknown>> => {
  const response = await fetch(url, {
    method,
    headers: token ? { Authorization: `Bearer ${token}` } : {},
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(`${method} ${url}: ${JSON.stringify(answer)}`);
  return answer;
};

const untilUp = async (url: string, server: ChildProcess, output: () => string): Promise<void> => {
  const limit = Date.now() + 180_000;
  for (;;) {
    if (server.exitCode !== null || Date.now() > limit) {
      throw new Error(`Synapse doesn't start:\n${output()}`);
    }
    const isUp = await fetch(`${url}/health`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isUp) return;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
};

/** Starts a real Matrix homeserver (Synapse with SQLite) on the loopback address. */
export const startHomeserver = async (): Promise<Homeserver> => {
  const python = await ensureSynapse();
  const folder = await mkdtemp(join(tmpdir(), 'nightlight-homeserver-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const config = join(folder, 'homeserver.yaml');
  await writeFile(config, settings(port, folder));
  await writeFile(join(folder, 'log.yaml'), LOG);
  const synapse = ['-m', 'synapse.app.homeserver', '--config-path', config];
  await run(python, [...synapse, '--generate-keys'], { cwd: folder });
  const server = spawn(python, synapse, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [server.stdout, server.stderr]) {
    stream.on('data', (data) => {
      output = (output + String(data)).slice(-6000);
    });
  }
  const stop = async (): Promise<void> => {
    if (server.exitCode === null && server.signalCode === null) {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGKILL');
      await ended;
    }
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await untilUp(url, server, () => output);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    url,
    async register(user) {
      const password = `secret of ${user}`;
      const at = `${url}/_synapse/admin/v1/register`;
      const { nonce } = await request(at);
      const mac = createHmac('sha1', SECRET)
        .update([nonce, user, password, 'notadmin'].join('\0'))
        .digest('hex');
      const body = { nonce, username: user, password, admin: false, mac };
      const { access_token: token } = await request(at, { method: 'POST', body });
      return {
        user,
        password,
        call: (method, path, content) =>
          request(`${url}/_matrix/client/v3/${path}`, {
            ...{ method, token: String(token) },
            ...(content ? { body: content } : {}),
          }),
      };
    },
    stop,
  };
};
