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
const asked: IncomingMessage[] = [];
const base = () => new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/assets/`);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nightlight-source-'));
  await mkdir(join(folder, 'folder'));
  await writeFile(join(folder, 'folder/file.bin'), bytes);
  server = createServer((request, response) => {
    asked.push(request);
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

modelSourceContract('fetchSource', async () => fetchSource(base()));
modelSourceContract('fileSource', async () => fileSource(folder));

it('fetchSource tells the server nothing but the path', async () => {
  asked.length = 0;
  await fetchSource(base()).read('folder/file.bin');
  const [request] = asked;
  expect(request?.method).toBe('GET');
  expect(request?.url).toBe('/assets/folder/file.bin');
  expect(request?.headers.cookie).toBeUndefined();
  expect(request?.headers.referer).toBeUndefined();
  expect(request?.headers['content-length']).toBeUndefined();
});

it('a connection that breaks off midway is load-failed', async () => {
  const broken = fetchSource(base()).read('folder/broken.bin');
  await expect(broken).rejects.toMatchObject({ code: 'load-failed' });
});

it('a server that is not there is load-failed', async () => {
  const nobody = fetchSource(new URL('http://127.0.0.1:9/'));
  await expect(nobody.read('x.bin')).rejects.toMatchObject({ code: 'load-failed' });
});
