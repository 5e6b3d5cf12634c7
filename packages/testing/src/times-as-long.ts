type Work = () => unknown;

/** Milliseconds: of this process on a CPU where the platform counts them, else on the clock. */
const now = (): number => {
  const cpu = globalThis.process?.cpuUsage?.();
  return cpu ? (cpu.user + cpu.system) / 1000 : performance.now();
};

const spent = async (work: Work): Promise<number> => {
  const began = now();
  await work();
  return now() - began;
};

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] as number;
};

/**
 * How many times as long `work` takes as `baseline`: the median of several pairs. The two run in
 * turn, so a busy machine slows both down; let them take about as long as each other, or a machine
 * that interrupts only the longer one distorts the ratio. Each runs once before, to warm up.
 */
export const timesAsLong = async (work: Work, baseline: Work, pairs = 5): Promise<number> => {
  await baseline();
  await work();
  const ratios: number[] = [];
  for (let pair = 0; pair < pairs; pair++) {
    const first = await spent(work);
    ratios.push(first / (await spent(baseline)));
  }
  return median(ratios);
};

/**
 * How time grows when the input grows by `factor`: 1 in step with the input, `factor` with its
 * square. `work` handles an input of a size; sizes are `size` and `factor * size`.
 */
export const growthOf = (
  work: (size: number) => Work,
  size: number,
  factor = 4,
): Promise<number> => {
  const [short, long] = [work(size), work(factor * size)];
  return timesAsLong(long, () => {
    for (let i = 0; i < factor; i++) short();
  });
};
