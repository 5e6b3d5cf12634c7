import { expect, it } from 'vitest';
import type {
  Classification,
  HashListMatch,
  PictureClassification,
  Severity,
  Signal,
} from '../signal.ts';
import { assess } from './assess.ts';

const source = { id: 'picture-test', version: '1' };
const HASH = 'ab'.repeat(32);
const createSignal = (index: number, severity: Severity, at?: number): Signal => ({
  kind: 'sexual-image',
  severity,
  score: { none: 0.1, low: 0.6, medium: 0.9, high: 0.99 }[severity],
  picture: { index, ...(at === undefined ? {} : { at }) },
  source,
});
const createPicture = (index: number): PictureClassification => ({
  index,
  classes: { Neutral: 1 },
  hash: { pdq: HASH, quality: 90 },
  frames: 1,
});
const createMatch = (index: number, action: 'block' | 'blur'): HashListMatch => ({
  ...{ index, action, label: `list of ${action}`, algorithm: 'pdq', distance: 3 },
});
const assessPicture = (
  classification: Partial<Classification>,
  direction: 'incoming' | 'outgoing' = 'incoming',
) =>
  assess(
    [
      { signals: [], degraded: ['nothing-to-read'] },
      { signals: [], degraded: [], ...classification },
    ],
    {
      direction,
    },
  );

it('a text message has no pictures', () => {
  expect(assessPicture({})).not.toHaveProperty('pictures');
  expect(assessPicture({}).degraded).toEqual(['nothing-to-read']);
});

it('gives a hash only for flagged pictures, and the time of the worst frame', () => {
  const { pictures, degraded } = assessPicture({
    signals: [createSignal(0, 'none'), createSignal(1, 'high', 2.5)],
    pictures: [createPicture(0), createPicture(1)],
  });
  expect(pictures).toEqual([
    { index: 0, isRead: true, severity: 'none' },
    { index: 1, isRead: true, severity: 'high', at: 2.5, hash: HASH },
  ]);
  expect(degraded).toEqual([]);
});

it('reports the index of a picture that could not be read, even if a list matches it', () => {
  const { pictures } = assessPicture({
    pictures: [createPicture(1)],
    hashMatches: [createMatch(1, 'blur'), createMatch(1, 'block')],
    unread: [1, 0],
    degraded: ['picture-failed'],
  });
  expect(pictures).toEqual([
    { index: 0, isRead: false, severity: 'none' },
    { index: 1, isRead: false, severity: 'none', hash: HASH, hashMatch: createMatch(1, 'block') },
  ]);
});

it('neither a call for help nor the place makes a picture milder', () => {
  const help: Signal = { kind: 'help-seeking', severity: 'high', score: 0.9, source };
  const words: Signal = { kind: 'sexual-text', severity: 'medium', score: 0.9, source };
  const classification = {
    signals: [help, words, createSignal(0, 'medium')],
    pictures: [createPicture(0)],
  };
  const { harms, support } = assessPicture(classification, 'outgoing');
  expect(support).toBe('asks-for-help');
  expect(harms.explicit.signals.map(({ kind }) => kind)).toEqual(['sexual-image']);
  const lesson = assess([{ degraded: [], ...classification }], {
    direction: 'incoming',
    place: 'education',
  });
  expect(lesson.harms.explicit.severity).toBe('medium');
});
