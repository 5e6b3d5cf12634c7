import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createGzip } from 'node:zlib';
import { findChromium } from '@nightlight/tooling/chromium';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { getAssetHeaders } from '../src/assets-folder/asset-headers.ts';

const bin = fileURLToPath(new URL('../dist/cli/index.js', import.meta.url));
const assets = fileURLToPath(new URL('../dist/assets', import.meta.url));
const guide = readFileSync(new URL('../../../docs/guide/doctor.md', import.meta.url), 'utf8');
const PAGE = '<!doctype html><link rel="icon" href="data:,"><title>Chat</title>';
const WORKER = 'nightlight-worker.js';

let server: Server;
let url: string;
let isSealed = true;

beforeAll(async () => {
  server = createServer(({ url: asked = '/' }, response) => {
    const [pathname = '/'] = asked.split('?');
    if (pathname === '/') return void response.setHeader('Content-Type', 'text/html').end(PAGE);
    const path = pathname.replace('/nightlight/', '');
    const file = join(assets, path);
    if (!existsSync(file)) return void response.writeHead(404).end();
    const { 'Content-Security-Policy': seal, ...headers } = getAssetHeaders(path);
    const isCompressed = /\.(js|json|wasm)$/.test(path);
    response.writeHead(200, {
      ...headers,
      ...(isCompressed ? { 'Content-Encoding': 'gzip' } : {}),
      ...(seal && (isSealed || path !== WORKER) ? { 'Content-Security-Policy': seal } : {}),
    });
    const body = createReadStream(file);
    (isCompressed ? body.pipe(createGzip({ level: 1 })) : body).pipe(response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
afterAll(() => server?.close());
beforeEach(() => {
  isSealed = true;
});

const doctor = (...args: string[]) =>
  new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
    const own = ['doctor', url, '--assets', '/nightlight/', '--browser', findChromium() as string];
    const child = execFile(process.execPath, [bin, ...own, ...args], (_, stdout, stderr) =>
      resolve({ code: child.exitCode ?? -1, stdout, stderr }),
    );
  });

it('the built command ends with 0 if all is well, and says so', async () => {
  const { code, stdout, stderr } = await doctor();
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toBe(
    `Page: ${url}\nAssets: ${url}nightlight/\n\nAll is well: the files are complete and the worker is sealed.\n`,
  );
  const { stdout: json } = await doctor('--json');
  expect(JSON.parse(json)).toEqual({ base: `${url}nightlight/`, faults: [], leftOut: [] });
});

it('a worker without its header ends with 1, as the guide shows', async () => {
  isSealed = false;
  const { code, stdout } = await doctor();
  expect(code).toBe(1);
  const [, example = 'no example'] = /^```text\n([\s\S]*?)^```$/m.exec(guide) ?? [];
  expect(stdout.trim()).toBe(example.replaceAll('http://localhost:8080/', url).trim());
});

it('with --json, prints the name of the fault for programs, and ends with 1 too', async () => {
  isSealed = false;
  const { code, stdout } = await doctor('--json');
  expect(code).toBe(1);
  const { faults } = JSON.parse(stdout);
  expect(faults).toMatchObject([{ name: 'no-seal', level: 'error' }]);
});
