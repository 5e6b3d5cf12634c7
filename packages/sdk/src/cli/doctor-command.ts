import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findInstalledAssets } from '../assets-folder/installed-assets.ts';
import { examine } from '../doctor/examine.ts';
import type { Fault } from '../doctor/faults.ts';
import { findBrowser } from '../doctor/find-browser.ts';
import { showProgress } from './show-progress.ts';
import { UsageError } from './usage-error.ts';

export const DOCTOR_USAGE = `nightlight doctor URL [--assets URL] [--browser PATH] [--json]
  Opens your served app in Chromium, Chrome or Edge, and names what is wrong and how to fix it.
  Exit code: 0 if all is well, 1 if something is wrong.
  --assets     URL of the assets folder. Default: where the page requests it, or else /nightlight/
  --browser    path of the browser
  --json       prints JSON`;

const describe = ({ level, name, what, fix }: Fault): string =>
  `${level === 'slow' ? 'Slow' : 'Wrong'} (${name}): ${what}\n  Fix: ${fix}\n`;

/** `nightlight doctor URL`: opens a served app in a browser and names what is wrong. */
export const doctorCommand = async (args: readonly string[]): Promise<number> => {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      assets: { type: 'string' },
      browser: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  });
  const [url] = positionals;
  if (!url) {
    throw new UsageError('Which page? For example: nightlight doctor http://localhost:8080/');
  }
  const examination = await examine({
    url,
    ...(values.assets ? { assets: values.assets } : {}),
    browser: findBrowser(values.browser),
    installed: await readFile(join(findInstalledAssets()[0] as string, 'manifest.json'), 'utf8'),
    onProgress: showProgress,
  });
  showProgress('');
  const { base, faults, leftOut } = examination;
  const print = (line: string): void => void process.stdout.write(`${line}\n`);
  if (values.json) {
    print(JSON.stringify(examination, null, 2));
  } else {
    print(`Page: ${url}\nAssets: ${base}\n`);
    for (const fault of faults) print(describe(fault));
    for (const folder of leftOut) print(`Not served: ${folder}, which only pictures need.`);
    if (faults.length === 0) print('All is well: the files are complete and the worker is sealed.');
  }
  return faults.some(({ level }) => level === 'error') ? 1 : 0;
};
