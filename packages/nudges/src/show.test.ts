import { expect, it } from 'vitest';
import { allowed, paused } from './decisions.fixture.ts';
import { defineElements, show } from './index.ts';

it('resolves at once for an allowed message, on a server too', async () => {
  expect(await show(allowed)).toBe('send');
  expect(await show({ ...allowed, direction: 'incoming' })).toBe('show');
});

it.each([undefined, null, Promise.resolve(allowed)])(
  'rejects %s with an error that says what to pass',
  async (given) => {
    await expect(show(given as never)).rejects.toMatchObject({
      ...{ name: 'NightlightError', code: 'invalid-input' },
      message: expect.stringContaining('classify()'),
    });
  },
);

it('rejects on a server, because a nudge needs a page', async () => {
  await expect(show(paused)).rejects.toMatchObject({ code: 'unsupported' });
});

it('defines no element on a server, whichever entry is imported', async () => {
  expect(() => defineElements()).not.toThrow();
  const [{ defineHelp }, { defineImage }, { defineLesson }, { defineLoading }] = await Promise.all([
    import('./help/index.ts'),
    import('./image/index.ts'),
    import('./lesson/index.ts'),
    import('./loading/index.ts'),
  ]);
  for (const define of [defineHelp, defineImage, defineLesson, defineLoading]) {
    expect(define).not.toThrow();
  }
  expect(typeof document).toBe('undefined');
});
