import type { Signal } from '@nightlight/core';
import { expect, it } from 'vitest';
import { createPatternClassifier } from '../classifier/pattern-classifier.ts';

const classifier = createPatternClassifier({});
const classify = async (text: string, author = 'other'): Promise<readonly Signal[]> => {
  const [classification] = await classifier.classify([{ conversation: 'c', author, text }]);
  return classification?.signals ?? [];
};
const listKinds = async (text: string, author?: string) => [
  ...new Set((await classify(text, author)).map(({ kind }) => kind)),
];

it.each([
  'kys',
  'KYS',
  'k y s',
  'k.y.s',
  'k-y-s!!!',
  'kysss',
  'k​y​s',
  'ｋｙｓ',
  '𝐤𝐲𝐬',
  'just kill yourself already',
  'KIIIILL URSELF LOSERRR',
  'k1ll y0urs3lf',
  'k!ll urself',
  'k*ll yourself',
  'k**l yourself',
  'k*l yourself',
  'ki*l yourse*f',
  'kill your-self',
  'kíll yóurself',
  'kіll yourself',
  'kill  yourself',
])('an order to die is found as people type it: %s', async (text) => {
  const [signal] = await classify(text);
  expect(signal).toMatchObject({
    kind: 'encouraging-self-harm',
    severity: 'high',
    score: 0.95,
    source: { id: 'text-patterns' },
  });
});

it.each([
  'g*d',
  'd**n that was good',
  'takes o*e to kn*w o*e',
  'get in the s*a',
  'n*t in t*e m*od',
  'f*** this',
  'k*** it simple',
  '**** off, autocorrect',
])(
  'a word with asterisks is not taken for any word that begins and ends like it: %s',
  async (text) => {
    expect(await classify(text)).toEqual([]);
  },
);

it.each([
  ['im gonna smash ur face in after school', 'threat'],
  ["i'll stab you i swear", 'threat'],
  ["touch my brother again and you're dead", 'threat'],
  ['stfu you worthless 1d10t', 'insult'],
  ['y o u  a r e  p a t h e t i c', 'insult'],
  ['dumb b!tch', 'insult'],
  ['ur face is soooo ugly 🤮', 'body-shaming'],
  ['go back to ur own country', 'hate'],
  ['nobody wants you here', 'exclusion'],
  ['pass it on, priya got caught nicking from the tin', 'rumour'],
  ['everyone spam her', 'doxxing'],
  ['marla lives at 4 tern close lets go tonight and egg her house', 'doxxing'],
  ['send 200 by tonight or i post what u sent me', 'sextortion'],
  ['reply with your password to keep it', 'phishing'],
  ['can i use ur bank account for a transfer', 'money-mule'],
  ['f4f anyone', 'spam'],
  ["don't tell your parents we talk", 'isolation'],
  ['lets talk where no one can see us', 'access'],
])('%s counts as %s', async (text, kind) => {
  expect(await listKinds(text)).toContain(kind);
});

it.each([
  'kill the healer first then rush b',
  'im gonna kill you next round lol',
  'we will destroy you in the final match',
  'my gran lives at 4 tern close, the door is open',
  'touch the screen again and you are done',
  'this maths homework is killing me',
  'ugh im such an idiot',
  'you nearly made me kill myself laughing',
  "please don't kill yourself over one exam",
  'die Hausaufgaben sind für morgen',
  'Die, die ich meine, sind blau. die die die',
  'das Dressing schmeckt gut',
  'je suis con, mon chat est fat',
  'de kat is dood en ik ben dik verdrietig',
  'this printer is a worthless piece of shit',
  'the k y and s keys are stuck',
  'Las Vegas was great, thank you',
  'i gave it 100k to look at',
  'die',
])('an innocent line has no signal: %s', async (text) => {
  expect(await classify(text)).toEqual([]);
});

it.each([
  'they told me to kill myself and then said kys',
  'he said kys to me in the chat',
  'what does kys mean?',
  'she wrote "kill yourself" under my video',
  'sie schrieb „kys“ unter mein Bild',
  '彼は「kys」と書いた',
  "don't call her a dumb bitch",
  'a boy said he’ll smash my face in',
  'kys she said',
])('a line that reports or quotes abuse has no signal: %s', async (text) => {
  expect(await classify(text)).toEqual([]);
});

it.each([
  ['اخرس يا بو يا حمار', 'insult'],
  ['اسكتي يا ام احمد يا غبية', 'insult'],
  ['يا حمار يا بو اخرس', 'insult'],
  ['يا سالم يا حيوان', 'insult'],
  ['انت يا احمد يا غبي', 'insult'],
  ['مخك يا سارة فاضي', 'insult'],
  ['محدش يا بو بيحبك', 'insult'],
  ['روح يا بو موت', 'encouraging-self-harm'],
  ['shut up ben you idiot', 'insult'],
  ['go away, mo, you absolute loser', 'insult'],
  ['चुप कर राजू गधे', 'insult'],
])('a name between the words of an insult does not hide it: %s', async (text, kind) => {
  expect(await listKinds(text)).toContain(kind);
});

it.each([
  'اسكت يا محمد يا حبيبي',
  'اسكت يا بو الحمار نايم',
  'يا حبيبي يا حمار',
  'يا حمار يا حبيبي اسكت',
  'يا محمد شفت حمار في الشارع',
  'قال لي اخرس يا بو يا حمار',
  'روح يا علي يا بطل',
  'روح يا محمد جيب الكلب',
  'روح يا محمد موت من الضحك',
  'انت يا احمد صاحبي',
  'مخك يا بو شغال',
  'الكل يا بو بيحبك',
  'shut up ben you legend',
  'shut up before you freak me out',
  'go away ben, you are not the idiot here',
  'चुप कर राजू, गधे सो रहे हैं',
])('a name between innocent words stays innocent: %s', async (text) => {
  expect(await classify(text)).toEqual([]);
});

it('a message that is one quotation counts, because the marks are decoration', async () => {
  expect(await listKinds('"kys"')).toEqual(['encouraging-self-harm']);
});

it('a report in one sentence does not excuse the next one', async () => {
  expect(await listKinds('he told me a joke. now kill yourself')).toEqual([
    'encouraging-self-harm',
  ]);
});

it('a harmless phrase does not excuse a longer harmful one', async () => {
  expect(await listKinds("why don't you kill yourself")).toEqual(['encouraging-self-harm']);
});

it('the span covers the words as typed', async () => {
  const text = '😂😂 lol ＫＩＬＬ  y0ursélf now';
  const [signal] = await classify(text);
  expect(text.slice(signal?.span?.start, signal?.span?.end)).toBe('ＫＩＬＬ  y0ursélf');
});

it('an own whereabouts count only when the user gives them away', async () => {
  const text = 'im home alone till 8';
  expect(await classify(text, 'self')).toMatchObject([{ kind: 'whereabouts', severity: 'medium' }]);
  expect(await classify(text, 'other')).toEqual([]);
});

it.each([
  'congrats you got picked for the relay team, well done',
  'félicitations tu as gagné la tombola du foyer',
  'glückwunsch, du wurdest für den austausch ausgewählt',
  'use ur own password there, the library pc keeps it',
  'schick mir bloß die pin nicht, auch wenn einer vom support fragt',
])('good news and warnings are no phishing: %s', async (text) => {
  expect(await listKinds(text)).not.toContain('phishing');
});

it.each([
  'congratulations, you have been selected! click the link to claim',
  'parabéns você foi sorteado, clique no link para resgatar',
])('a prize that asks for a click is phishing: %s', async (text) => {
  expect(await listKinds(text)).toContain('phishing');
});

it.each([
  'die nummer gegen kummer gibts ja wirklich, ruft da an, die sind lieb',
  'este es mi num de la suerte 147, gana siempre',
])('a helpline and a lucky number are nobody’s address: %s', async (text) => {
  expect(await listKinds(text)).not.toContain('doxxing');
});
