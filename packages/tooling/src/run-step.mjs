/** Runs one step of a longer command; shows its output only if it fails. */
import { spawn } from 'node:child_process';

/**
 * Runs a command. Prints the title at once, how long it has been running every ten seconds, and
 * how long it took. Steps may run side by side. `loud` passes the output through instead.
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
    const stillRunning = () => process.stderr.write(`  ${title}: running for ${seconds()}\n`);
    const timer = loud ? undefined : setInterval(stillRunning, 10_000);
    const done = (error) => {
      clearInterval(timer);
      if (!error) {
        process.stderr.write(`  ${title}: done in ${seconds()}\n`);
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
