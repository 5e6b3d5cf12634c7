import { openBrowser } from '../../in-browser/open-browser.ts';
import { BROWSERS, findProgram, type Program, readVersion } from '../../in-browser/programs.ts';
import { type Probe, serveProbe } from './probe-server.ts';

export interface Engine extends Probe {
  readonly engine: string;
  readonly version: string;
}

const TIMEOUT_MS = 40_000;

const listPrograms = (): readonly Program[] =>
  BROWSERS.flatMap((name) => {
    try {
      return [findProgram(name)];
    } catch {
      return []; // It isn't installed.
    }
  });

const probe = async (program: Program): Promise<Engine> => {
  const server = await serveProbe();
  const browser = await openBrowser(program, server.url);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`${program.engine} did not report in time.`)),
      TIMEOUT_MS,
    );
  });
  try {
    const found = await Promise.race([server.report, timeout, browser.ended]);
    return { engine: program.engine, version: readVersion(program), ...found };
  } finally {
    clearTimeout(timer);
    await browser.close();
    await server.close();
  }
};

/** Whether a SharedWorker can be sealed like the worker, in each installed engine. */
export const probeEngines = async (): Promise<readonly Engine[]> => {
  const found: Engine[] = [];
  for (const program of listPrograms()) found.push(await probe(program));
  return found;
};
