import { expect, it } from 'vitest';
import { pipeLines } from '../suites/scale/pipe-lines.ts';
import { cli } from './run-score.fixture.ts';

/** A million takes about 20 minutes on two cores: NIGHTLIGHT_SCORE_LINES=1000000. */
const LINES = Number(process.env['NIGHTLIGHT_SCORE_LINES'] ?? 20_000);

it.runIf(process.platform === 'linux')(
  `scores ${LINES} distinct lines once and in order, and takes no more memory in the second half`,
  async ({ task }) => {
    const { code, done, isInOrder, peaks, seconds } = await pipeLines(cli, LINES, 2);
    Object.assign(task.meta, { measured: { lines: LINES, seconds, peaks } });
    expect({ code, done, isInOrder }).toEqual({ code: 0, done: LINES, isInOrder: true });
    expect(peaks[1]).toBeLessThan(peaks[0] * 1.1);
  },
  86_400_000,
);
