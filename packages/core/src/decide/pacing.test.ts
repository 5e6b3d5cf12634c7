import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applyPacing, type EarlierNudge, type Pending } from './pacing.ts';

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
const shownBefore = (
  pending: Pending,
  ago: number,
  choice: EarlierNudge['choice'],
): EarlierNudge => ({
  ...{ ago, choice },
  ...{ about: pending.about, direction: pending.direction, action: pending.action },
  ...{ author: pending.author, severity: pending.severity },
});

it('the first nudge is not changed', () => {
  expect(applyPacing(insult)).toEqual({ action: 'pause', silent: false, variant: 0 });
  expect(applyPacing(advice)).toEqual({ action: 'nudge', silent: false, variant: 0 });
});

it('after "send anyway" the same harm gets a nudge instead of a stop for ten minutes', () => {
  const sent = shownBefore(insult, 2 * MINUTE, 'send');
  expect(applyPacing(insult, [sent])).toMatchObject({ action: 'nudge', rule: 'pacing.cool-down' });
  expect(applyPacing(insult, [{ ...sent, ago: 11 * MINUTE }])).toMatchObject({ action: 'pause' });
  // Another harm, another direction, or an edited message are separate.
  expect(applyPacing({ ...insult, about: 'scam' }, [sent])).toMatchObject({ action: 'pause' });
  expect(applyPacing(insult, [shownBefore(insult, MINUTE, 'edit')])).toMatchObject({
    action: 'pause',
  });
});

it('there is one nudge during a cool-down, whatever was shown before', () => {
  const sent = shownBefore(insult, 5 * MINUTE, 'send');
  const nudged = (ago: number) =>
    ({ ...shownBefore(insult, ago, 'send'), action: 'nudge' }) as const;
  expect(applyPacing(insult, [sent, nudged(6 * MINUTE)])).toMatchObject({
    action: 'nudge',
    silent: false,
  });
  expect(applyPacing(insult, [nudged(MINUTE), sent])).toMatchObject({
    action: 'allow',
    silent: true,
  });
  const long = { repeatMinutes: 1, coolDownMinutes: 30 };
  const many = [nudged(9 * MINUTE), { ...sent, ago: 20 * MINUTE }];
  expect(applyPacing(insult, many, long)).toMatchObject({ silent: true });
});

it('a severe harm is asked about each time', () => {
  const severe = { ...insult, severity: 'high' } as const;
  expect(applyPacing(severe, [shownBefore(severe, MINUTE, 'send')])).toMatchObject({
    action: 'pause',
  });
});

it('asks again only if the policy says so', () => {
  const sent = shownBefore(insult, MINUTE, 'send');
  expect(applyPacing(insult, [sent], { keepAsking: true })).toMatchObject({ action: 'pause' });
  expect(applyPacing(insult, [sent], { coolDownMinutes: 0 })).toMatchObject({ action: 'pause' });
});

it('advice is not repeated within ten minutes, and then has another wording', () => {
  const shown = shownBefore(advice, 3 * MINUTE, 'close');
  expect(applyPacing(advice, [shown])).toMatchObject({ silent: true, action: 'allow' });
  const later = applyPacing(advice, [{ ...shown, ago: 20 * MINUTE }]);
  expect(later).toEqual({ action: 'nudge', silent: false, variant: 1 });
});

it('a more severe harm gets a nudge even soon after a milder one, but only once', () => {
  const severe = { ...advice, severity: 'high' } as const;
  expect(applyPacing(severe, [shownBefore(advice, MINUTE, 'close')])).toMatchObject({
    silent: false,
  });
  expect(applyPacing(severe, [shownBefore(severe, MINUTE, 'close')])).toMatchObject({
    silent: true,
  });
});

it('"send" after a quiet nudge does not start a cool-down, because the nudge did not ask', () => {
  const quiet = { ...shownBefore(insult, MINUTE, 'send'), action: 'nudge' } as const;
  expect(applyPacing(insult, [quiet])).toMatchObject({ action: 'pause' });
  // The ten minutes end, however often the person writes in between.
  const asked = shownBefore(insult, 11 * MINUTE, 'send');
  expect(applyPacing(insult, [asked, { ...quiet, ago: 2 * MINUTE }])).toMatchObject({
    action: 'pause',
  });
});

it('a nudge about one author does not silence a nudge about another', () => {
  const ofAna = shownBefore(advice, MINUTE, 'close');
  expect(applyPacing({ ...advice, author: 'ben' }, [ofAna])).toMatchObject({ silent: false });
});

it('never uses the wording that was shown last, however many nudges came before', () => {
  const shown = (ago: number, variant: 0 | 1) => ({
    ...shownBefore(advice, ago * MINUTE, 'close'),
    variant,
  });
  const many = Array.from({ length: 12 }, (_, i) => shown(20 + i, ((i + 1) % 2) as 0 | 1));
  expect(applyPacing(advice, many).variant).toBe(0);
  expect(applyPacing(advice, [shown(15, 0), ...many]).variant).toBe(1);
});

it('help is offered every time', () => {
  const support: Pending = { ...advice, about: 'support', action: 'allow', severity: 'none' };
  const many = Array.from({ length: 5 }, (_, i) => shownBefore(support, i * MINUTE, 'close'));
  expect(applyPacing(support, many).silent).toBe(false);
});

it('pacing never makes an action stricter, and never removes a veil', () => {
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
      const { action } = applyPacing(one as Pending, earlier as EarlierNudge[]);
      expect(actions.indexOf(action)).toBeLessThanOrEqual(actions.indexOf((one as Pending).action));
      const veils = ['blur', 'block'].includes((one as Pending).action);
      if (veils || (one as Pending).direction === 'incoming') {
        if ((one as Pending).action !== 'nudge') expect(action).toBe((one as Pending).action);
      }
    }),
  );
});
