import { assess, type Classification, type Decision, decide } from '@nightlight/sdk/core';
import { describe, expect, it } from 'vitest';
import { PICTURE_READINGS, pictureDecision } from '../decisions.fixture.ts';
import { createUnreadVerdict, createVerdict } from './verdict.ts';

const onText = (classification: Partial<Classification>): Classification => ({
  signals: [],
  degraded: [],
  ...classification,
});
const insult: Classification = onText({
  signals: [
    { kind: 'insult', score: 0.9, severity: 'high', source: { id: 'text-base', version: '1' } },
  ],
});

const decided = (classifications: readonly Classification[], author = 'ana'): Decision =>
  decide(assess(classifications, { direction: author === 'self' ? 'outgoing' : 'incoming' }), {
    id: 'd1',
    conversation: 'c1',
    author,
    policy: { ageBand: '13-15', region: 'GB' },
    locale: 'en',
    helplines: [],
    askedAt: 0,
    now: 0,
  });

describe('an incoming picture', () => {
  it('is visible if nothing was found in it', () => {
    expect(createVerdict(pictureDecision('fine'), 0)).toMatchObject({ covers: false });
  });

  it('is covered by a word of a list in it, says whose list it is, and can’t be opened', () => {
    const span = { start: 0, end: 4 };
    const listed = [
      { owner: 'guardian', effect: 'block', entry: 'noob', span, picture: 0 },
    ] as const;
    const pictures = [
      { index: 0, classes: {}, hash: { pdq: 'cd'.repeat(32), quality: 90 }, frames: 1 },
    ];
    const decision = decided([onText({ listed, pictures })]);
    expect(createVerdict(decision, 0)).toMatchObject({
      ...{ covers: true, canOpen: false },
      words: { harm: 'listed', owner: 'guardian' },
    });
  });

  it('is covered if it looks sexual, and can be opened', () => {
    expect(createVerdict(pictureDecision('explicit'), 0)).toMatchObject({
      covers: true,
      canOpen: true,
      words: { harm: 'explicit', kind: 'sexual-image' },
    });
  });

  it('stays covered if it is on a hash list', () => {
    expect(createVerdict(pictureDecision('known'), 0)).toMatchObject({
      covers: true,
      canOpen: false,
      words: { harm: 'known' },
    });
  });

  it('is covered if it could not be read, with texts about a picture', () => {
    expect(createVerdict(pictureDecision('unread'), 0)).toMatchObject({
      covers: true,
      canOpen: true,
      words: { harm: 'unread', kind: 'sexual-image' },
    });
  });

  it('is covered if no picture model is loaded', () => {
    const classification = onText({ degraded: ['picture-not-read'] });
    expect(createVerdict(decided([classification]), 0).covers).toBe(true);
  });

  it('uses the texts for the user’s age', () => {
    const decision = pictureDecision('explicit', { ageBand: 'under-10' });
    expect(createVerdict(decision, 0).words.group).toBe('under-13');
  });

  it('has its own texts if an insult next to it stops the message', () => {
    const verdict = createVerdict(decided([insult, PICTURE_READINGS.explicit]), 0);
    expect(verdict).toMatchObject({
      covers: true,
      canOpen: true,
      words: { harm: 'explicit', kind: 'sexual-image' },
    });
  });

  it('is not covered because of an insult next to it', () => {
    expect(createVerdict(decided([insult, PICTURE_READINGS.fine]), 0).covers).toBe(false);
  });
});

describe('one of several pictures', () => {
  const both: Classification = {
    signals: [
      {
        kind: 'sexual-image',
        score: 0.97,
        severity: 'high',
        picture: { index: 1 },
        source: { id: 'picture-mobilenet', version: '0.1.0' },
      },
    ],
    pictures: [0, 1].map((index) => ({
      index,
      classes: {},
      hash: { pdq: String(index).repeat(64), quality: 100 },
      frames: 1,
    })),
    unread: [2],
    degraded: ['picture-failed'],
  };
  const decision = decided([both]);

  it('gets its own verdict', () => {
    expect([0, 1, 2].map((index) => createVerdict(decision, index).covers)).toEqual([
      false,
      true,
      true,
    ]);
    expect(createVerdict(decision, 1).words.harm).toBe('explicit');
    expect(createVerdict(decision, 2).words.harm).toBe('unread');
  });

  it('can be disputed on its own, and only if something was found in it', () => {
    expect(createVerdict(decision, 1).disputable?.pictures).toMatchObject([
      { index: 1, hash: '1'.repeat(64) },
    ]);
    expect(createVerdict(decision, 2).disputable).toBeUndefined();
    expect(createVerdict(decision, 0).disputable).toBeUndefined();
  });
});

describe('an outgoing picture', () => {
  it('isn’t covered for its sender', () => {
    for (const read of ['fine', 'explicit', 'unread'] as const) {
      expect(createVerdict(pictureDecision(read, { author: 'self' }), 0).covers).toBe(false);
    }
    expect(createUnreadVerdict('self').covers).toBe(false);
  });

  it('is covered if it is on a hash list', () => {
    expect(createVerdict(pictureDecision('known', { author: 'self' }), 0)).toMatchObject({
      covers: true,
      canOpen: false,
    });
  });
});
