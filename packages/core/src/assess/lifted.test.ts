import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listShown, SHOWN } from '../decide/shown.ts';
import { GROOMING_STAGES, HARMS, KINDS_OF, type Kind, MARKERS } from '../harm.ts';
import { type Decision, decide, reasonSpans } from '../index.ts';
import { type Direction, PLACES } from '../message.ts';
import { AGE_BANDS } from '../policy/policy.ts';
import { stricterFirst } from '../policy/strictest.ts';
import type { Severity, Signal } from '../signal.ts';
import { assess } from './assess.ts';

const createSignal = (kind: Kind, severity: Severity, more: Partial<Signal> = {}): Signal => ({
  ...{ kind, severity, score: 0.9, source: { id: 'test', version: '1' } },
  ...more,
});

interface Circumstances {
  readonly direction?: Direction;
  readonly ageBand?: (typeof AGE_BANDS)[number];
  readonly place?: (typeof PLACES)[number];
}
const decideOn = (
  signals: readonly Signal[],
  lifted: boolean,
  { direction = 'incoming', ageBand = '13-15', place = 'unknown' }: Circumstances = {},
): Decision =>
  decide(
    assess([{ signals, degraded: [] }], { direction, lifted, place, answersUnkindness: true }),
    {
      ...{ id: 'd', conversation: 'c', author: direction === 'outgoing' ? 'self' : 'ana' },
      ...{ policy: { ageBand }, locale: 'en', helplines: [], askedAt: 0, now: 0 },
    },
  );

describe('a text that the user called misjudged', () => {
  it('with an insult of medium severity is shown, and one of high severity is covered', () => {
    expect(decideOn([createSignal('insult', 'medium')], true)).toMatchObject({
      ...{ action: 'allow', harms: [], reasons: ['lifted'] },
    });
    expect(decideOn([createSignal('insult', 'high')], true)).toEqual(
      decideOn([createSignal('insult', 'high')], false),
    );
  });

  it('with an insult of high severity is shown if only what was said before made it high', () => {
    const signals = [createSignal('insult', 'high')];
    const decideWith = (unliftable: readonly Kind[]): Decision =>
      decide(
        assess([{ signals, degraded: [] }], { direction: 'incoming', lifted: true, unliftable }),
        {
          ...{ id: 'd', conversation: 'c', author: 'ana', policy: { ageBand: '13-15' } },
          ...{ locale: 'en', helplines: [], askedAt: 0, now: 0 },
        },
      );
    expect(decideWith([])).toMatchObject({ action: 'allow', reasons: ['lifted'] });
    expect(decideWith(['insult'])).toEqual(decideOn(signals, false));
  });

  it('counts with the severity that it has in its place', () => {
    const mildInLobby = [createSignal('insult', 'high')];
    expect(decideOn(mildInLobby, true, { place: 'lobby' }).action).toBe('allow');
    const severeInLobby = [createSignal('personal-info', 'medium')];
    const setting = { direction: 'outgoing', place: 'lobby' } as const;
    expect(decideOn(severeInLobby, true, setting).action).toBe('pause');
  });

  it('is not praised and gets no kind words that it did not get before', () => {
    const praised = [createSignal('counter-speech', 'high'), createSignal('spam', 'medium')];
    const comforted = [createSignal('self-harm', 'low'), createSignal('insult', 'medium')];
    for (const signals of [praised, comforted]) {
      expect(decideOn(signals, true, { direction: 'outgoing' }).nudge).toBeUndefined();
    }
  });

  it('with words of a picture or an alarm of the conversation is covered', () => {
    for (const more of [{ picture: { index: 0 } }, { turns: ['m1'] }]) {
      const signals = [createSignal('insult', 'medium', more)];
      expect(decideOn(signals, true)).toEqual(decideOn(signals, false));
      const help = [createSignal('self-harm', 'medium', more)];
      expect(listShown(decideOn(help, true))).toEqual(['help']);
    }
  });

  it('with a worry gets one quiet line, or the card if the worry is of high severity', () => {
    for (const direction of ['incoming', 'outgoing'] as const) {
      const medium = decideOn([createSignal('self-harm', 'medium')], true, { direction });
      expect(listShown(medium)).toEqual(['line']);
      expect(medium).toMatchObject({ support: true, nudge: { harm: 'self-harm' } });
      const high = decideOn([createSignal('self-harm', 'high')], true, { direction });
      expect(listShown(high)).toEqual(['help']);
    }
  });

  it('with a call for help gets one quiet line, however clear it is', () => {
    for (const severity of ['medium', 'high'] as const) {
      const signals = [createSignal('help-seeking', severity), createSignal('insult', 'medium')];
      expect(listShown(decideOn(signals, true))).toEqual(['line']);
      const withWorry = [...signals, createSignal('self-harm', 'high')];
      expect(listShown(decideOn(withWorry, true))).toEqual(['help']);
    }
  });

  const anySignal = fc.record({
    kind: fc.constantFrom<Kind>(...Object.values(KINDS_OF).flat(), ...MARKERS),
    severity: fc.constantFrom<Severity>('none', 'low', 'medium', 'high'),
    more: fc.constantFrom<Partial<Signal>>({}, {}, { picture: { index: 0 } }, { turns: ['m'] }),
    source: fc.constantFrom('model', 'patterns'),
  });
  const anyCircumstances = fc.record({
    direction: fc.constantFrom<Direction>('incoming', 'outgoing'),
    ageBand: fc.constantFrom(...AGE_BANDS),
    place: fc.constantFrom(...PLACES),
  });
  const LIFTED = ['insult', 'exclusion', 'body-shaming', 'spam', 'personal-info'];

  it('loses only mild signals of its own words, and is never treated more strictly', () => {
    fc.assert(
      fc.property(fc.array(anySignal), anyCircumstances, (parts, circumstances) => {
        const signals = parts.map(({ kind, severity, more, source }) =>
          createSignal(kind, severity, { ...more, source: { id: source, version: '1' } }),
        );
        const before = decideOn(signals, false, circumstances);
        const after = decideOn(signals, true, circumstances);
        expect(stricterFirst(before.action, after.action)).toBeLessThanOrEqual(0);
        const rank = (decision: Decision) => SHOWN.indexOf(listShown(decision).at(-1) ?? 'nothing');
        // A blur is later in the list than a veil, but hides less: only the pictures.
        const isOnlyBlurred = before.action === 'pause' && after.action === 'blur';
        if (!isOnlyBlurred) expect(rank(after)).toBeLessThanOrEqual(rank(before));
        expect(after.support || !before.support || before.nudge?.harm !== 'support').toBe(true);
        expect(after.assessment.support).toBe(before.assessment.support);
        for (const harm of HARMS) {
          const remaining = after.assessment.harms[harm].signals;
          const gone = before.assessment.harms[harm].signals.filter(
            (signal) => !JSON.stringify(remaining).includes(JSON.stringify(signal)),
          );
          for (const { kind, severity, picture, turns } of gone) {
            expect(LIFTED).toContain(kind);
            expect([severity, picture, turns]).toEqual(['medium', undefined, undefined]);
          }
        }
        if (JSON.stringify(before) !== JSON.stringify(after)) {
          expect(after.reasons).toContain('lifted');
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the words that a UI marks', () => {
  const span = (start: number, end: number) => ({ span: { start, end } });

  it('are those of the harm that the nudge is about, sorted and without overlaps', () => {
    const signals = [
      createSignal('insult', 'high', span(10, 14)),
      createSignal('exclusion', 'medium', span(2, 5)),
      createSignal('hate', 'medium', span(12, 20)),
      createSignal('body-shaming', 'low', span(30, 40)),
      createSignal('spam', 'medium', span(50, 60)),
      createSignal('insult', 'medium', { ...span(70, 80), picture: { index: 0 } }),
    ];
    expect(reasonSpans(decideOn(signals, false))).toEqual([
      { start: 2, end: 5 },
      { start: 10, end: 20 },
    ]);
  });

  it('are none for the author of a threat, of grooming or of sextortion', () => {
    for (const kind of [...GROOMING_STAGES, 'threat', 'sextortion', 'coercive-control'] as const) {
      const signals = [createSignal(kind, 'high', span(0, 4))];
      expect(reasonSpans(decideOn(signals, false, { direction: 'outgoing' }))).toEqual([]);
      expect(reasonSpans(decideOn(signals, false))).toEqual([{ start: 0, end: 4 }]);
    }
  });

  it('are none of an insult in a threat either, because they may be the same words', () => {
    const signals = [
      createSignal('insult', 'high', span(0, 4)),
      createSignal('threat', 'medium', span(0, 4)),
    ];
    const decision = decideOn(signals, false, { direction: 'outgoing' });
    expect(reasonSpans(decision)).toEqual([]);
    expect(JSON.stringify(decision.assessment)).not.toContain('"span"');
  });

  it('are those on a word list, but not a word in a picture', () => {
    const outside = { start: Number.MAX_SAFE_INTEGER, end: Number.MAX_SAFE_INTEGER };
    const match = { owner: 'host', effect: 'block', entry: 'x' } as const;
    const listed = [
      { ...match, span: outside },
      { ...match, span: { start: 3, end: 6 } },
    ];
    const assessment = assess([{ signals: [], listed, degraded: [] }], { direction: 'incoming' });
    const nudge = { ...decideOn([createSignal('insult', 'high')], false).nudge, harm: 'listed' };
    expect(reasonSpans({ assessment, nudge } as never)).toEqual([{ start: 3, end: 6 }]);
  });

  it('are none if nothing is shown', () => {
    expect(reasonSpans(decideOn([createSignal('insult', 'low', span(0, 4))], false))).toEqual([]);
    expect(reasonSpans(decideOn([createSignal('insult', 'medium', span(0, 4))], true))).toEqual([]);
  });
});
