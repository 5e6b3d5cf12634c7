/** A progress line on stderr that rewrites itself, only in a terminal. */
export const createProgressLine = (
  stream: NodeJS.WriteStream = process.stderr,
): { tell(done: number): void; end(): void } => {
  if (!stream.isTTY) return { tell() {}, end() {} };
  const started = Date.now();
  let last = 0;
  let written = false;
  return {
    tell(done) {
      if (Date.now() - last < 250) return;
      last = Date.now();
      written = true;
      const rate = done / ((last - started) / 1000);
      stream.write(`\r${done} lines, ${rate.toFixed(0)} a second  `);
    },
    end() {
      if (written) stream.write('\n');
    },
  };
};
