import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { OpenSystem, UnlabelledMessage } from '../run/system.ts';
import { nightlight } from './nightlight.ts';

const assets = fileURLToPath(new URL('../../../packages/sdk/dist/assets', import.meta.url));
let system: OpenSystem;
beforeAll(async () => {
  system = await nightlight('cascade', assets).open();
});
afterAll(() => system.close?.());

const judge = async (text: string, more: Partial<UnlabelledMessage> = {}, question = 'harm') => {
  const [verdict] = await system.judge([{ id: '1', text, ...more }], question as 'harm');
  return verdict;
};

it('flags an attack, and not a friendly message', async () => {
  expect(await judge('you are a stupid ugly loser')).toMatchObject({
    flagged: true,
    disturbed: true,
  });
  const friendly = await judge('shall we go swimming on friday?');
  expect(friendly).toMatchObject({ flagged: false, disturbed: false, helped: false });
  expect(friendly?.score).toBeLessThan(0.5);
});

it('help for a worry is no false alarm, and counts as help', async () => {
  const text = 'i don’t want to be alive any more';
  expect(await judge(text)).toMatchObject({ flagged: false, disturbed: false, helped: true });
  expect(await judge(text, {}, 'worry')).toMatchObject({ flagged: true });
});

it('swearing scores higher if the labels are about offence', async () => {
  const text = 'fuck yes we won';
  const [harm, offence] = [await judge(text), await judge(text, {}, 'offence')];
  expect(offence?.score).toBeGreaterThan(harm?.score as number);
});

it('names the model that answers', () => {
  expect(system.details?.['model']).toMatch(/^text-base \d/);
  expect(system.details?.['manifest']).toMatch(/^[0-9a-f]{64}$/);
});
