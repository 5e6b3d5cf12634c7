/** Reports which part of the work is done, and how long the rest takes. */
export interface RunProgress {
  /** Starts a step, such as one system on one suite. */
  start(title: string): void;
  /** Counts work as done. `seconds` of work were expected for it. */
  done(expectedSeconds: number): void;
  /** Prints a line that stays. */
  log(line: string): void;
}

/** `45 s` or `12 min`. */
export const formatTime = (seconds: number): string =>
  seconds < 90 ? `${Math.ceil(seconds)} s` : `${Math.ceil(seconds / 60)} min`;

const INTERVAL_MS = 500;
/** Without a terminal, such as in CI, a line is written now and then. */
const PLAIN_INTERVAL_MS = 30_000;

/**
 * The time left is the expected time of the work that is left, corrected by how long the work so far
 * took.
 */
export const createRunProgress = (
  expectedSeconds: number,
  stream: Pick<NodeJS.WriteStream, 'write' | 'isTTY'>,
  now: () => number = Date.now,
): RunProgress => {
  const started = now();
  let title = '';
  let finished = 0;
  let last = now();
  const show = (): void => {
    const spent = (now() - started) / 1000;
    const pace = finished > 0 ? spent / finished : 1;
    const left = formatTime(Math.max(0, expectedSeconds - finished) * pace);
    const percent = Math.min(100, Math.floor((100 * finished) / expectedSeconds));
    const line = `${percent} % · about ${left} left · ${title}`;
    stream.write(stream.isTTY ? `\r\u001b[K${line}` : `${line}\n`);
  };
  return {
    start(next) {
      title = next;
    },
    done(expected) {
      finished += expected;
      if (now() - last < (stream.isTTY ? INTERVAL_MS : PLAIN_INTERVAL_MS)) return;
      last = now();
      show();
    },
    log: (line) => stream.write(`${stream.isTTY ? '\r\u001b[K' : ''}${line}\n`),
  };
};
