import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

export const BROWSERS = ['chromium', 'firefox', 'webkit'] as const;
export type BrowserName = (typeof BROWSERS)[number];

/** An installed browser. */
export interface Program {
  /** What the engine is called, such as `Chromium`. */
  readonly engine: string;
  readonly path: string;
  /** Command prefix: WebKitGTK hangs without a display and prints nothing. */
  readonly prefix?: readonly string[];
  /** Arguments to open one URL with a fresh profile. */
  arguments(url: string, profile: string): readonly string[];
}

const CHROMIUMS = [
  ...['/usr/bin/chromium', '/usr/bin/chromium-browser'],
  ...['/usr/bin/google-chrome', '/usr/bin/google-chrome-stable', '/snap/bin/chromium'],
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];
const FIREFOXES = [
  ...['/usr/bin/firefox-esr', '/usr/bin/firefox'],
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/** Debian puts MiniBrowser in a folder named after the architecture. */
const listMiniBrowsers = (): readonly string[] =>
  (existsSync('/usr/lib') ? readdirSync('/usr/lib') : []).map((folder) =>
    join('/usr/lib', folder, 'webkit2gtk-4.1/MiniBrowser'),
  );

/** Chromium's sandbox doesn't work as root. The other flags stop requests to Google's servers. */
const CHROMIUM_FLAGS = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ...['--disable-quic', '--disable-background-networking', '--disable-component-update'],
  ...['--disable-sync', '--no-first-run'],
];

const KNOWN: Readonly<
  Record<
    BrowserName,
    Omit<Program, 'path'> & { readonly variable: string; places(): readonly string[] }
  >
> = {
  chromium: {
    ...{ engine: 'Chromium', variable: 'NIGHTLIGHT_CHROMIUM', places: () => CHROMIUMS },
    arguments: (url, profile) => [
      ...CHROMIUM_FLAGS,
      '--headless=new',
      `--user-data-dir=${profile}`,
      url,
    ],
  },
  firefox: {
    ...{ engine: 'Firefox', variable: 'NIGHTLIGHT_FIREFOX', places: () => FIREFOXES },
    arguments: (url, profile) => ['--headless', '--profile', profile, url],
  },
  webkit: {
    ...{ engine: 'WebKitGTK', variable: 'NIGHTLIGHT_WEBKIT', places: listMiniBrowsers },
    prefix: ['xvfb-run', '-a'],
    // A private window would cache nothing on disk, but it needs no profile.
    arguments: (url) => ['--private', url],
  },
};

/** Finds an installed browser. Throws an error that says what to do. */
export const findProgram = (name: BrowserName): Program => {
  const { variable, places, ...program } = KNOWN[name];
  const named = process.env[variable];
  const path = named || places().find((place) => existsSync(place));
  if (path && existsSync(path)) return { ...program, path };
  throw new Error(
    `${program.engine} was not found: install it, or set ${variable} to the path of the program.`,
  );
};

/** What to run, and its arguments. */
export const createCommand = (
  { path, prefix = [] }: Program,
  args: readonly string[],
): [string, string[]] => {
  const [program = '', ...rest] = [...prefix, path, ...args];
  return [program, rest];
};

/** The engine and its version, such as `Chromium 150.0.7871.181`. */
export const readVersion = (program: Program): string => {
  const output = execFileSync(...createCommand(program, ['--version']), {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return /\d+(\.\d+)+/.exec(output.toString())?.[0] ?? 'unknown';
};
