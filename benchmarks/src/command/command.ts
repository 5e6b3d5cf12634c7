export interface CommandContext {
  /** Where the built files are, with a slash at the end. */
  readonly dist: URL;
  readonly resolvePath: (path: string) => string;
  readonly print: (text: string) => void;
  /** Where progress is written. */
  readonly stream: Pick<NodeJS.WriteStream, 'write' | 'isTTY'>;
}

/** Exit codes. They tell a line that failed from a command that stopped. */
export const EXIT = {
  done: 0,
  /** All was done, but a line, file or system failed, as the output says. */
  someFailed: 1,
  wrongUsage: 2,
  /** The output is incomplete. */
  notFinished: 3,
} as const;

/** Returns the exit code. */
export type Command = (rest: readonly string[], context: CommandContext) => Promise<number>;
