export interface CommandContext {
  /** Where the built files are, with a slash at the end. */
  readonly dist: URL;
  readonly resolvePath: (path: string) => string;
  readonly print: (text: string) => void;
  /** Where progress is written. */
  readonly stream: Pick<NodeJS.WriteStream, 'write' | 'isTTY'>;
}

/** Returns the exit code. */
export type Command = (rest: readonly string[], context: CommandContext) => Promise<number>;
