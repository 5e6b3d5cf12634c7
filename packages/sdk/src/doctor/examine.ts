import { NightlightError } from '@nightlight/core';
import { type Fault, findFaults } from './faults.ts';
import { readContext, readFiles, startWorker } from './in-page.ts';
import type { Answer, NamedFile, Observed } from './observed.ts';
import { openTab, type Tab } from './open-tab.ts';

/** Milliseconds to wait for the page to request Nightlight's files. */
const WAIT_FOR_PAGE_MS = 5000;
const DEFAULT_FOLDER = '/nightlight/';
const OPTIONAL_FOLDERS = ['pictures/', 'ocr/'];
const WORKERS = [
  'nightlight-worker.js',
  'pictures/nightlight-worker-tfjs.js',
  'ocr/nightlight-worker-ocr.js',
];

export interface ExamineOptions {
  readonly url: string;
  /** URL of the assets folder. Default: where the page requests it, or else `/nightlight/`. */
  readonly assets?: string;
  /** Path of the browser. */
  readonly browser: string;
  /** `manifest.json` of the installed SDK. */
  readonly installed: string;
  readonly onProgress?: (what: string) => void;
}

export interface Examination {
  /** URL of the assets folder. */
  readonly base: string;
  readonly faults: readonly Fault[];
  /** Optional folders that are not served. */
  readonly leftOut: readonly string[];
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Finds the folder by a file that only Nightlight has. */
const findFolder = (requested: readonly string[]): string | undefined => {
  const file = /^(.*\/)(nightlight-worker\.js|text-(tiny|base)\/manifest\.json)(\?|$)/;
  return requested.map((url) => file.exec(url)?.[1]).find(Boolean);
};

const waitForFolder = async ({ requested }: Tab): Promise<string | undefined> => {
  const deadline = Date.now() + WAIT_FOR_PAGE_MS;
  while (!findFolder(requested) && Date.now() < deadline) await pause(100);
  return findFolder(requested);
};

type Entry = { readonly path: string; readonly bytes: number; readonly sha256: string };

const isEntry = (json: object): json is Entry =>
  'path' in json && 'bytes' in json && 'sha256' in json;

/** Every file that a manifest names. A manifest that is not JSON names none. */
const entriesIn = (text: string): readonly Entry[] => {
  const collect = (json: unknown): readonly Entry[] => {
    if (typeof json !== 'object' || json === null) return [];
    return isEntry(json) ? [json] : Object.values(json).flatMap(collect);
  };
  try {
    return collect(JSON.parse(text));
  } catch {
    return [];
  }
};

/** Reads all files that the manifests name, manifests first. */
const readNamed = async (
  read: (paths: readonly string[]) => Promise<readonly Answer[]>,
  manifest: Answer,
): Promise<readonly NamedFile[]> => {
  const top = entriesIn(manifest.text);
  const answers = await read(top.map(({ path }) => path));
  const named = top.map((entry, i) => ({ ...entry, answer: answers[i] as Answer }));
  const deeper = named
    .filter(({ path }) => path.endsWith('/manifest.json'))
    .flatMap(({ path, answer }) => {
      const parent = path.slice(0, path.lastIndexOf('/') + 1);
      return entriesIn(answer.text).map((entry) => ({ ...entry, path: parent + entry.path }));
    });
  const more = await read(deeper.map(({ path }) => path));
  return [...named, ...deeper.map((entry, i) => ({ ...entry, answer: more[i] as Answer }))];
};

const isMissing = ({ status, isPage }: Answer): boolean => status === 404 || isPage;

/** Opens a served app in a browser and names what is wrong with how it is served. */
export const examine = async (options: ExamineOptions): Promise<Examination> => {
  const { url, installed, onProgress = () => {} } = options;
  if (!URL.canParse(url)) {
    throw new NightlightError(
      'invalid-input',
      `${url} is not a URL. For example: http://localhost:8080/`,
    );
  }
  onProgress(`Opening ${url}`);
  const tab = await openTab(options.browser);
  try {
    await tab.goTo(url);
    const found = options.assets ?? (await waitForFolder(tab)) ?? DEFAULT_FOLDER;
    const base = new URL(found.replace(/\/?$/, '/'), url).href;
    const read = async (paths: readonly string[]): Promise<readonly Answer[]> => {
      const answers: Answer[] = [];
      for (const path of paths) {
        onProgress(`Reading ${path}`);
        answers.push(...(await tab.call(readFiles, [new URL(path, base).href])));
      }
      return answers;
    };
    const [page, manifest, missing] = await read([
      url,
      'manifest.json',
      'there-is-no-such-file.json',
    ]);
    const workers = await read(WORKERS);
    onProgress('Starting the worker');
    const start = await tab.call(startWorker, new URL(WORKERS[0] as string, base).href);
    const files = await readNamed(read, manifest as Answer);
    const leftOut = OPTIONAL_FOLDERS.filter((folder) => {
      const inside = files.filter(({ path }) => path.startsWith(folder));
      return inside.length > 0 && inside.every(({ answer }) => isMissing(answer));
    });
    const isServed = (path: string): boolean => !leftOut.some((folder) => path.startsWith(folder));
    const observed: Observed = {
      ...{ base, page: page as Answer, manifest: manifest as Answer, missing: missing as Answer },
      ...{ start, installed },
      ...(await tab.call(readContext, undefined)),
      workers: workers.filter((_, i) => isServed(WORKERS[i] as string)),
      files: files.filter(({ path }) => isServed(path)),
    };
    return { base, leftOut, faults: findFaults(observed) };
  } finally {
    await tab.close();
  }
};
