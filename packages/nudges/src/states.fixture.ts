import { createRepair, type Decision, type NudgeKey, type Offer } from '@nightlight/sdk/core';
import { HELPLINES, helplinesFor } from '@nightlight/sdk/helplines';
import {
  faint,
  paused,
  type pictureDecision,
  supported,
  veiled,
  withSpan,
} from './decisions.fixture.ts';
import { define } from './define.ts';
import { defineElements } from './define-elements.ts';
import { NightlightUnchecked } from './guard/nightlight-unchecked.ts';
import { createStillHeard } from './heard/heard.fixture.ts';
import { defineHeard, loadHeardWords } from './heard/index.ts';
import { defineHelp, type NightlightHelp } from './help/index.ts';
import { defineImage } from './image/index.ts';
import { checkerThat, plainPicture } from './image/pictures.fixture.ts';
import { defineLesson } from './lesson/index.ts';
import { defineLoading } from './loading/index.ts';
import type { NightlightNudge } from './nudge/nightlight-nudge.ts';
import { addPlaceRules, defineRules } from './rules/index.ts';
import type { PlaceRules } from './rules/place-rules.ts';
import { createFoldPlace, type FoldHead, type FoldOptions } from './veil/fold.ts';
import type { FoldPlace } from './veil/fold-place.ts';
import type { NightlightVeil } from './veil/nightlight-veil.ts';

/** One state of one element. `make` creates it each time. */
export interface ElementState {
  readonly element: string;
  readonly name: string;
  make(locale: string): HTMLElement | Promise<HTMLElement>;
  /** Buttons to press once it is on the page: selectors in its shadow root. */
  readonly press?: readonly string[];
}

const CLASS_RULES: PlaceRules = {
  place: 'class',
  locale: 'en',
  name: 'Chat of class 6b',
  rules: {
    'under-13': ['Be kind. Real people read this.', 'Do not post where someone lives.'],
    '13-and-over': [
      'Argue about ideas, not about people.',
      'Ask before you post a picture or details of someone.',
      'Ms Okafor reads along from 8 to 16.',
    ],
  },
};

export const defineAll = (): void => {
  const all = [
    defineElements,
    defineImage,
    defineHelp,
    defineLoading,
    defineLesson,
    defineHeard,
    defineRules,
  ];
  for (const each of all) each();
  define('nightlight-unchecked', NightlightUnchecked);
  addPlaceRules(CLASS_RULES);
};

const withNudge = (decision: Decision, change: Partial<NudgeKey>): Decision => ({
  ...decision,
  nudge: { ...(decision.nudge as NudgeKey), ...change },
});

const incoming = (change: Partial<NudgeKey>): Decision => withNudge(veiled, change);

const OFFERS = ['mute', 'block', 'report', 'leave'] as const;
const withOffers = incoming({ offers: OFFERS });
const adviceWithOffers: Decision = {
  ...incoming({ harm: 'scam', offers: OFFERS, choices: ['why', 'help', 'close'] }),
  action: 'nudge',
  stops: false,
};
/** What a person sees after sending a hurtful message, in an app that can unsend it. */
const sentWithOffers = createRepair(
  { ...withNudge(paused, { offers: ['unsend'] }), harms: ['bullying'] },
  'send',
) as Decision;

const listed = {
  ...incoming({ harm: 'listed', choices: ['why', 'help'] }),
  action: 'block',
} as const;

/** A decision whose words point to a helpline. */
const urged: Decision = {
  ...incoming({ kind: 'encouraging-self-harm', choices: ['show', 'why', 'help'] }),
  helplines: helplinesFor(HELPLINES, 'GB', '13-15'),
};

const TEXT = 'oh come on, you are such an idiot and everyone in class knows it';
/** The decision about a text whose insult stands out and can be lifted. */
const disputable = (decision: Decision): Decision => withSpan(decision, TEXT, 'idiot');
const savable = { disagree: async () => {}, undoDisagree: async () => {} };
const unsavable = { disagree: () => Promise.reject(new Error('full')) };
const WRONG = ['[data-choice=why]', '[data-choice=wrong]'];
const asked = { nightlight: savable, text: TEXT };

const repaired = createRepair({ ...paused, harms: ['bullying'] }, 'send') as Decision;

const nudge = (
  name: string,
  decision: Decision,
  {
    press = [],
    ...set
  }: { press?: string[] } & Partial<
    Pick<NightlightNudge, 'quiet' | 'easyRead' | 'layout' | 'nightlight' | 'text'>
  > = {},
): ElementState => ({
  element: 'nudge',
  name,
  press,
  make: (locale) =>
    Object.assign(document.createElement('nightlight-nudge'), { decision, locale, ...set }),
});

const unchecked = (name: string, waits: boolean): ElementState => ({
  element: 'nudge',
  name,
  make: (locale) =>
    Object.assign(document.createElement('nightlight-unchecked'), { locale, waits }),
});

const veil = (
  name: string,
  decision: Decision | undefined,
  {
    press = [],
    ...set
  }: { press?: string[] } & Partial<
    Pick<
      NightlightVeil,
      'shown' | 'compact' | 'easyRead' | 'unchecked' | 'late' | 'fold' | 'nightlight' | 'text'
    >
  > = {},
): ElementState => ({
  element: 'veil',
  name,
  press,
  make: (locale) => {
    const element = document.createElement('nightlight-veil');
    element.textContent = 'what somebody wrote';
    return Object.assign(element, { decision, locale, ...set });
  },
});

const HEAD: FoldHead = {
  ...{ messages: 6, people: 3, threats: 0, isHelpOpen: false },
  ...{ toggle: () => {}, toggleHelp: () => {} },
};
/** The place of several covered messages. */
const fold = (
  role: NudgeKey['role'],
  { isOpen = false, isThreat = false, ...head }: Partial<FoldOptions & FoldHead> = {},
): { readonly fold: FoldPlace; readonly compact: true } => ({
  compact: true,
  fold: createFoldPlace({
    ...{
      isOpen,
      isThreat,
      head: { ...HEAD, ...head },
    },
    words: {
      ...{ harm: 'bullying', kind: 'pile-on', direction: 'incoming', group: '13-and-over' },
      ...(role ? { role } : {}),
    },
  }),
});

const image = (
  name: string,
  read: Parameters<typeof pictureDecision>[0] | undefined,
  {
    press = [],
    src,
    offers = [],
  }: { press?: string[]; src?: Blob | string; offers?: readonly Offer[] } = {},
): ElementState => ({
  element: 'image',
  name,
  press,
  make: async (locale) =>
    Object.assign(document.createElement('nightlight-image'), {
      ...{ author: 'ana', conversation: 'c1', alt: 'my dog on the beach', locale },
      src: src ?? (await plainPicture([120, 160, 140])),
      nightlight: read
        ? { ...checkerThat(read, offers), disagree: async () => {} }
        : {
            classify: (_: unknown, { signal }: { signal?: AbortSignal } = {}) =>
              new Promise((__, fail) => {
                signal?.addEventListener('abort', () => fail(signal.reason));
              }),
          },
    }),
});

const help = (
  name: string,
  region: string | undefined,
  press: string[] = [],
  set: Partial<Pick<NightlightHelp, 'isCopied' | 'offers'>> = {},
): ElementState => ({
  element: 'help',
  name,
  press,
  make: (locale) =>
    Object.assign(document.createElement('nightlight-help'), {
      ...{ ageBand: '13-15', locale, ...set },
      ...(region === undefined ? {} : { region }),
    }),
});

const loading = (name: string, set: object): ElementState => ({
  element: 'loading',
  name,
  make: (locale) => Object.assign(document.createElement('nightlight-loading'), { locale, ...set }),
});

const lesson = (name: string, press: string[] = []): ElementState => ({
  element: 'lesson',
  name,
  press,
  make: (locale) =>
    Object.assign(document.createElement('nightlight-lesson'), { harm: 'scam', locale }),
});

type HeardTag = 'report' | 'log' | 'evidence' | 'trusted' | 'lock';
const heard = (
  tag: HeardTag,
  name: string,
  lock: Parameters<typeof createStillHeard>[0],
  set: Readonly<Record<string, unknown>> & {
    readonly still?: Parameters<typeof createStillHeard>[1];
  } = {},
  press: string[] = [],
): ElementState => ({
  element: 'heard',
  name: `${tag}: ${name}`,
  press,
  make: async (locale) => {
    await loadHeardWords(locale);
    const { still, ...properties } = set;
    return Object.assign(document.createElement(`nightlight-${tag}`), {
      ...{ heard: createStillHeard(lock, still), locale, ...properties },
    });
  },
});
const reportDraft = {
  conversation: 'c1',
  people: [{ id: 'mo', name: 'Mo' }],
  messages: [
    { author: 'mo', text: 'nobody wants you here', sentAt: Date.UTC(2026, 5, 15, 12) },
    { author: 'self', text: 'please stop', pictures: ['ab'.repeat(32)] },
  ],
};
const rules = (name: string, set: object): ElementState => ({
  element: 'rules',
  name,
  make: (locale) =>
    Object.assign(document.createElement('nightlight-rules'), { place: 'class', locale, ...set }),
});

const next = (times: number): string[] => Array(times).fill('[part=next]');

/** Every state that a person can see. */
export const STATES: readonly ElementState[] = [
  nudge('asks before sending', paused),
  nudge('why and tip', withNudge(paused, { choices: ['edit', 'send', 'why', 'help'] }), {
    press: ['[data-choice=why]', '[data-choice=help]'],
  }),
  nudge('under 13', withNudge(paused, { group: 'under-13', variant: 1 })),
  nudge('easy to read', paused, { easyRead: true }),
  nudge('support', supported, { quiet: true, press: ['[data-choice=help]'] }),
  nudge('one quiet line', faint, { quiet: true }),
  nudge('one quiet line about someone else', withNudge(faint, { direction: 'incoming' }), {
    quiet: true,
  }),
  nudge('one quiet line, opened', faint, { quiet: true, press: ['[part=open]'] }),
  nudge('support in an unknown country', { ...supported, helplines: [] }, { quiet: true }),
  nudge('a lesson', supported, {
    press: ['[data-choice=help]', '[data-choice=learn]'],
  }),
  nudge('quiet', withNudge(paused, { choices: ['why', 'close'] }), { quiet: true }),
  nudge('repair', repaired, { quiet: true }),
  nudge(
    'sent',
    withNudge(paused, { harm: 'personal-info', sent: true, choices: ['why', 'close'] }),
    {
      quiet: true,
    },
  ),
  nudge('came in', urged, { press: ['[data-choice=help]'] }),
  nudge('who looks on', incoming({ kind: 'pile-on', role: 'bystander' })),
  nudge('a sheet that asks', paused, { layout: 'sheet' }),
  nudge('a sheet that says something', supported, { layout: 'sheet', quiet: true }),
  nudge('a sheet with one quiet line', faint, { layout: 'sheet', quiet: true }),
  nudge(
    'what a conversation shows',
    withNudge(veiled, {
      ...{ harm: 'grooming', kind: 'isolation', seen: ['isolation', 'picture-request', 'meeting'] },
      choices: ['why', 'help', 'close'],
    }),
    { press: ['[data-choice=why]'] },
  ),
  nudge('advice with offers', adviceWithOffers, { quiet: true }),
  nudge('advice with offers, what can I do', adviceWithOffers, {
    quiet: true,
    press: ['[data-choice=help]'],
  }),
  nudge('unsend', sentWithOffers, { quiet: true }),
  nudge('why, with the words that stood out', disputable(paused), {
    ...{ ...asked, press: ['[data-choice=why]'] },
  }),
  nudge('was wrong', disputable(paused), { ...asked, press: WRONG }),
  nudge('was wrong, easy to read', disputable(paused), { ...asked, easyRead: true, press: WRONG }),
  nudge('was wrong, not saved', disputable(paused), {
    ...{ ...asked, nightlight: unsavable, press: WRONG },
  }),
  nudge('advice was wrong', disputable(adviceWithOffers), { ...asked, quiet: true, press: WRONG }),
  nudge('help was wrong', disputable(supported), { ...asked, quiet: true, press: WRONG }),
  nudge('help was wrong, opened', disputable(supported), {
    ...{ ...asked, quiet: true, press: [...WRONG, '[part=open]'] },
  }),
  nudge('rules of the place', withNudge(paused, { place: 'class' }), {
    press: ['[data-choice=why]'],
  }),
  nudge('rules of the place, opened', withNudge(paused, { place: 'class' }), {
    press: ['[data-choice=why]', '[data-choice=rules]'],
  }),
  unchecked('not checked yet', false),
  unchecked('waits for the check', true),
  veil('veiled', veiled),
  veil('why', veiled, { press: ['[data-choice=why]'] }),
  veil('rules of the place', incoming({ place: 'class' }), {
    press: ['[data-choice=why]', '[data-choice=rules]'],
  }),
  veil('threat', incoming({ kind: 'threat' })),
  veil('is looked at', undefined),
  veil('not checked yet', undefined, { late: true }),
  veil('not looked at', undefined, { unchecked: true }),
  veil('on a list', listed, { press: ['[data-choice=why]'] }),
  veil('help', urged, { press: ['[data-choice=why]'] }),
  veil('easy to read', veiled, { easyRead: true }),
  veil('after another', veiled, { compact: true }),
  veil('after another, why', veiled, { compact: true, press: ['[data-choice=why]'] }),
  veil('offers', withOffers),
  veil('offers, why', withOffers, { press: ['[data-choice=why]'] }),
  veil('after another, offers', withOffers, { compact: true, press: ['[data-choice=why]'] }),
  veil('offers, easy to read', withOffers, { easyRead: true }),
  veil('opened, offers', withOffers, { press: ['[data-choice=show]'] }),
  veil('opened', veiled, { press: ['[data-choice=show]'] }),
  veil('opened, why', urged, { press: ['[data-choice=show]', '[data-choice=why]'] }),
  veil('why, may be wrong', disputable(veiled), { ...asked, press: ['[data-choice=why]'] }),
  veil('opened, with the words that stood out', disputable(veiled), {
    ...{ ...asked, press: ['[data-choice=show]', '[data-choice=why]'] },
  }),
  veil('was wrong', disputable(veiled), { ...asked, press: WRONG }),
  veil('was wrong, not saved', disputable(veiled), {
    ...{ ...asked, nightlight: unsavable, press: WRONG },
  }),
  veil('shown by the app', veiled, { shown: true }),
  veil('several against the reader', veiled, fold('target', { threats: 1 })),
  veil('several against the reader, help', veiled, {
    ...fold('target', { isHelpOpen: true, helplines: helplinesFor(HELPLINES, 'GB', '13-15') }),
  }),
  veil('several against the reader, opened', veiled, {
    ...fold('target', { isOpen: true, author: 'Ana' }),
  }),
  veil('several against the reader, one shown', veiled, {
    ...fold('target', { isOpen: true, author: 'Ana' }),
    press: ['[data-choice=show]'],
  }),
  veil('several against Bo', veiled, {
    ...fold('bystander', { name: 'Bo', isOpen: true, isThreat: true, isHelpOpen: true }),
    press: ['[data-choice=why]'],
  }),
  veil('several against someone', veiled, fold('bystander')),
  veil('several against a person who isn’t known', veiled, {
    ...fold(undefined, { isHelpOpen: true }),
  }),
  veil('several against the reader, easy to read', veiled, {
    ...fold('target', { isOpen: true }),
    easyRead: true,
  }),
  image('covered', 'explicit'),
  image('covered, why and help', 'explicit', {
    press: ['[data-choice=why]', '[data-choice=help]'],
  }),
  image('covered, help with offers', 'explicit', {
    press: ['[data-choice=help]'],
    offers: OFFERS,
  }),
  image('opened', 'explicit', { press: ['[data-choice=show]'] }),
  image('put away', 'explicit', { press: ['[data-choice=close]'] }),
  image('known', 'known'),
  image('not looked at', 'unread'),
  image('shown', 'fine'),
  image('missing', 'fine', { src: 'http://127.0.0.1:1/none.png' }),
  image('broken', 'fine', { src: new Blob(['no picture'], { type: 'image/png' }) }),
  // Last, since it occupies the checker for good.
  image('waits', undefined),
  help('in a country', 'GB'),
  help('where no helpline is known', 'BG'),
  help('in an unknown country', ''),
  help('offers', 'GB', [], { offers: OFFERS }),
  help('lessons', 'GB', ['[part=learn]']),
  help('copied', 'BG', [], { isCopied: true }),
  loading('begins', {}),
  loading('goes on', { progress: { loaded: 12e6, total: 29e6, what: 'text-base' } }),
  loading('failed', { state: 'failed' }),
  lesson('what it is'),
  lesson('what helps', next(2)),
  lesson('a situation', next(3)),
  lesson('an answer', [...next(3), '[part=answer]']),
  lesson('the end', next(6)),
  heard('report', 'a draft', 'none', {
    ...{ draft: reportDraft, region: 'GB' },
    coveredFor: ({ author }: { author: string }) => (author === 'mo' ? 'bullying' : undefined),
  }),
  heard('report', 'nothing is kept', 'none', { draft: reportDraft, still: { isKept: false } }),
  heard('report', 'what became of them', 'none'),
  heard('report', 'locked', 'locked'),
  heard('report', 'asks before it deletes', 'none', {}, ['[part=delete]']),
  heard('log', 'entries', 'none', { nightlight: { undoDisagree: async () => {} } }),
  heard('log', 'empty', 'none', { still: { isEmpty: true } }),
  heard('log', 'not read', 'none', { still: { isBroken: true } }),
  heard('evidence', 'saved', 'none', { draft: reportDraft }),
  heard('evidence', 'behind a lock that is open', 'open', {}, ['summary']),
  heard('trusted', 'chosen', 'none'),
  heard('trusted', 'to choose', 'none', { still: { hasTrusted: false }, offersApp: true }),
  heard('trusted', 'to choose and to hide', 'open', { still: { hasTrusted: false } }),
  heard('trusted', 'beside help', 'none', { compact: true }),
  heard('lock', 'to set', 'none'),
  heard('lock', 'open', 'open'),
  heard('lock', 'locked', 'locked'),
  heard('lock', 'forgotten', 'locked', {}, ['[part=forgotten]']),
  rules('from 13', { ageBand: '13-15' }),
  rules('under 13, can be closed', { ageBand: '10-12', closable: true }),
];

const settled = async (element: HTMLElement): Promise<void> => {
  // Words, lessons and pictures load asynchronously.
  for (let quiet = 0, waits = 0; quiet < 3 && waits < 200; waits++) {
    const before = element.shadowRoot?.innerHTML;
    await new Promise((done) => setTimeout(done, 10));
    quiet = before === element.shadowRoot?.innerHTML && before ? quiet + 1 : 0;
  }
  const moving = element.shadowRoot?.getAnimations() ?? [];
  const ending = moving.filter((one) => one.effect?.getComputedTiming().iterations !== Infinity);
  await Promise.allSettled(ending.map(({ finished }) => finished));
};

const find = async (element: HTMLElement, selector: string): Promise<HTMLElement> => {
  for (let tries = 0; tries < 1000; tries++) {
    const found = element.shadowRoot?.querySelector<HTMLElement>(selector);
    if (found) return found;
    await new Promise((done) => setTimeout(done, 10));
  }
  throw new Error(`no ${selector} in ${element.localName}`);
};

/** The page behind a sheet, so that it doesn't cover the test's own page. */
const page = (sheet: HTMLElement): HTMLElement => {
  const box = document.createElement('div');
  box.style.cssText = 'contain: layout; block-size: 22rem';
  box.append(sheet);
  return box;
};

/** Puts a state on the page and waits until it no longer changes. */
export const putState = async (
  { make, press = [] }: ElementState,
  { locale = 'en', into = document.body as Element } = {},
): Promise<HTMLElement> => {
  const element = await make(locale);
  if ('layout' in element && element.layout === 'sheet') into.append(page(element));
  else into.append(element);
  await settled(element);
  for (const selector of press) {
    (await find(element, selector)).click();
    await settled(element);
  }
  return element;
};
