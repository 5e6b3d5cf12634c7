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
const saw = (index: number, severity: Severity, at?: number): Signal => ({
  kind: 'sexual-image',
  severity,
  score: { none: 0.1, low: 0.6, medium: 0.9, high: 0.99 }[severity],
  picture: { index, ...(at === undefined ? {} : { at }) },
  source,
});
const read = (index: number): PictureClassification => ({
  index,
  classes: { Neutral: 1 },
  hash: { pdq: HASH, quality: 90 },
  frames: 1,
});
const known = (index: number, action: 'block' | 'blur'): HashListMatch => ({
  ...{ index, action, label: `list of ${action}`, algorithm: 'pdq', distance: 3 },
});
const on = (
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
  expect(on({})).not.toHaveProperty('pictures');
  expect(on({}).degraded).toEqual(['nothing-to-read']);
});

it('gives a hash only for flagged pictures, and the time of the worst frame', () => {
  const { pictures, degraded } = on({
    signals: [saw(0, 'none'), saw(1, 'high', 2.5)],
    pictures: [read(0), read(1)],
  });
  expect(pictures).toEqual([
    { index: 0, isRead: true, severity: 'none' },
    { index: 1, isRead: true, severity: 'high', at: 2.5, hash: HASH },
  ]);
  expect(degraded).toEqual([]);
});

it('reports the index of a picture that could not be read, even if a list matches it', () => {
  const { pictures } = on({
    pictures: [read(1)],
    hashMatches: [known(1, 'blur'), known(1, 'block')],
    unread: [1, 0],
    degraded: ['picture-failed'],
  });
  expect(pictures).toEqual([
    { index: 0, isRead: false, severity: 'none' },
    { index: 1, isRead: false, severity: 'none', hash: HASH, known: known(1, 'block') },
  ]);
});

it('no text makes a picture milder: a cry for help, a lesson or a place', () => {
  const help: Signal = { kind: 'help-seeking', severity: 'high', score: 0.9, source };
  const words: Signal = { kind: 'sexual-text', severity: 'medium', score: 0.9, source };
  const seen = { signals: [help, words, saw(0, 'medium')], pictures: [read(0)] };
  const { harms, support } = on(seen, 'outgoing');
  expect(support).toBe('asks-for-help');
  expect(harms.explicit.signals.map(({ kind }) => kind)).toEqual(['sexual-image']);
  const lesson = assess([{ degraded: [], ...seen }], { direction: 'incoming', place: 'education' });
  expect(lesson.harms.explicit.severity).toBe('medium');
});
