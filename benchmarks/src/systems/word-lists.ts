import type { WordList } from './word-list.ts';

/** Types of the packages, as far as they are used here: peers may be missing. */
type Check = { new (options?: object): { isProfane(text: string): boolean } };

const obscenity: WordList = {
  name: 'obscenity',
  package: 'obscenity',
  setup: 'English preset',
  readme: [
    ['fuck you', true],
    ['ʃ𝐟ʃὗƈｋ ỹоứ 𝔟ⁱẗ𝙘ɦ', true],
    ['you are a little fucker', true],
    ['fk you', true],
    ['ffuk you', true],
    ['i like a$$es', true],
    ['the pen is mightier than the sword', false],
    ['i love bananas so yeah', false],
    ['this song seems really banal', false],
    ['grapes are really yummy', false],
  ],
  create({
    RegExpMatcher,
    englishDataset,
    englishRecommendedTransformers,
  }: {
    RegExpMatcher: new (options: object) => { hasMatch(text: string): boolean };
    englishDataset: { build(): object };
    englishRecommendedTransformers: object;
  }) {
    const matcher = new RegExpMatcher({
      ...englishDataset.build(),
      ...englishRecommendedTransformers,
    });
    return (text) => matcher.hasMatch(text);
  },
};

const glinProfanity: WordList = {
  name: 'glin-profanity',
  package: 'glin-profanity',
  setup: 'English, with leetspeak',
  readme: [
    ['This is f4ck1ng bad', true],
    ['sh1t happens', true],
    ['f4ck', true],
  ],
  create({ Filter }: { Filter: Check }) {
    const filter = new Filter({ languages: ['english'], detectLeetspeak: true });
    return (text) => filter.isProfane(text);
  },
};

const allProfanity: WordList = {
  name: 'allprofanity',
  package: 'allprofanity',
  setup: 'defaults: English and Hindi',
  readme: [
    ['This is a clean sentence.', false],
    ['What the f#ck is this?', true],
    ['This is sh1t', true],
    ['fuuuuck this', true],
    ['f u c k you', true],
    ['ｆｕｃｋ and fυck', true],
    ['यह एक चूतिया परीक्षण है।', true],
    ['Ye ek chutiya test hai.', true],
    ['I live in Scunthorpe', false],
    ['a classic bass guitar class', false],
    ['I write c# code, get 5% off', false],
    ['This is a bullshit sentence.', true],
  ],
  create({ AllProfanity }: { AllProfanity: new () => { check(text: string): boolean } }) {
    const filter = new AllProfanity();
    return (text) => filter.check(text);
  },
};

const twoToad: WordList = {
  name: '2toad-profanity',
  package: '@2toad/profanity',
  setup: 'English, whole words',
  readme: [
    ['I like big butts and I cannot lie', true],
    ['I like big glutes and I cannot lie', false],
    ['Arsenic is poisonous but not profane', false],
    ["Don't be an arsenic-monster", false],
    ["Don't be an arse-monster", true],
  ],
  create({ Profanity }: { Profanity: new () => { exists(text: string): boolean } }) {
    const profanity = new Profanity();
    return (text) => profanity.exists(text);
  },
};

const badWords: WordList = {
  name: 'bad-words',
  package: 'bad-words',
  setup: 'defaults: English',
  readme: [
    ["Don't be an ash0le", true],
    ['some hells word!', true],
  ],
  create({ Filter }: { Filter: Check }) {
    const filter = new Filter();
    return (text) => filter.isProfane(text);
  },
};

const leoProfanity: WordList = {
  name: 'leo-profanity',
  package: 'leo-profanity',
  setup: 'defaults: English',
  readme: [
    ['I have boob, etc.', true],
    ['I have boob', true],
  ],
  create({ default: filter }: { default: { check(text: string): boolean } }) {
    return (text) => filter.check(text);
  },
};

/** Word lists from npm. Each is an optional peer dependency. */
export const WORD_LISTS: readonly WordList[] = [
  allProfanity,
  badWords,
  glinProfanity,
  leoProfanity,
  obscenity,
  twoToad,
];
