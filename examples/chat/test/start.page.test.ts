import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));
let child: ChildProcess | undefined;
afterAll(() => {
  child?.kill('SIGTERM');
});

// npm start builds first if something is out of date.
it('npm start prints a URL, where the chat runs with a sealed worker and compressed files', {
  timeout: 600_000,
}, async () => {
  const started = spawn(process.execPath, ['packages/tooling/src/start.mjs'], {
    cwd: root,
    env: { ...process.env, PORT: '0' },
  });
  child = started;
  const url = await new Promise<string>((resolve, reject) => {
    let out = '';
    started.stdout.on('data', (chunk) => {
      out += chunk;
      const [address] = /http:\/\/\S+/.exec(out) ?? [];
      if (address) resolve(address);
    });
    started.on('exit', (code) => reject(new Error(`npm start ended with ${code}: ${out}`)));
  });
  const page = await fetch(url);
  expect(page.status).toBe(200);
  expect(await page.text()).toContain('<title>');
  const worker = await fetch(new URL('nightlight/nightlight-worker.js', url));
  expect(worker.headers.get('content-security-policy')).toContain("connect-src 'none'");
  const manifest = await fetch(new URL('nightlight/manifest.json', url));
  expect(await manifest.json()).toMatchObject({ format: 1 });
  const wasm = await fetch(new URL('nightlight/ort-wasm-simd-threaded.wasm', url), {
    method: 'HEAD',
    headers: { 'Accept-Encoding': 'br' },
  });
  expect(wasm.headers.get('content-encoding')).toBe('br');
});
