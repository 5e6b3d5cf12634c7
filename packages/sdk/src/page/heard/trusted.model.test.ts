import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createHeard } from '../../heard.ts';
import { createNightlight, type NodeNightlight } from '../../node.ts';

let nightlight: NodeNightlight;
beforeAll(async () => {
  const assets = fileURLToPath(new URL('../../../dist/assets', import.meta.url));
  nightlight = await createNightlight({ assets, policy: { ageBand: '13-15', region: 'GB' } });
});
afterAll(() => nightlight.dispose());

it('trust lifts no classifier: what a trusted person writes is judged as before', async () => {
  const heard = createHeard({ store: nightlight.store });
  const check = async () => {
    const texts = [
      'you are a stupid ugly loser, everybody hates you',
      'this is our secret, never tell your parents about me',
      'pay me 50 or i tell everyone',
      'see you at five',
    ];
    const decisions = await nightlight.classify(
      texts.map((text) => ({ conversation: 'c1', author: 'zara', text })),
    );
    return decisions.map(({ action, reasons, rule, harms }) => ({ action, reasons, rule, harms }));
  };
  const before = await check();
  expect(before.some(({ action }) => action === 'pause')).toBe(true);
  await heard.trusted.set({
    ...{ name: 'Aunt Zara', way: 'app', to: 'zara', words: '', participant: 'zara' },
  });
  expect(await check()).toEqual(before);
  heard.dispose();
});
