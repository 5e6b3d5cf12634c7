type Work = () => unknown;

/** Milliseconds of CPU time of this process if the platform has it (Node), otherwise of the clock. */
export const readTimeMs = (): number => {
  const cpu = globalThis.process?.cpuUsage?.();
  return cpu ? (cpu.user + cpu.system) / 1000 : performance.now();
};

/** Runs below this are short. */
const SHORT_MS = 50;

const measureMs = async (work: Work): Promise<number> => {
  const startMs = readTimeMs();
  await work();
  return readTimeMs() - startMs;
};

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] as number;
};

/**
 * How many times as long `work` takes as `baseline`: the median over several pairs of runs. The two
 * take turns, so that a busy machine slows down both. Choose them to take about equally long,
 * because an interruption of only the longer one distorts the ratio. Each runs once as a warm-up.
 * Short runs vary more, for example by garbage collection, so there are at least fifteen pairs.
 */
export const measureTimeRatio = async (work: Work, baseline: Work, pairs = 5): Promise<number> => {
  await baseline();
  await work();
  const count = (await measureMs(baseline)) < SHORT_MS ? Math.max(15, pairs) : pairs;
  const ratios: number[] = [];
  for (let pair = 0; pair < count; pair++) {
    const first = await measureMs(work);
    ratios.push(first / (await measureMs(baseline)));
  }
  return median(ratios);
};

/**
 * How the time grows when the input grows by `factor`: 1 if it is linear, `factor` if quadratic.
 * `work(size)` returns a function that handles an input of that size.
 */
export const measureGrowth = (
  work: (size: number) => Work,
  size: number,
  factor = 4,
): Promise<number> => {
  const [short, long] = [work(size), work(factor * size)];
  return measureTimeRatio(long, () => {
    for (let i = 0; i < factor; i++) short();
  });
};
