import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type {
  Answer,
  Closed,
  Judged,
  Opened,
  Request,
  Timed,
  Watched,
} from './process-protocol.ts';

/** How long a system may take for one request. */
const TIMEOUT_MS = 120_000;
/** The last lines of its output, which say why a process ended. */
const KEPT_OUTPUT = 600;

/** A system in its own process. Every method rejects if the system fails or its process ends. */
export interface SystemProcess {
  ask(request: Extract<Request, { what: 'open' }>): Promise<Opened>;
  ask(request: Extract<Request, { what: 'judge' | 'look' }>): Promise<Judged>;
  ask(request: Extract<Request, { what: 'time' }>): Promise<Timed>;
  ask(request: Extract<Request, { what: 'watch' }>): Promise<Watched>;
  ask(request: Extract<Request, { what: 'close' }>): Promise<Closed>;
  /** Ends the process. */
  end(): Promise<void>;
}

const keepOutput = (child: ChildProcess): (() => string) => {
  let output = '';
  const keep = (chunk: Buffer): void => {
    output = (output + chunk.toString()).slice(-KEPT_OUTPUT);
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  return () => output.trim();
};

/**
 * Starts `file`, the built system-process.ts. A process of its own gives each system empty caches,
 * lets its memory be measured, and turns its crash into a row of the result.
 */
export const openProcess = (file: URL, timeoutMs = TIMEOUT_MS): SystemProcess => {
  const child = fork(file, { serialization: 'advanced', stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  const readOutput = keepOutput(child);
  const ask = (request: Request): Promise<never> =>
    new Promise((resolve, reject) => {
      const settle = (): void => {
        clearTimeout(timer);
        child.off('message', onAnswer);
        child.off('exit', onExit);
      };
      const fail = (reason: string): void => {
        settle();
        reject(new Error(reason));
      };
      const onAnswer = (answer: Answer): void => {
        if ('error' in answer) fail(answer.error);
        else {
          settle();
          resolve(answer as never);
        }
      };
      const onExit = (code: number | null, signal: string | null): void =>
        fail(`Its process ended (${signal ?? `exit code ${code}`}). ${readOutput()}`.trim());
      const timer = setTimeout(
        () => fail(`It gave no answer within ${timeoutMs / 1000} seconds.`),
        timeoutMs,
      );
      child.on('message', onAnswer);
      child.on('exit', onExit);
      const hasEnded = child.exitCode !== null || child.signalCode !== null;
      if (hasEnded) onExit(child.exitCode, child.signalCode);
      else child.send(request);
    });
  return {
    ask,
    async end() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
};
