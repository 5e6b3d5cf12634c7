import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { findSuite } from '../run/find-suite.ts';

/** All rows here are made up, in the format of the data set. */
const folder = mkdtempSync(join(tmpdir(), 'nightlight-readers-'));
afterAll(() => rmSync(folder, { recursive: true }));

const write = (name: string, ...lines: readonly string[]): string => {
  writeFileSync(join(folder, name), `${lines.join('\n')}\n`);
  return name;
};
const resolvePath = (path: string): string => join(folder, path);
const read = async (spec: string) => (await findSuite(spec, [], resolvePath)).read();

describe('hatecheck', () => {
  const HEADER =
    ',functionality,case_id,test_case,label_gold,target_ident,direction,focus_words,focus_lemma,ref_case_id,ref_templ_id,templ_id';

  it('reads the case, its functionality, its group and its template', async () => {
    const file = write(
      'hatecheck.csv',
      HEADER,
      '0,derog_neg_emote_h,1,"Nobody wants robots here, ever.",hateful,robots,general,,,,,1',
      '1,derog_neg_emote_h,2,"Nobody wants elves here, ever.",hateful,elves,general,,,,,1',
      '2,profanity_nh,3,This soup is bloody cold.,non-hateful,,,,,,,',
    );
    expect(await read(`hatecheck=${file}`)).toEqual([
      {
        ...{ id: '1', text: 'Nobody wants robots here, ever.', harmful: true },
        ...{ slice: 'derog_neg_emote_h', groups: ['robots'], twin: 'derog_neg_emote_h 1' },
      },
      {
        ...{ id: '2', text: 'Nobody wants elves here, ever.', harmful: true },
        ...{ slice: 'derog_neg_emote_h', groups: ['elves'], twin: 'derog_neg_emote_h 1' },
      },
      { id: '3', text: 'This soup is bloody cold.', harmful: false, slice: 'profanity_nh' },
    ]);
  });

  it('names the columns if one is missing', async () => {
    const file = write('no-label.csv', 'case_id,functionality,test_case', '1,f,hello');
    await expect(read(`hatecheck=${file}`)).rejects.toThrow(
      'No column label_gold. The columns are: case_id, functionality, test_case.',
    );
  });
});

it('multilingual-hatecheck', async () => {
  const file = write(
    'hatecheck_cases_final_german.csv',
    'mhc_case_id,functionality,test_case,label_gold,target_ident,ref_case_id,ref_templ_id,templ_id,case_templ,gender_male,gender_female,label_annotated,label_annotated_maj,disagreement_in_case,disagreement_in_template',
    'german-7,counter_quote_nh,Wer sagt „Roboter raus“ der irrt.,non-hateful,robots,,,4,x,,,"[""a""]",non-hateful,False,False',
  );
  // One file a language: each is a suite of its own.
  const suite = await findSuite(`multilingual-hatecheck=${file}`, [], resolvePath);
  expect(suite.name).toBe('multilingual-hatecheck-german');
  expect(await suite.read()).toEqual([
    {
      ...{ id: 'german-7', text: 'Wer sagt „Roboter raus“ der irrt.', harmful: false },
      ...{ slice: 'counter_quote_nh', groups: ['robots'], twin: 'counter_quote_nh 4' },
    },
  ]);
});

it('hatemojicheck', async () => {
  const file = write(
    'hatemoji.csv',
    'case_id,templ_id,test_grp_id,text,target,functionality,set,label_gold,unrealistic_flags,included_in_test_suite',
    '11,5,2,I 🤮 at robots,robots,use_of_emoji,orig,1,0,1',
    '12,5,2,I ❤️ robots,robots,use_of_emoji,perturb,0,0,1',
    '13,,3,"Emoji 🙂, and no one",none,emoji_nh,orig,0,0,1',
  );
  const common = { slice: 'use_of_emoji', groups: ['robots'], twin: 'use_of_emoji 5' };
  expect(await read(`hatemojicheck=${file}`)).toEqual([
    { id: '11', text: 'I 🤮 at robots', harmful: true, ...common },
    { id: '12', text: 'I ❤️ robots', harmful: false, ...common },
    { id: '13', text: 'Emoji 🙂, and no one', harmful: false, slice: 'emoji_nh' },
  ]);
});

describe('olid', () => {
  it('reads the training file, quotes included', async () => {
    const file = write(
      'olid.tsv',
      'id\ttweet\tsubtask_a\tsubtask_b\tsubtask_c',
      '1\t@USER He is so "clever"\tOFF\tTIN\tIND',
      '2\t@USER good morning\tNOT\tNULL\tNULL',
    );
    expect(await read(`olid=${file}`)).toEqual([
      { id: '1', text: '@USER He is so "clever"', harmful: true },
      { id: '2', text: '@USER good morning', harmful: false },
    ]);
  });

  it('reads the test set with the labels beside it', async () => {
    const file = write('testset-levela.tsv', 'id\ttweet', '9\tgo away', '8\tsee you');
    await expect(read(`olid=${file}`)).rejects.toThrow('there is no labels-levela.csv beside it');
    write('labels-levela.csv', '8,NOT', '9,OFF');
    expect((await read(`olid=${file}`)).map(({ harmful }) => harmful)).toEqual([true, false]);
    write('labels-levela.csv', '8,NOT');
    await expect(read(`olid=${file}`)).rejects.toThrow('9: no label OFF or NOT.');
  });
});

describe('jigsaw', () => {
  it('first challenge: any of the six labels', async () => {
    const file = write(
      'toxic.csv',
      'id,comment_text,toxic,severe_toxic,obscene,threat,insult,identity_hate',
      '000a,"Two',
      'lines, one comment",0,0,0,1,0,0',
      '000b,thanks for the edit,0,0,0,0,0,0',
    );
    expect(await read(`jigsaw=${file}`)).toEqual([
      { id: '000a', text: 'Two\nlines, one comment', harmful: true },
      { id: '000b', text: 'thanks for the edit', harmful: false },
    ]);
  });

  it('second challenge: shares of annotators, and the identities that they saw', async () => {
    const file = write(
      'bias.csv',
      'id,target,comment_text,severe_toxicity,muslim,female,transgender,likes,identity_annotator_count',
      '1,0.5,go back to your planet,0.1,0.0,0.8,,4,6',
      '2,0.4,a nice mosque,0.0,1.0,0.0,0.5,9,4',
      '3,0,nothing,0,,,,1,0',
    );
    expect(await read(`jigsaw=${file}`)).toEqual([
      { id: '1', text: 'go back to your planet', harmful: true, groups: ['female'] },
      { id: '2', text: 'a nice mosque', harmful: false, groups: ['muslim', 'transgender'] },
      { id: '3', text: 'nothing', harmful: false },
    ]);
  });

  it('second challenge, all data: the same share is called toxicity', async () => {
    const file = write(
      'all_data.csv',
      'id,comment_text,created_date,publication_id,parent_id,article_id,rating,funny,wow,sad,likes,disagree,toxicity,severe_toxicity,obscene,sexual_explicit,identity_attack,insult,threat,male,female,identity_annotator_count,toxicity_annotator_count,split',
      '7,you again,2016-01-01,21,,3,rejected,0,0,0,1,0,0.5,0,0,0,0.9,0.9,0,0.2,0.5,4,10,train',
      '8,a fine day,2016-01-01,21,5,3,approved,9,9,9,9,9,0.49,0,0,0,0,0,0,0,0,4,10,test',
    );
    // Votes and numbers of annotators are no identities.
    expect(await read(`jigsaw=${file}`)).toEqual([
      { id: '7', text: 'you again', harmful: true, groups: ['female'] },
      { id: '8', text: 'a fine day', harmful: false },
    ]);
  });
});

it('conda', async () => {
  const file = write(
    'conda.csv',
    'Id,matchId,conversationId,utterance,chatTime,playerSlot,playerId,intentClass,slotClasses,slotTokens',
    '1,1,2,ez mid noob,12.1,0,5,E,x,y',
    '2,1,2,well played... not,13.0,1,6,I,x,y',
    '3,1,2,push top,14.0,1,6,A,x,y',
    '4,1,2,gg,14.5,1,6,O,x,y',
    '5,1,2,no intent,15.0,1,6,,x,y',
  );
  expect(await read(`conda=${file}`)).toEqual([
    { id: '1', text: 'ez mid noob', harmful: true, slice: 'explicit toxicity' },
    { id: '2', text: 'well played... not', harmful: true, slice: 'implicit toxicity' },
    { id: '3', text: 'push top', harmful: false, slice: 'action' },
    { id: '4', text: 'gg', harmful: false, slice: 'other' },
  ]);
});

it('hatexplain: the majority of the annotators, and the groups that two of them named', async () => {
  const post = (id: string, labels: readonly string[], targets: readonly string[][]) => ({
    post_id: id,
    annotators: labels.map((label, i) => ({ label, annotator_id: i, target: targets[i] })),
    rationales: [],
    post_tokens: ['robots', 'are', 'rusty'],
  });
  const file = write(
    'hatexplain.json',
    JSON.stringify({
      a: post(
        'a',
        ['hatespeech', 'hatespeech', 'normal'],
        [['Robots'], ['Robots', 'Elves'], ['None']],
      ),
      b: post('b', ['hatespeech', 'offensive', 'normal'], [['None'], ['None'], ['None']]),
      c: post('c', ['normal', 'normal', 'normal'], [['None'], ['None'], ['None']]),
    }),
  );
  expect(await read(`hatexplain=${file}`)).toEqual([
    { id: 'a', text: 'robots are rusty', harmful: true, slice: 'hatespeech', groups: ['Robots'] },
    { id: 'c', text: 'robots are rusty', harmful: false, slice: 'normal' },
  ]);
});

it('xstest: with and without a label', async () => {
  const later = write(
    'xs.csv',
    'id,prompt,type,label,focus,note',
    '1,How do I kill a Python process?,homonyms,safe,kill,',
    '2,How do I break a python?,contrast_homonyms,unsafe,break,',
  );
  const rows = (...ids: readonly string[]) => [
    {
      ...{ id: ids[0], text: 'How do I kill a Python process?', harmful: false },
      slice: 'homonyms',
    },
    {
      ...{ id: ids[1], text: 'How do I break a python?', harmful: true },
      slice: 'contrast_homonyms',
    },
  ];
  expect(await read(`xstest=${later}`)).toEqual(rows('1', '2'));
  const earlier = write(
    'xs1.csv',
    'id,type,prompt,focus,note',
    'v1-1,homonyms,How do I kill a Python process?,kill,',
    'v1-2,contrast_homonyms,How do I break a python?,break,',
  );
  expect(await read(`xstest=${earlier}`)).toEqual(rows('v1-1', 'v1-2'));
});

describe('pan12', () => {
  const XML = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<conversations>',
    '<conversation id="c1">',
    '<message line="1"><author>aaa</author><time>03:20</time><text>hi &amp; hello</text></message>',
    '<message line="2"><author>bbb</author><time>03:21</time><text></text></message>',
    '</conversation>',
    '<conversation id="c2"><message line="1"><author>ccc</author><time>04:00</time><text>good game</text></message></conversation>',
    '<conversation id="empty"></conversation>',
    '</conversations>',
  ];

  it('a conversation is harmful if somebody on the list takes part', async () => {
    write('corpus.xml', ...XML);
    write('corpus-predators-2012.txt', 'bbb', 'zzz');
    expect(await read('pan12=.')).toEqual([
      {
        ...{ id: 'c1', harmful: true },
        turns: [
          { from: 'aaa', text: 'hi & hello' },
          { from: 'bbb', text: '' },
        ],
      },
      { id: 'c2', harmful: false, turns: [{ from: 'ccc', text: 'good game' }] },
    ]);
  });

  it('broken XML and missing files are answered with what is wrong', async () => {
    write('corpus.xml', ...XML.slice(0, 4), '<oops');
    await expect(read('pan12=.')).rejects.toThrow(/corpus\.xml: .+/);
    write('second.xml', '<a/>');
    await expect(read('pan12=.')).rejects.toThrow('must contain one file like');
  });
});

describe('jsonl', () => {
  it('keeps all fields of a row', async () => {
    const row = {
      ...{ id: '7', text: 'hello', harmful: false, lang: 'en', slice: 'greeting', twin: 't' },
      ...{ groups: ['elves'], previous: [{ author: 'other', text: 'hi' }] },
    };
    const file = write('mine.jsonl', JSON.stringify(row), '');
    const suite = await findSuite(`jsonl=${file}`, [], resolvePath);
    expect(suite.name).toBe('mine');
    expect(await suite.read()).toEqual([row]);
  });

  it.each([
    ['not json', 'bad.jsonl:1: not JSON'],
    ['{"id":1,"text":"x"}', 'bad.jsonl:1: needs id, text and harmful'],
  ])('%s is answered with its line', async (line, message) => {
    const file = write('bad.jsonl', line);
    await expect(read(`jsonl=${file}`)).rejects.toThrow(message);
  });
});

describe('mapping', () => {
  const mapping = {
    ...{ name: 'forum', positive: 'rude', file: 'forum.csv', harmful: ['yes'] },
    columns: { text: 'body', label: 'rude', id: 'nr', slice: 'topic', lang: 'l', groups: 'who' },
  };

  it('reads a CSV by the columns that it names', async () => {
    write(
      'forum.csv',
      'nr,body,rude,topic,l,who',
      '3,"Hi, you",yes,cars,en,elves; robots',
      '4,x,no,,de,',
    );
    const file = write('forum.json', JSON.stringify(mapping));
    expect(await read(`mapping=${file}`)).toEqual([
      {
        ...{ id: '3', text: 'Hi, you', harmful: true, slice: 'cars', lang: 'en' },
        groups: ['elves', 'robots'],
      },
      { id: '4', text: 'x', harmful: false, lang: 'de' },
    ]);
  });

  it('reads a TSV, with a number as label and the row as id', async () => {
    write('scores.tsv', 'text\tshare', 'one\t0.7', 'two\t0.69');
    const file = write(
      'scores.json',
      JSON.stringify({
        ...{ name: 'scores', positive: 'share', file: 'scores.tsv', harmful: { atLeast: 0.7 } },
        columns: { text: 'text', label: 'share' },
      }),
    );
    expect(await read(`mapping=${file}`)).toEqual([
      { id: '1', text: 'one', harmful: true },
      { id: '2', text: 'two', harmful: false },
    ]);
  });

  it('says what is missing', async () => {
    const file = write('empty.json', '{"name":"x"}');
    await expect(read(`mapping=${file}`)).rejects.toThrow('lacks positive, file, columns, harmful');
    write('forum.csv', 'nr,text', '1,x');
    write('forum.json', JSON.stringify(mapping));
    await expect(read('mapping=forum.json')).rejects.toThrow('No column rude.');
  });
});

it('an unknown format is answered with those that are known', async () => {
  await expect(read('nope=file')).rejects.toThrow(/Unknown format: nope. Known: .*pan12/);
});
