import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type EarlierNudge, type Pending, paced } from './pacing.ts';

const MINUTE = 60_000;
const insult: Pending = {
  action: 'pause',
  about: 'bullying',
  direction: 'outgoing',
  author: 'self',
  severity: 'medium',
};
const advice: Pending = {
  action: 'nudge',
  about: 'grooming',
  direction: 'incoming',
  author: 'ana',
  severity: 'medium',
};
const before = (pending: Pending, ago: number, choice: EarlierNudge['choice']): EarlierNudge => ({
  ...{ ago, choice },
  ...{ about: pending.about, direction: pending.direction, action: pending.action },
  ...{ author: pending.author, severity: pending.severity },
});

it('what was never said is said as it is', () => {
  expect(paced(insult)).toEqual({ action: 'pause', silent: false, variant: 0 });
  expect(paced(advice)).toEqual({ action: 'nudge', silent: false, variant: 0 });
});

it('after send anyway the same harm is not stopped again for ten minutes, but spoken of', () => {
  const sent = before(insult, 2 * MINUTE, 'send');
  expect(paced(insult, [sent])).toMatchObject({ action: 'nudge', rule: 'pacing.cool-down' });
  expect(paced(insult, [{ ...sent, ago: 11 * MINUTE }])).toMatchObject({ action: 'pause' });
  // Another harm, the other direction, or a message that was edited are another matter.
  expect(paced({ ...insult, about: 'scam' }, [sent])).toMatchObject({ action: 'pause' });
  expect(paced(insult, [before(insult, MINUTE, 'edit')])).toMatchObject({ action: 'pause' });
});

it('in a cool-down it is spoken of once, whatever was said before it', () => {
  const sent = before(insult, 5 * MINUTE, 'send');
  const said = (ago: number) => ({ ...before(insult, ago, 'send'), action: 'nudge' }) as const;
  expect(paced(insult, [sent, said(6 * MINUTE)])).toMatchObject({ action: 'nudge', silent: false });
  expect(paced(insult, [said(MINUTE), sent])).toMatchObject({ action: 'allow', silent: true });
  const long = { repeatMinutes: 1, coolDownMinutes: 30 };
  const often = [said(9 * MINUTE), { ...sent, ago: 20 * MINUTE }];
  expect(paced(insult, often, long)).toMatchObject({ silent: true });
});

it('what is plain and severe is asked about each time', () => {
  const severe = { ...insult, severity: 'high' } as const;
  expect(paced(severe, [before(severe, MINUTE, 'send')])).toMatchObject({ action: 'pause' });
});

it('asks again only where the policy says so', () => {
  const sent = before(insult, MINUTE, 'send');
  expect(paced(insult, [sent], { keepAsking: true })).toMatchObject({ action: 'pause' });
  expect(paced(insult, [sent], { coolDownMinutes: 0 })).toMatchObject({ action: 'pause' });
});

it('advice is not repeated within ten minutes, and comes in other words after that', () => {
  const said = before(advice, 3 * MINUTE, 'close');
  expect(paced(advice, [said])).toMatchObject({ silent: true, action: 'allow' });
  const later = paced(advice, [{ ...said, ago: 20 * MINUTE }]);
  expect(later).toEqual({ action: 'nudge', silent: false, variant: 1 });
});

it('what has become plainer is said, though less was said a moment ago; once', () => {
  const plain = { ...advice, severity: 'high' } as const;
  expect(paced(plain, [before(advice, MINUTE, 'close')])).toMatchObject({ silent: false });
  expect(paced(plain, [before(plain, MINUTE, 'close')])).toMatchObject({ silent: true });
});

it('a quiet word is no consent: only what was asked can be answered', () => {
  const quiet = { ...before(insult, MINUTE, 'send'), action: 'nudge' } as const;
  expect(paced(insult, [quiet])).toMatchObject({ action: 'pause' });
  // So the ten minutes end, however often somebody writes meanwhile.
  const asked = before(insult, 11 * MINUTE, 'send');
  expect(paced(insult, [asked, { ...quiet, ago: 2 * MINUTE }])).toMatchObject({ action: 'pause' });
});

it('what one has written is no reason to say nothing of another', () => {
  const ofAna = before(advice, MINUTE, 'close');
  expect(paced({ ...advice, author: 'ben' }, [ofAna])).toMatchObject({ silent: false });
});

it('never in the words that were read last, however many came before', () => {
  const said = (ago: number, variant: 0 | 1) => ({
    ...before(advice, ago * MINUTE, 'close'),
    variant,
  });
  const often = Array.from({ length: 12 }, (_, i) => said(20 + i, ((i + 1) % 2) as 0 | 1));
  expect(paced(advice, often).variant).toBe(0);
  expect(paced(advice, [said(15, 0), ...often]).variant).toBe(1);
});

it('who may be in need hears it every time', () => {
  const support: Pending = { ...advice, about: 'support', action: 'allow', severity: 'none' };
  const often = Array.from({ length: 5 }, (_, i) => before(support, i * MINUTE, 'close'));
  expect(paced(support, often).silent).toBe(false);
});

it('whatever was shown before, nothing gets stricter, and nothing that veils is unveiled', () => {
  const actions = ['allow', 'nudge', 'pause', 'blur', 'block'] as const;
  const abouts = ['bullying', 'grooming', 'scam', 'support'] as const;
  const directions = ['incoming', 'outgoing'] as const;
  const nudge = fc.record({
    ago: fc.integer({ min: 0, max: 30 * MINUTE }),
    about: fc.constantFrom(...abouts),
    direction: fc.constantFrom(...directions),
    action: fc.constantFrom(...actions),
    choice: fc.constantFrom('edit', 'send', 'show', 'close'),
    author: fc.constantFrom('self', 'ana'),
    severity: fc.constantFrom('none', 'low', 'medium', 'high'),
  });
  const pending = fc.record({
    action: fc.constantFrom(...actions),
    about: fc.constantFrom(...abouts),
    direction: fc.constantFrom(...directions),
    severity: fc.constantFrom('none', 'low', 'medium', 'high'),
    author: fc.constantFrom('self', 'ana'),
  });
  fc.assert(
    fc.property(pending, fc.array(nudge as never, { maxLength: 6 }), (one, earlier) => {
      const { action } = paced(one as Pending, earlier as EarlierNudge[]);
      expect(actions.indexOf(action)).toBeLessThanOrEqual(actions.indexOf((one as Pending).action));
      const veils = ['blur', 'block'].includes((one as Pending).action);
      if (veils || (one as Pending).direction === 'incoming') {
        if ((one as Pending).action !== 'nudge') expect(action).toBe((one as Pending).action);
      }
    }),
  );
});
