import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createNightlight, type NodeNightlight } from './node.ts';

let nightlight: NodeNightlight;
beforeAll(async () => {
  const assets = fileURLToPath(new URL('../dist/assets', import.meta.url));
  nightlight = await createNightlight({ assets, policy: { ageBand: '10-12', region: 'GB' } });
});
afterAll(() => nightlight.dispose());

/** Any UTF-16 at all, half surrogates too. */
const anything = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 400 })
  .map((units) => String.fromCharCode(...units));

it('3,000 random texts each get a valid decision', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(anything, fc.string({ unit: 'grapheme', maxLength: 300 })),
      async (text) => {
        const decision = await nightlight.classify(text);
        expect(['allow', 'nudge', 'pause']).toContain(decision.action);
        for (const own of Object.values(decision.assessment.harms)) {
          expect(own.score).toBeGreaterThanOrEqual(0);
          expect(own.score).toBeLessThanOrEqual(1);
        }
        if (decision.action === 'pause') expect(decision.nudge?.choices).toContain('send');
      },
    ),
    { numRuns: 3000 },
  );
}, 600_000);
