import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { conversationAgreements } from './agreement.ts';
import { conversationAgreementPage } from './agreement-page.ts';
import { type ConversationsReport, checkConversations } from './check-conversations.ts';
import type { Demands } from './check-counts.ts';
import { readConversations } from './conversation.ts';
import { readDropped } from './dropped.ts';
import { extendFolds, readFolds } from './folds.ts';
import { readSecondReadings } from './second-reading.ts';

const corpus = fileURLToPath(new URL('../../../../models/corpus/conversations', import.meta.url));

it('every scenario already has a fold', () => {
  const { folds } = readFolds(corpus);
  const scenarios = new Set(readConversations(corpus).conversations.map((one) => one.scenario));
  expect([...scenarios].filter((scenario) => !folds.has(scenario))).toEqual([]);
});

/** The files of a small corpus, line by line; each test changes a part. */
const files = () => ({
  'index.tsv': [
    'id\tscenario\tlang\tkind\tplot\tplace\tcountry\tstart\tfirst\tclear\tturns',
    'en-a001\ten-a-1\ten\tgrooming\tstranger\tgame lobby\tGB\tTue 17:12\t2\t3\t3',
    'en-a002\ten-a-1\ten\tinnocent\tgame-friend\tgame lobby\tGB\tMon 09:00\t\t\t3',
  ],
  'harmful/en-a.tsv': [
    'id\tturn\tminute\tfrom\tkinds\ttext',
    'en-a001\t1\t0\tpike\t-\tgood round on the old bridge map',
    'en-a001\t2\t0\tpike\trisk-assessment\twho else reads your phone',
    'en-a001\t3\t9\tpike\tisolation\tbetter if nobody knows we talk',
  ],
  'innocent/en-a.tsv': [
    'id\tturn\tminute\tfrom\tkinds\ttext',
    'en-a002\t1\t0\tdan\t-\tis the lobby full again this evening',
    'en-a002\t2\t0\tme\t-\tyes but they start another one at seven',
    'en-a002\t3\t4\tdan\t-\tfine, then i can have my tea before',
  ],
  'readings.tsv': [
    'id\tkind\tfirst\tclear\tsigns',
    'en-a001\tgrooming\t2\t3\t2:risk-assessment,3:isolation',
    'en-a002\tinnocent\t\t\t',
  ],
  'folds.tsv': ['scenario\tfold', 'en-a-1\t0'],
  'dropped.tsv': ['id\tlang\tkind\tsecond\twhy', 'en-a009\ten\tsextortion\tinnocent\tdiffers'],
  'exceptions.tsv': ['check\twhere\twhy'],
});

type Files = ReturnType<typeof files>;
type Change = (own: Files) => void;

const written = (change: Change = () => {}): string => {
  const own = files();
  change(own);
  const folder = mkdtempSync(join(tmpdir(), 'nightlight-conversations-'));
  for (const side of ['harmful', 'innocent']) mkdirSync(join(folder, side));
  for (const [name, lines] of Object.entries(own)) {
    writeFileSync(join(folder, name), `${lines.join('\n')}\n`);
  }
  return folder;
};

const SMALL: Demands = { languages: { en: 2 }, kinds: { grooming: 1 }, turns: [3, 4] };

const check = (change?: Change, demands = SMALL): ConversationsReport =>
  checkConversations(written(change), demands);

const faultsOf = (change?: Change, demands?: Demands): string[] =>
  check(change, demands).faults.map(({ place, what }) => `${place}: ${what}`);

/** Replaces words in one line of a file. */
const swap =
  (file: keyof Files, line: number, from: string, to: string): Change =>
  (own) => {
    const before = own[file][line - 1] ?? '';
    expect(before).toContain(from);
    own[file][line - 1] = before.replace(from, to);
  };

const both =
  (...changes: readonly Change[]): Change =>
  (own) => {
    for (const change of changes) change(own);
  };

const add =
  (file: keyof Files, ...lines: readonly string[]): Change =>
  (own) => {
    own[file].push(...lines);
  };

/** A second grooming conversation with another scenario, reading and fold. */
const another = both(
  add('index.tsv', 'en-a003\ten-a-2\ten\tgrooming\tcoach\tDM\tGB\tFri 10:10\t1\t2\t3'),
  add(
    'harmful/en-a.tsv',
    'en-a003\t1\t0\tcoach r\tgift-or-bribe\tthe new rackets came and one has your name',
    'en-a003\t2\t0\tcoach r\tisolation\tour little arrangement, leave your mum out',
    'en-a003\t3\t0\tme\t-\tno thank you, i will ask at home',
  ),
  add('readings.tsv', 'en-a003\tgrooming\t1\t2\t1:gift-or-bribe,2:isolation'),
  add('folds.tsv', 'en-a-2\t1'),
);

describe('the check finds', () => {
  it('nothing in a valid corpus', () => {
    expect(faultsOf()).toEqual([]);
  });

  it.each<[string, Change, string]>([
    ['a missing cell', swap('index.tsv', 3, '\tGB', ''), 'index.tsv:3: 10 cells, not 11'],
    [
      'another header',
      swap('harmful/en-a.tsv', 1, 'minute', 'time'),
      'harmful/en-a.tsv:1: another header',
    ],
    [
      'an unknown kind of conversation',
      swap('index.tsv', 3, 'innocent', 'fine'),
      'unknown kind fine',
    ],
    [
      'a start that is none',
      swap('index.tsv', 2, '17:12', '25:12'),
      'index.tsv:2: start Tue 25:12',
    ],
    ['a country that is none', swap('index.tsv', 2, 'GB', 'Britain'), 'country Britain'],
    [
      'a cell that is not a number',
      swap('index.tsv', 2, '\t3\t3', '\tx\t3'),
      'clear is not a whole number',
    ],
    [
      'an id twice',
      add('index.tsv', 'en-a002\ten-a-1\ten\tinnocent\tx\tDM\tGB\tMon 09:00\t\t\t3'),
      'duplicate id en-a002',
    ],
    [
      'turns that are not in the index',
      add('innocent/en-a.tsv', 'en-a007\t1\t0\tme\t-\thello'),
      'innocent/en-a.tsv:5: en-a007 is not in index.tsv',
    ],
    [
      'a conversation without turns',
      add('index.tsv', 'en-a007\ten-a-1\ten\tinnocent\tx\tDM\tGB\tMon 09:00\t\t\t3'),
      'index.tsv:4: en-a007 has no turns',
    ],
    [
      'a turn that is left out',
      swap('innocent/en-a.tsv', 3, '\t2\t', '\t4\t'),
      'innocent/en-a.tsv:3: en-a002: turn 4, expected 2',
    ],
    [
      'another count of turns',
      swap('index.tsv', 3, '\t\t\t3', '\t\t\t4'),
      'index.tsv:3: en-a002: 4 turns here, 3 in innocent/en-a.tsv',
    ],
    [
      'time that goes back',
      swap('harmful/en-a.tsv', 3, '\t2\t0', '\t2\t10'),
      'harmful/en-a.tsv:4: en-a001: minute 9 after 10',
    ],
    ['a late beginning', swap('harmful/en-a.tsv', 2, '1\t0', '1\t5'), 'begins at minute 5, not 0'],
    [
      'a minute that is none',
      swap('harmful/en-a.tsv', 2, '1\t0', '1\tnow'),
      'minute is not a whole number',
    ],
    [
      'an unknown kind of a turn',
      swap('harmful/en-a.tsv', 4, 'isolation', 'isolation,loneliness'),
      'harmful/en-a.tsv:4: en-a001: unknown kind loneliness',
    ],
    [
      'spaces around a text',
      swap('innocent/en-a.tsv', 4, 'tea before', 'tea before '),
      'text is empty or has spaces around it',
    ],
    [
      'a file of another language',
      both(
        (own) => {
          Object.assign(own, { 'innocent/fr-a.tsv': own['innocent/en-a.tsv'] });
        },
        (own) => {
          own['innocent/en-a.tsv'] = own['innocent/en-a.tsv'].slice(0, 1);
        },
      ),
      'language en in a file of another',
    ],
    [
      'a first that is not the first sign',
      swap('index.tsv', 2, '\t2\t3\t3', '\t3\t3\t3'),
      'harmful/en-a.tsv:3: en-a001: the first sign is turn 2, the index says 3',
    ],
    [
      'a clear before the first',
      swap('index.tsv', 2, '\t2\t3\t3', '\t2\t1\t3'),
      'first 2, clear 1 of 3 turns',
    ],
    ['a harmful one without first', swap('index.tsv', 2, '\t2\t3\t3', '\t\t3\t3'), 'no first'],
    [
      'a harmful one without signs',
      both(
        swap('harmful/en-a.tsv', 3, 'risk-assessment', 'help-seeking'),
        swap('harmful/en-a.tsv', 4, 'isolation', '-'),
      ),
      'no turn shows a sign',
    ],
    [
      'an innocent one with first',
      swap('index.tsv', 3, '\t\t\t3', '\t1\t\t3'),
      'first or clear in an innocent one',
    ],
    [
      'an innocent one with a sign',
      swap('innocent/en-a.tsv', 3, '\t-\t', '\ttrust\t'),
      'innocent/en-a.tsv:3: en-a002: trust in an innocent conversation',
    ],
    [
      'a kind of the other folder',
      swap('index.tsv', 2, 'grooming', 'innocent'),
      'harmful/en-a.tsv:2: en-a001: is innocent, not of this folder',
    ],
    [
      'the same conversation twice',
      both(
        add('index.tsv', 'en-a004\ten-a-1\ten\tinnocent\tx\tDM\tGB\tMon 09:00\t\t\t3'),
        (own) => {
          const again = own['innocent/en-a.tsv'].slice(1).map((l) => l.replace('a002', 'a004'));
          own['innocent/en-a.tsv'].push(...again);
        },
      ),
      'innocent/en-a.tsv:5: en-a004 is the same as en-a002',
    ],
    [
      'nearly the same conversation',
      both(
        add('index.tsv', 'en-a004\ten-a-1\ten\tinnocent\tx\tDM\tGB\tMon 09:00\t\t\t3'),
        add(
          'innocent/en-a.tsv',
          'en-a004\t1\t0\tben\t-\tis the lobby full again this evening',
          'en-a004\t2\t0\tme\t-\tYES, but they start another one at nine',
          'en-a004\t3\t0\tben\t-\tok',
        ),
      ),
      'en-a004 is nearly the same as en-a002',
    ],
    [
      'a real-looking number',
      swap('innocent/en-a.tsv', 3, 'at seven', 'ring 07911 123456'),
      'innocent/en-a.tsv:3: en-a002:2: number 07911123456 is in no reserved range',
    ],
    [
      'a real-looking site, in a name too',
      swap('innocent/en-a.tsv', 2, 'dan', 'shop-now.com'),
      'shop-now.com is not under .example',
    ],
    [
      'childhood anywhere in blackmail',
      both(
        swap('index.tsv', 2, 'grooming', 'sextortion'),
        swap('readings.tsv', 2, 'grooming', 'sextortion'),
        swap('harmful/en-a.tsv', 2, 'the old bridge map', 'the school map'),
      ),
      'harmful/en-a.tsv:2: en-a001:1: "school" in a line of an adults-only kind',
    ],
    [
      'a method anywhere in a conversation about self-harm',
      swap('harmful/en-a.tsv', 4, 'isolation', 'isolation,self-harm'),
      'en-a001:1: "bridge" in a line about self-harm',
    ],
    ['a harmful one without an innocent one', another, 'index.tsv:4: en-a003: no innocent'],
    [
      'an exception that is no longer needed',
      add('exceptions.tsv', 'pair\ten-a001\twritten without'),
      'exceptions.tsv:2: "pair en-a001" is no longer needed',
    ],
    [
      'an exception without a reason',
      both(another, add('exceptions.tsv', 'pair\ten-a003\t')),
      'has no reason',
    ],
    ['no second reading', (own) => own['readings.tsv'].pop(), 'en-a002: no second reading'],
    [
      'a reading of another kind',
      swap('readings.tsv', 2, 'grooming', 'recruitment'),
      'readings.tsv:2: en-a001: recruitment, the first annotator said grooming: drop it',
    ],
    ['two readings', add('readings.tsv', 'en-a002\tinnocent\t\t\t'), 'en-a002: was read twice'],
    ['a reading of nothing', add('readings.tsv', 'en-a8\tinnocent\t\t\t'), 'en-a8: is not in'],
    ['an unknown sign', swap('readings.tsv', 2, '3:isolation', '3:spam'), 'unknown sign spam'],
    [
      'a sign past the end',
      swap('readings.tsv', 2, '3:iso', '9:iso'),
      'a sign outside turns 1 to 3',
    ],
    [
      'a reading whose first is not its first sign',
      swap('readings.tsv', 2, '\t2\t3', '\t1\t3'),
      'first 1 is not the first sign',
    ],
    [
      'a reading that is clear too late',
      swap('readings.tsv', 2, '\t2\t3', '\t2\t4'),
      'readings.tsv:2: en-a001: first 2, clear 4 of 3 turns',
    ],
    [
      'signs in an innocent reading',
      swap('readings.tsv', 3, '\t\t\t', '\t\t\t2:trust'),
      'signs in an innocent one',
    ],
    [
      'a dropped conversation with an unknown reason',
      swap('dropped.tsv', 2, 'differs', 'dull'),
      'dropped.tsv:2: en-a009: dropped for dull',
    ],
    [
      'a scenario without a fold',
      (own) => own['folds.tsv'].pop(),
      'index.tsv:2: en-a-1 has no fold',
    ],
    ['a fold that there is not', swap('folds.tsv', 2, '0', '5'), 'folds.tsv:2: fold 5'],
    [
      'a scenario in two folds',
      add('folds.tsv', 'en-a-1\t2'),
      'folds.tsv:3: duplicate scenario en-a-1',
    ],
  ])('%s', (_, change, what) => {
    expect(faultsOf(change).join('\n')).toContain(what);
  });

  it.each<[string, Demands, string]>([
    [
      'too few of a language',
      { ...SMALL, languages: { en: 3 } },
      'en: 2 conversations, at least 3 are',
    ],
    ['too few of a kind', { ...SMALL, kinds: { sextortion: 1 } }, 'sextortion: 0 conversations'],
    ['one that is too short', { ...SMALL, turns: [9, 60] }, 'en-a001: 3 turns, not 9 to 60'],
  ])('%s', (_, demands, what) => {
    expect(faultsOf(undefined, demands).join('\n')).toContain(what);
  });
});

it('a listed exception is not a fault', () => {
  const excused = add('exceptions.tsv', 'pair\ten-a003\twritten without an innocent one');
  expect(faultsOf(both(another, excused))).toEqual([]);
});

it('the score of a match is not a phone number', () => {
  expect(faultsOf(swap('innocent/en-a.tsv', 3, 'at seven', '21-15 21-19'))).toEqual([]);
});

it('surface features that give the label away are reported with the strongest features, and do not fail the check', () => {
  const chats = Array.from({ length: 200 }, (_, i) => {
    const id = `en-a${100 + i}`;
    const harmful = i % 2 === 1;
    const words = (k: number): string =>
      Math.sin(7 * i + k + 1)
        .toString(36)
        .slice(3, 11);
    const text = (k: number): string => `${words(k)} ${words(k + 3)} ${words(k + 6)}`;
    return { id, harmful, text };
  });
  const turnsOf = (harm: boolean): string[] =>
    chats
      .filter(({ harmful }) => harmful === harm)
      .flatMap(({ id, text }) => [
        `${id}\t1\t0\tme\t-\t${text(0)}`,
        `${id}\t2\t0\tsam\t${harm ? 'trust' : '-'}\t${text(1)}${harm ? '!!!' : 'abc'}`,
        `${id}\t3\t0\tme\t-\t${text(2)}`,
      ]);
  const change: Change = (own) => {
    own['index.tsv'] = own['index.tsv'].slice(0, 1);
    own['readings.tsv'] = own['readings.tsv'].slice(0, 1);
    own['folds.tsv'] = own['folds.tsv'].slice(0, 1);
    chats.forEach(({ id, harmful }, i) => {
      const [kind, places] = harmful ? ['grooming', '2\t2'] : ['innocent', '\t'];
      const scenario = `en-a-${Math.floor(i / 2)}`;
      own['index.tsv'].push(`${id}\t${scenario}\ten\t${kind}\tx\tDM\tGB\tMon 09:00\t${places}\t3`);
      own['readings.tsv'].push(`${id}\t${kind}\t${places}\t${harmful ? '2:trust' : ''}`);
      if (!harmful) own['folds.tsv'].push(`${scenario}\t${(i / 2) % 5}`);
    });
    own['harmful/en-a.tsv'] = [own['harmful/en-a.tsv'][0] as string, ...turnsOf(true)];
    own['innocent/en-a.tsv'] = [own['innocent/en-a.tsv'][0] as string, ...turnsOf(false)];
  };
  const { faults, surface } = check(change);
  expect(faults).toEqual([]);
  expect(surface.known.map(({ what }) => what).join()).toContain('surface features alone');
  expect(surface.parts['all']?.carriers[0]).toMatchObject({
    feature: 'exclamations',
    more: 'harmful',
  });
  expect(surface.groups['style']?.alone).toBeGreaterThan(0.9);
  expect(surface.groups['style']?.without).toBeLessThan(0.7);
});

describe('folds', () => {
  /** Ten scenarios with one harmful and one innocent conversation each. */
  const ten: Change = (own) => {
    own['folds.tsv'] = own['folds.tsv'].slice(0, 1);
    own['index.tsv'] = own['index.tsv'].slice(0, 1);
    for (let i = 0; i < 10; i++) {
      const lang = i < 5 ? 'en' : 'fr';
      const rest = 'x\tDM\tGB\tMon 09:00';
      own['index.tsv'].push(
        `${lang}-a${i}1\t${lang}-a-${i}\t${lang}\tgrooming\t${rest}\t1\t1\t3`,
        `${lang}-a${i}2\t${lang}-a-${i}\t${lang}\tinnocent\t${rest}\t\t\t3`,
      );
    }
  };
  const fill = (folder: string): string => {
    expect(extendFolds(readConversations(folder).conversations, folder)).toEqual([]);
    return readFileSync(join(folder, 'folds.tsv'), 'utf8');
  };

  it('contain the same share of each kind and language', () => {
    const folder = written(ten);
    fill(folder);
    const { folds } = readFolds(folder);
    for (const lang of ['en', 'fr']) {
      const own = [...folds].filter(([scenario]) => scenario.startsWith(lang));
      expect(own.map(([, fold]) => fold).sort()).toEqual([0, 1, 2, 3, 4]);
    }
  });

  it('that were assigned stay, and a new scenario gets the emptiest one', () => {
    const folder = written((own) => {
      ten(own);
      // All folds but number 3 are full.
      own['folds.tsv'].push(
        ...[0, 1, 2, 4, 0].map((fold, i) => `en-a-${i}\t${fold}`),
        ...[0, 1, 2, 4].map((fold, i) => `fr-a-${5 + i}\t${fold}`),
      );
    });
    const before = readFileSync(join(folder, 'folds.tsv'), 'utf8').trimEnd().split('\n');
    const after = fill(folder).trimEnd().split('\n');
    expect(after).toEqual([...before, 'fr-a-9\t3']);
    expect(fill(folder).trimEnd().split('\n')).toEqual(after);
  });

  it('are not changed if the file is malformed', () => {
    const folder = written(both(ten, add('folds.tsv', 'en-a-1\t7')));
    const { conversations } = readConversations(folder);
    expect(extendFolds(conversations, folder)).toEqual([{ place: 'folds.tsv:2', what: 'fold 7' }]);
    expect(readFileSync(join(folder, 'folds.tsv'), 'utf8')).toBe('scenario\tfold\nen-a-1\t7\n');
  });
});

describe('agreement of two annotators', () => {
  const compared = (change: Change) => {
    const folder = written(change);
    const { dropped } = readDropped(folder);
    const { conversations } = readConversations(folder);
    const { readings } = readSecondReadings(folder);
    const found = conversationAgreements(conversations, readings, dropped);
    return { found, page: conversationAgreementPage(found, dropped) };
  };

  it('is measured on kind, first, clear and the turns with signs', () => {
    const { found } = compared(
      both(another, swap('readings.tsv', 4, '1\t2\t1:gift-or-bribe,2:', '2\t3\t2:coercion,3:')),
    );
    expect(found.find(({ name }) => name === 'grooming')).toEqual({
      name: 'grooming',
      read: 2,
      kind: 0,
      harmful: 2,
      first: [0.5, 1],
      clear: [0.5, 1, 1],
      // One annotator marks turns 1 and 2, the other 2 and 3, so one mark differs.
      signs: 0.75,
    });
  });

  it('includes conversations dropped because the kinds differ, and only those', () => {
    const rule = add('dropped.tsv', 'en-a010\ten\tinnocent\tinnocent\trule');
    const { found, page } = compared(rule);
    expect(found.find(({ name }) => name === 'all')).toMatchObject({ read: 3, kind: 1 / 3 });
    expect(found.find(({ name }) => name === 'sextortion')).toMatchObject({ read: 1, kind: 1 });
    expect(page).toContain('| sextortion | 1 | 100.0 % | – | – | – | – | – | – | – |');
    expect(page).toContain(
      '| en-a010 | innocent | innocent | too close to content that must never be written |',
    );
  });

  it('names the annotators', () => {
    expect(compared(() => {}).page).toContain('Both annotators are the same language model');
  });
});
