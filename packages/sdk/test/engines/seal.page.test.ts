import { fileURLToPath } from 'node:url';
import type { Browser } from '@nightlight/testing/browsers/engine';
import { engines } from '@nightlight/testing/browsers/engines';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ALLOWED_GLOBALS, ALLOWED_ON_NAVIGATOR } from '../../src/worker/allowed-globals.ts';
import { countPackets } from './packet-counter.ts';
import type { Door, SealReport } from './page/seal.ts';
import { type Server, startServer } from './server.ts';

interface Attack extends SealReport {
  /** Attacks that reached the server, as the server counted them. */
  readonly out: readonly string[];
}

/**
 * These exist but never work here: a module worker can't import scripts, no permission was given,
 * and a canvas in a worker doesn't load what a style names.
 */
const NEVER_OPEN = [
  'importScripts',
  'Notification',
  'a filter of a canvas',
  'a font of a canvas',
  'a drawing with a picture in it',
];
/** The main worker, the tfjs worker and the OCR worker, each with the attack code inside. */
const INSIDE = [
  'hostile-inside-worker.js',
  'hostile-inside-worker-tfjs.js',
  'hostile-inside-worker-ocr.js',
];

const root = fileURLToPath(new URL('../../../..', import.meta.url));
let server: Server;
beforeAll(async () => {
  server = await startServer(root);
});
afterAll(() => server?.close());

const attack = async (browser: Browser, worker: string): Promise<Attack> => {
  const tab = await browser.newTab(server.url);
  const door = new URL(`door/${crypto.randomUUID()}`, server.url);
  // Each attack has its own port, because a browser can retry after the tab is closed.
  const udp = await countPackets();
  const given = { worker, door: door.href, udp: udp.port };
  const report = (await tab.run('seal', given)) as SealReport;
  // Requests that were already sent may still arrive.
  await new Promise((resolve) => setTimeout(resolve, 300));
  await tab.close();
  udp.close();
  const came = server.requests
    .filter((path) => path.startsWith(door.pathname))
    .map((path) => new URL(path, server.url).searchParams.get('way') ?? path);
  return { ...report, out: [...came, ...(udp.packets > 0 ? ['WebTransport'] : [])] };
};

const open = (doors: readonly Door[], leads?: Door['leads']): string[] =>
  doors
    .filter((door) => door.found === 'open' && (!leads || door.leads === leads))
    .map((door) => door.name);

describe.each(engines)('an attacker inside the worker, in $name', (engine) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await engine.open();
  });
  afterAll(() => browser?.close());

  it.each(INSIDE)(
    'finds every way blocked: to the network, to the device’s storage, to code from strings (%s)',
    async (file) => {
      const { doors, out } = await attack(browser, `/nightlight/${file}`);
      expect(doors.length).toBeGreaterThan(30);
      expect(open(doors)).toEqual([]);
      expect(out).toEqual([]);
    },
  );

  it.each(INSIDE)(
    'can only use import() if the host sends no header, because a script cannot remove syntax (%s)',
    async (file) => {
      const { doors, out } = await attack(browser, `/unsealed/${file}`);
      expect(open(doors)).toEqual(['import()']);
      expect(out).toEqual(['import()']);
    },
  );

  it('finds only the globals on the allow list, whatever this browser offers', async () => {
    const { names } = await attack(browser, '/unsealed/hostile-inside-worker.js');
    const left = [
      ...ALLOWED_GLOBALS,
      ...ALLOWED_ON_NAVIGATOR,
      'Function',
      'setTimeout',
      'setInterval',
    ];
    expect(names.filter((name) => !left.includes(name))).toEqual([]);
    expect(names).toContain('postMessage');
    expect(names).toContain('OffscreenCanvas');
  });

  it('with the header alone cannot reach the network except by a service worker, but can reach the device’s storage', async () => {
    const { doors, out } = await attack(browser, '/nightlight/hostile-worker.js');
    // WebKit asks the page's policy about a service worker's script, not the worker's.
    const others = out.filter((name) => name !== 'navigator.serviceWorker');
    expect(others).toEqual([]);
    expect(open(doors, 'network')).toEqual([]);
    expect(open(doors, 'code')).toEqual([]);
    expect(open(doors, 'device')).toContain('BroadcastChannel');
    expect(open(doors, 'device')).toContain('indexedDB');
  });

  it('is reported in every decision if the host leaves one way open, and in none otherwise', async () => {
    const tab = await browser.newTab(server.url);
    const unsealed = ['worker-unsealed'];
    const expected = {
      nightlight: [],
      'half-sealed': unsealed,
      // Each is a start of its own.
      ...(process.env['NIGHTLIGHT_RELEASE']
        ? { unsealed, reporting: unsealed, importing: unsealed }
        : {}),
    };
    expect(await tab.run('hosts', Object.keys(expected))).toEqual(expected);
    await tab.close();
  });

  it('finds every way open without both, so the tests above can fail', async () => {
    const { doors, out } = await attack(browser, '/unsealed/hostile-worker.js');
    const here = doors.filter((door) => door.found !== 'nothing').map((door) => door.name);
    const through = [...open(doors), ...out];
    const blocked = here.filter((name) => !through.includes(name) && !NEVER_OPEN.includes(name));
    expect(blocked).toEqual([]);
    for (const name of ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'import()']) {
      expect(out).toContain(name);
    }
  });
});
