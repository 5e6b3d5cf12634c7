import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Decision, listShown, type Shown } from '../../core/src/index.ts';
import { createNightlight, type NodeNightlight } from '../../sdk/src/node.ts';
import { readInnocentLines } from './innocent-lines.mjs';
import { ROOT } from './repository.mjs';

let nightlight: NodeNightlight;
beforeAll(async () => {
  nightlight = await createNightlight({
    assets: join(ROOT, 'packages/sdk/dist/assets'),
    policy: { ageBand: '13-15', region: 'GB' },
  });
});
afterAll(() => nightlight.dispose());

/** What is in the way of a message: its author is asked, or its reader sees a cover. */
const IN_THE_WAY: ReadonlySet<Shown> = new Set(['pause', 'veil', 'block']);

let count = 0;
const classify = (text: string, direction: 'outgoing' | 'incoming'): Promise<Decision> =>
  nightlight.classify({
    conversation: `c${count++}`,
    author: direction === 'outgoing' ? 'self' : 'ana',
    text,
  });

/** Words and names that filters of letters are known to find something in. */
const WORDS = [
  'we moved from Scunthorpe to Essex last year',
  'my gran lives in Penistone and my uncle in Cockermouth',
  'Dick and Willy are my cousins from Middlesex',
  'our new teacher is called Mr Cockburn',
  'Dr. Dikshit gave a talk about assets and liabilities',
  'I have an assessment in class on Monday',
  'the assassin in this book is called Raper',
  'we had shiitake and grapes and a cocktail sausage',
  'look at the blue tits and the great tit at the feeder',
  'Mohammed and Isis are in my group for the science project',
  'the cock crows at five every morning on the farm',
  'he scored with his head in the last minute, what a shot',
  'I analysed the document and wrote a title for it',
  'the physiotherapist taped my ankle before the match',
  'the Niger is a river and Nigeria is a country',
];

it('words and names that only look harmful pass', async () => {
  const disturbed: string[] = [];
  for (const text of WORDS) {
    for (const direction of ['outgoing', 'incoming'] as const) {
      const shown = listShown(await classify(text, direction));
      if (shown.some((one) => one !== 'nothing')) disturbed.push(`${shown}: ${text}`);
    }
  }
  expect(disturbed).toEqual([]);
});

const { chats, hard } = readInnocentLines(ROOT);

it.each([
  // One in a hundred is so few that a small sample tells nothing.
  ['everyday lines', chats, 600, 0.01],
  // Written to look harmful. Lines that are innocent only as an answer are left out.
  ['hard lines', hard.filter(({ hasPrevious }) => !hasPrevious), 150, 0.06],
])('of a sample of innocent %s, few are held back or covered', async (_, lines, size, most) => {
  const step = Math.floor(lines.length / size);
  const sample: readonly { text: string; lang: string; direction?: string }[] = lines.filter(
    (_, i) => i % step === 0,
  );
  expect(new Set(sample.map(({ lang }) => lang)).size).toBeGreaterThanOrEqual(20);
  const found: string[] = [];
  for (const { text, direction } of sample) {
    const decision = await classify(text, direction === 'outgoing' ? 'outgoing' : 'incoming');
    if (listShown(decision).some((one) => IN_THE_WAY.has(one))) found.push(text);
  }
  expect(found.length, found.join(' | ')).toBeLessThanOrEqual(most * sample.length);
});
