import { describe, expect, it } from 'vitest';
import type { Report, ReportSink } from './report.ts';

/** A sink that a test has opened, and a look at what its receiver stores. */
export interface OpenedSink {
  readonly sink: ReportSink;
  /** Returns the ids of the stored reports, in order of arrival. */
  received(): Promise<readonly string[]> | readonly string[];
  /** Makes the receiver store the next reports, but lose its answers. */
  loseAnswers(count: number): void;
  close(): Promise<void>;
}

const report = (id: string, overrides: Partial<Report> = {}): Report => ({
  id,
  madeAt: Date.UTC(2026, 5, 15, 12),
  about: 'messages',
  account: 'They won’t stop.',
  conversation: 'c1',
  people: [{ id: 'mo', name: 'Mo' }],
  messages: [{ author: 'mo', text: 'you are a loser', sentAt: Date.UTC(2026, 5, 15, 11) }],
  ...overrides,
});

/** The tests that every report sink must pass. `open` returns one whose receiver has no reports. */
export const reportSinkContract = (name: string, open: () => Promise<OpenedSink>): void => {
  const run = async (work: (opened: OpenedSink) => Promise<void>): Promise<void> => {
    const opened = await open();
    try {
      await work(opened);
    } finally {
      await opened.close();
    }
  };

  describe(`${name} is a ReportSink`, () => {
    it('says who receives reports, and whether family learns of them', () =>
      run(async ({ sink: { receiver } }) => {
        expect(receiver.name).not.toBe('');
        expect(['never', 'maybe', 'always']).toContain(receiver.family);
      }));

    it('delivers a report and knows it afterwards', () =>
      run(async ({ sink, received }) => {
        const answer = await sink.send(report('a'));
        expect(answer.reference).not.toBe('');
        expect(await received()).toEqual(['a']);
        expect((await sink.check('a'))?.reference).toBe(answer.reference);
        expect(await sink.check('never sent')).toBeUndefined();
      }));

    it('the same id, one after the other or at once, is one report with one reference', () =>
      run(async ({ sink, received }) => {
        const answers = [
          await sink.send(report('a')),
          ...(await Promise.all([sink.send(report('a')), sink.send(report('a'))])),
        ];
        expect(new Set(answers.map(({ reference }) => reference)).size).toBe(1);
        expect(await received()).toEqual(['a']);
        await sink.send(report('b'));
        expect(await received()).toEqual(['a', 'b']);
      }));

    it('rejects if the answer is lost, and sending again stores nothing twice', () =>
      run(async ({ sink, received, loseAnswers }) => {
        loseAnswers(1);
        const error = await sink.send(report('a')).catch((reason) => reason);
        expect(error).toBeInstanceOf(Error);
        expect(error.code).not.toBe('invalid-input');
        expect((await sink.send(report('a'))).reference).not.toBe('');
        expect(await received()).toEqual(['a']);
      }));

    it('rejects with invalid-input what the receiver will never accept', () =>
      run(async ({ sink, received }) => {
        const bad = report('a', { messages: 'none' as never });
        await expect(sink.send(bad)).rejects.toMatchObject({ code: 'invalid-input' });
        expect(await received()).toEqual([]);
      }));

    it('an abort rejects', () =>
      run(async ({ sink }) => {
        await expect(sink.send(report('a'), { signal: AbortSignal.abort() })).rejects.toThrow();
      }));
  });
};
