import { expect, it } from 'vitest';
import { compareWorkers } from '../suites/scale/measure-score.ts';
import { cli } from './run-score.fixture.ts';

const isLong = Boolean(process.env['NIGHTLIGHT_RELEASE']) && process.platform === 'linux';

// Two minutes, so the release run alone measures it; `scale-numbers.test.ts` checks the committed result.
it.runIf(isLong)(
  'two workers are at least 1.6 times as fast as one',
  async ({ task }) => {
    const { one, two } = await compareWorkers(cli, 100_000);
    Object.assign(task.meta, { measured: { one: one.seconds, two: two.seconds } });
    expect(one.seconds / two.seconds).toBeGreaterThan(1.6);
  },
  900_000,
);
