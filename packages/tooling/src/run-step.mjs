/** One step of a longer command: says what it does, shows its output only when it fails. */
import { spawn } from 'node:child_process';

/**
 * Runs a command. Prints `title …` at once, a sign of life every ten seconds
 * and the time it took. `loud` passes its output through.
 */
export const runStep = (title, command, args, { cwd, env, loud = false } = {}) =>
  new Promise((resolve, reject) => {
    const started = Date.now();
    const seconds = () => `${((Date.now() - started) / 1000).toFixed(0)} s`;
    process.stderr.write(`• ${title} …\n`);
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: loud ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk) => {
        output = (output + chunk).slice(-20_000);
      });
    }
    const alive = setInterval(() => process.stderr.write(`  still at it, ${seconds()}\n`), 10_000);
    const done = (error) => {
      clearInterval(alive);
      if (!error) {
        process.stderr.write(`  done in ${seconds()}\n`);
        resolve();
        return;
      }
      if (!loud) process.stderr.write(`${output}\n`);
      reject(error);
    };
    child.on('error', done);
    child.on('exit', (code, signal) =>
      done(
        code === 0 ? undefined : new Error(`${title} failed (${signal ?? `exit code ${code}`})`),
      ),
    );
  });
