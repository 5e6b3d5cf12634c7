import { expect, it } from 'vitest';
import { findSuite } from './find-suite.ts';
import { defineSuite } from './suite.ts';

const rows = Array.from({ length: 30 }, (_, i) => ({
  ...{ id: String(i), text: `nobody wants you here, message ${i}`, harmful: true },
}));
const suite = defineSuite({
  ...{ name: 'mine', title: 'Mine', version: '1', licence: 'CC0', positive: 'x' },
  ...{ task: 'messages', read: async () => rows },
});
const find = (spec: string) => findSuite(spec, [suite], (path) => path);

it('changes the words of any suite, and keeps ids and labels', async () => {
  const found = await find('mine~leetspeak@1');
  expect(found).toMatchObject({
    name: 'mine~leetspeak@1',
    title: 'Mine; leetspeak in 100 % of the words',
    disguise: { of: 'mine', name: 'leetspeak', share: 1 },
  });
  const changed = await found.read();
  expect(changed.map(({ id, harmful }) => [id, harmful])).toEqual(
    rows.map(({ id, harmful }) => [id, harmful]),
  );
  expect(changed[3]).toMatchObject({ text: 'n0b0dy w4n75 y0u h3r3, m3554g3 3' });
  expect(await (await find('mine~leetspeak@1')).read()).toEqual(changed);
});

it.each([
  ['mine~leetspeak@0', 'the share of words is above 0 and at most 1'],
  ['mine~nope@0.5', 'Unknown disguise: nope. Known: leetspeak'],
  ['nope~typos@0.5', 'Unknown suite: nope'],
])('%s is answered with what to do', async (spec, message) => {
  await expect(find(spec)).rejects.toThrow(message);
});
