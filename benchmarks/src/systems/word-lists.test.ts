import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importPeer } from '../command/import-peer.ts';
import { createWordList } from './word-list.ts';
import { WORD_LISTS } from './word-lists.ts';

/** What a README says, but its own package doesn't do. */
const NOT_REPRODUCED: Readonly<Record<string, readonly string[]>> = {
  'glin-profanity': ['This is f4ck1ng bad'],
};

/** The README of the installed package, without its bold type. */
const readReadme = (name: string): string =>
  readFileSync(
    new URL(`../../../node_modules/${name}/README.md`, import.meta.url),
    'utf8',
  ).replaceAll('**', '');

describe.each(WORD_LISTS)('$name', (list) => {
  it('the examples stand in the README of the installed package', () => {
    const readme = readReadme(list.package);
    for (const [text] of list.readme) expect(readme).toContain(text);
  });

  it('flags what its README says, and nothing else of it', async () => {
    const system = await createWordList(list).open();
    const messages = list.readme.map(([text], i) => ({ id: String(i), text }));
    const verdicts = await system.judge(messages, 'harm');
    const wrong = list.readme.filter(([, flagged], i) => verdicts[i]?.flagged !== flagged);
    expect(wrong.map(([text]) => text)).toEqual(NOT_REPRODUCED[list.name] ?? []);
    const right = list.readme.length - wrong.length;
    expect(system.details?.['readme']).toBe(
      `${right} of ${list.readme.length} examples reproduced`,
    );
    expect(system.version).toMatch(/^\d+\.\d+\.\d+$/);
  });

  it('says nothing about everyday talk', async () => {
    const system = await createWordList(list).open();
    const messages = ['see you at the library at five', 'did you do the maths homework?'].map(
      (text, i) => ({ id: String(i), text }),
    );
    expect(await system.judge(messages, 'harm')).toEqual([{ flagged: false }, { flagged: false }]);
  });
});

it('glin-profanity misses an example of its README when called as the README does', async () => {
  const { checkProfanity } = (await importPeer('glin-profanity')) as {
    checkProfanity: (text: string, options: object) => { containsProfanity: boolean };
  };
  const options = { detectLeetspeak: true, languages: ['english'] };
  expect(checkProfanity('This is f4ck1ng bad', options).containsProfanity).toBe(false);
});

it('a package that is not installed is answered with the command that installs it', async () => {
  const missing = createWordList({
    ...(WORD_LISTS[0] as never as object),
    package: 'not-there',
  } as never);
  await expect(missing.open()).rejects.toThrow('not-there is not installed');
});
