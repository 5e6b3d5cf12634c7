import type { Direction } from '@nightlight/sdk/core';
import { labels } from './en/labels.ts';
import type { Advice, Advised, Labels } from './words.ts';

/** What is said where no catalogue could be loaded: short, and true of anything that may be asked about. */
export const GENERAL: { readonly locale: 'en'; readonly labels: Labels } = {
  locale: 'en',
  // Without a plural: ICU is not there either.
  labels: { ...labels, helplines: 'People to talk to' },
};

const WHY = 'The longer words could not be loaded just now.';

const CARE: Advice = {
  title: 'You are not alone',
  body: 'If things are hard right now, talking to someone can help.',
  why: WHY,
  tip: 'Talk to someone you trust, or to a helpline. If someone is in danger now, call the emergency number.',
};

const BY_DIRECTION: Readonly<Record<Direction, Advice>> = {
  outgoing: {
    title: 'Worth another look',
    body: 'Something in this message could hurt someone, or put someone at risk.',
    why: WHY,
    tip: 'You can ask someone you trust what they think of it.',
  },
  incoming: {
    title: 'You don’t have to look at this',
    body: 'Something in this message could hurt, or be a risk.',
    why: WHY,
    tip: 'You don’t have to answer. Talk to someone you trust.',
  },
};

const UNREAD: Advice = {
  title: 'This could not be checked',
  body: 'You choose what to do with it.',
  why: WHY,
  tip: 'If it worries you, talk to someone you trust.',
};

const KIND: Advice = {
  title: 'Kind words count',
  body: 'Standing by someone, or saying sorry, can mean a lot.',
  why: WHY,
  tip: 'A few honest words are enough.',
};

const SENT: Advice = {
  title: 'That was quite private',
  body: 'It is sent. You can ask them to delete it.',
  why: WHY,
  tip: 'If you regret it, talk to someone you trust.',
};

const OTHERS: Readonly<Partial<Record<Advised, Advice>>> = {
  ...{ support: CARE, 'self-harm': CARE, unread: UNREAD, kind: KIND, repair: KIND, sent: SENT },
};

/** Nobody is told of a harm where there was none. */
export const generalAdvice = (harm: Advised, direction: Direction): Advice =>
  OTHERS[harm] ?? BY_DIRECTION[direction];
