import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { modelSourceContract } from '@nightlight/core/contracts/model-source';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fetchSource } from './fetch-source.ts';
import { fileSource } from './file-source.ts';

const bytes = Uint8Array.from({ length: 1024 }, (_, i) => i % 256);
let server: Server;
let folder: string;
const requests: IncomingMessage[] = [];
const getBaseUrl = () =>
  new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/assets/`);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nightlight-source-'));
  await mkdir(join(folder, 'folder'));
  await writeFile(join(folder, 'folder/file.bin'), bytes);
  server = createServer((request, response) => {
    requests.push(request);
    if (request.url === '/assets/folder/broken.bin') {
      response.writeHead(200, { 'Content-Length': 2048 });
      response.write(bytes, () => response.destroy());
      return;
    }
    response.writeHead(request.url === '/assets/folder/file.bin' ? 200 : 404).end(bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => server.close());

modelSourceContract('fetchSource', async () => fetchSource(getBaseUrl()));
modelSourceContract('fileSource', async () => fileSource(folder));

it('fetchSource sends nothing but the path to the server', async () => {
  requests.length = 0;
  await fetchSource(getBaseUrl()).read('folder/file.bin');
  const [request] = requests;
  expect(request?.method).toBe('GET');
  expect(request?.url).toBe('/assets/folder/file.bin');
  expect(request?.headers.cookie).toBeUndefined();
  expect(request?.headers.referer).toBeUndefined();
  expect(request?.headers['content-length']).toBeUndefined();
});

it('an interrupted connection rejects with load-failed', async () => {
  const broken = fetchSource(getBaseUrl()).read('folder/broken.bin');
  await expect(broken).rejects.toMatchObject({ code: 'load-failed' });
});

it('an unreachable server rejects with load-failed', async () => {
  const unreachable = fetchSource(new URL('http://127.0.0.1:9/'));
  await expect(unreachable.read('x.bin')).rejects.toMatchObject({ code: 'load-failed' });
});
