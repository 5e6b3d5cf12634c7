/** Rewrites one line on a terminal. Prints nothing to a file or pipe. */
export const showProgress = (text: string): void => {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${text}`);
};
