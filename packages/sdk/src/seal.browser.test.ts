import { expect, it } from 'vitest';
import { createNightlight } from './index.ts';

interface Door {
  readonly name: string;
  readonly open: boolean;
}

const attack = async (folder: string): Promise<readonly Door[]> => {
  const worker = new Worker(`/${folder}/hostile-worker.js`, { type: 'module' });
  const doors = new Promise<readonly Door[]>((resolve, reject) => {
    // An imported script may speak too; the report is the list.
    worker.addEventListener('message', ({ data }) => Array.isArray(data) && resolve(data));
    worker.addEventListener('error', (event) => reject(new Error(event.message)));
  });
  worker.postMessage(new URL(`/door/${folder}`, location.href).href);
  return doors.finally(() => worker.terminate());
};

const policy = { ageBand: '13-15' } as const;

it('an attacker inside the sealed worker finds every door shut', async () => {
  const doors = await attack('nightlight');
  expect(doors.filter((door) => door.open)).toEqual([]);
  expect(doors.length).toBeGreaterThanOrEqual(9);
});

it('the same attacker gets out where the header is missing, so the test can fail', async () => {
  const before: string[] = await (await fetch('/door/')).json();
  const doors = await attack('unsealed');
  const open = doors.filter((door) => door.open).map((door) => door.name);
  expect(open).toContain('fetch');
  expect(open).toContain('eval');
  const after: string[] = await (await fetch('/door/')).json();
  expect(after.length).toBeGreaterThan(before.length);
});

it('a decision says nothing of the seal where it holds', async () => {
  const nightlight = await createNightlight({ assets: '/nightlight/', policy });
  expect((await nightlight.classify('see you at five')).degraded).toEqual([]);
  await nightlight.dispose();
});

it.each([
  ['forgot the header', '/unsealed/'],
  ['sends the page’s policy for the worker too', '/half-sealed/'],
])('a host that %s is told in every decision', async (_, assets) => {
  const nightlight = await createNightlight({ assets, policy });
  const decision = await nightlight.classify('see you at five');
  expect(decision.degraded).toEqual(['worker-unsealed']);
  expect(decision.action).toBe('allow');
  await nightlight.dispose();
});
