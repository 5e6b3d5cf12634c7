import { WORKER_POLICY } from '../assets-folder/asset-headers.ts';
import { blocksNetwork } from '../wire/seal-policy.ts';
import type { Answer, Observed } from './observed.ts';

/** The header that seals a worker. */
const SEAL = `Content-Security-Policy: ${WORKER_POLICY}`;

/** Short names of all faults, for programs. */
export type FaultName =
  | 'not-secure'
  | 'html-fallback'
  | 'file-missing'
  | 'stale-manifest'
  | 'file-truncated'
  | 'file-damaged'
  | 'wrong-type'
  | 'no-seal'
  | 'self-in-seal'
  | 'reports-in-seal'
  | 'no-wasm'
  | 'worker-blocked'
  | 'worker-failed'
  | 'no-coep'
  | 'manifest-cached'
  | 'no-compression';

/** Something that is wrong with how the app is served. */
export interface Fault {
  readonly name: FaultName;
  /** `slow`: everything works, but loads slower than it could. */
  readonly level: 'error' | 'slow';
  /** What is wrong, with the URL. */
  readonly what: string;
  /** What to do. */
  readonly fix: string;
}

type Check = (observed: Observed) => readonly Fault[];

const fault = (name: FaultName, what: string, fix: string): Fault => ({
  ...{ name, what, fix, level: name === 'no-compression' ? 'slow' : 'error' },
});

const isOk = ({ status }: Answer): boolean => status >= 200 && status < 300;
const isFile = (answer: Answer): boolean => isOk(answer) && !answer.isPage;

/** Sources after a directive's name in a policy, in lower case. */
const sourcesOf = (policy: string, directive: string): readonly string[] | undefined =>
  policy
    .toLowerCase()
    .split(';')
    .map((part) => part.trim().split(/\s+/))
    .find(([name]) => name === directive)
    ?.slice(1);

const scriptSources = (policy: string): readonly string[] | undefined =>
  sourcesOf(policy, 'script-src') ?? sourcesOf(policy, 'default-src');

const checkContext: Check = ({ isSecure, page }) =>
  isSecure
    ? []
    : [
        fault(
          'not-secure',
          `${page.url} is not a secure context, so files can't be verified and nothing can be encrypted.`,
          'Serve the page over HTTPS or from localhost.',
        ),
      ];

const checkFallback: Check = ({ manifest, missing, files, workers }) => {
  const pages = [manifest, ...workers, ...files.map(({ answer }) => answer)].filter(
    (answer) => isOk(answer) && answer.isPage,
  );
  if (pages.length === 0 && !(isOk(missing) && missing.isPage)) return [];
  const [example = missing] = pages;
  return [
    fault(
      'html-fallback',
      `${example.url} ${example === missing ? "doesn't exist, but" : 'is missing, and'} the server answers with status ${example.status} and a web page.`,
      'Exclude the assets folder from the rule that answers unknown paths with index.html, so that a missing file is a 404.',
    ),
  ];
};

const checkMissing: Check = ({ manifest, workers, files, base }) => {
  const missing = [manifest, ...workers, ...files.map(({ answer }) => answer)].filter(
    (answer) => !isOk(answer),
  );
  const [first] = missing;
  if (!first) return [];
  const more = missing.length > 1 ? `, and ${missing.length - 1} more` : '';
  const reason = first.status ? `status ${first.status}` : `no response: ${first.error}`;
  return [
    fault(
      'file-missing',
      `${first.url} (${reason})${more}.`,
      `Run npx --no nightlight assets FOLDER, and serve FOLDER at ${base}. If the page has a Content-Security-Policy, add connect-src 'self'.`,
    ),
  ];
};

interface RootManifest {
  readonly sdk?: unknown;
  readonly wasm?: { readonly sha256?: string };
  readonly models?: Readonly<Record<string, { readonly sha256?: string }>>;
}

const parse = (text: string): RootManifest => {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
};

/** Whether a file that both manifests name differs. A host may add models of its own. */
const namesOtherFiles = (one: RootManifest, other: RootManifest): boolean =>
  one.wasm?.sha256 !== other.wasm?.sha256 ||
  Object.entries(one.models ?? {}).some(
    ([id, { sha256 }]) => other.models?.[id] && other.models[id].sha256 !== sha256,
  );

const checkStale: Check = ({ manifest, installed }) => {
  if (!isFile(manifest)) return [];
  const served = parse(manifest.text);
  const own = parse(installed);
  const isOtherVersion = served.sdk !== own.sdk;
  if (!isOtherVersion && !namesOtherFiles(served, own)) return [];
  return [
    fault(
      'stale-manifest',
      isOtherVersion
        ? `${manifest.url} has version ${served.sdk ?? 'unknown'}, but the installed SDK has version ${own.sdk}.`
        : `${manifest.url} names other files than the installed SDK.`,
      'Run npx --no nightlight assets FOLDER, deploy the folder, and purge your CDN.',
    ),
  ];
};

const checkContents: Check = ({ files }) =>
  files.flatMap(({ path, bytes, sha256, answer }) => {
    if (!isFile(answer)) return [];
    if (answer.bytes < bytes) {
      return [
        fault(
          'file-truncated',
          `${answer.url} has ${answer.bytes} bytes, and its manifest says ${bytes}.`,
          `Copy ${path} again, for example with npx --no nightlight assets FOLDER. Check the upload limit of your host.`,
        ),
      ];
    }
    if (answer.bytes === bytes && (answer.sha256 === '' || answer.sha256 === sha256)) return [];
    return [
      fault(
        'file-damaged',
        `${answer.url} is not the file that its manifest names (${answer.bytes === bytes ? 'SHA-256 differs' : `${answer.bytes} bytes, not ${bytes}`}).`,
        'Copy the assets folder again, serve its files unchanged, and purge your CDN.',
      ),
    ];
  });

const JAVASCRIPT = /^(text|application)\/(x-)?(java|ecma)script\b/;

const checkType: Check = ({ workers }) =>
  workers
    .filter((worker) => isFile(worker) && !JAVASCRIPT.test(worker.type))
    .map(({ url, type }) =>
      fault(
        'wrong-type',
        `${url} has the type ${type || '(none)'}, so browsers refuse to run it.`,
        'Send Content-Type: text/javascript with .js files.',
      ),
    );

const sealFault = ({ url, policies, reportOnly }: Answer): Fault | undefined => {
  if (blocksNetwork(policies, reportOnly)) return undefined;
  if ([...policies, ...reportOnly].some((policy) => /report-(uri|to)\b/i.test(policy))) {
    return fault(
      'reports-in-seal',
      `${url} has a policy that sends reports, and a report is a request.`,
      `Remove report-uri and report-to from this response. Send only: ${SEAL}`,
    );
  }
  if (policies.some((policy) => scriptSources(policy)?.includes("'self'"))) {
    return fault(
      'self-in-seal',
      `${url} has a policy with 'self', so the worker could import scripts from your server, and send data in their URLs.`,
      `Send the worker a policy of its own, not the page's: ${SEAL}`,
    );
  }
  return fault(
    'no-seal',
    policies.length === 0
      ? `${url} has no Content-Security-Policy, so the browser does not keep the worker off the network.`
      : `${url} has the policy "${policies.join(', ')}", which does not keep the worker off the network.`,
    `Send this with the file: ${SEAL}`,
  );
};

const checkSeals: Check = ({ workers, start }) => {
  const found = workers.filter(isFile).flatMap((worker) => sealFault(worker) ?? []);
  if (found.length > 0 || start.state !== 'open') return found;
  return [
    fault(
      'no-seal',
      `${start.url} has the right header now, but the browser did not apply it: it uses an older copy.`,
      'Copy the assets folder again, so that its dates change, and purge your CDN.',
    ),
  ];
};

const checkWasm: Check = ({ workers }) =>
  workers.filter(isFile).flatMap(({ url, policies }) =>
    policies.some((policy) => {
      const sources = scriptSources(policy);
      return (
        sources && !sources.includes("'wasm-unsafe-eval'") && !sources.includes("'unsafe-eval'")
      );
    })
      ? [
          fault(
            'no-wasm',
            `${url} has a policy that forbids WebAssembly.`,
            `Add 'wasm-unsafe-eval' to its script-src: ${SEAL}`,
          ),
        ]
      : [],
  );

const requiresEmbedder = ({ embedderPolicy }: Answer): boolean =>
  /^(require-corp|credentialless)/.test(embedderPolicy);

const checkIsolation: Check = ({ page, workers, isIsolated }) => {
  if (!isIsolated && /^same-origin(;|$)/.test(page.openerPolicy) && !requiresEmbedder(page)) {
    return [
      fault(
        'no-coep',
        `${page.url} has Cross-Origin-Opener-Policy: same-origin, which asks for threads, but no Cross-Origin-Embedder-Policy. Your page silently gets one thread.`,
        "Send Cross-Origin-Embedder-Policy: require-corp with the page and with Nightlight's workers. If your page doesn't need threads, remove the first header: Nightlight uses one thread.",
      ),
    ];
  }
  if (!requiresEmbedder(page)) return [];
  return workers
    .filter((worker) => isFile(worker) && !requiresEmbedder(worker))
    .map(({ url }) =>
      fault(
        'no-coep',
        `${url} has no Cross-Origin-Embedder-Policy, but the page has one, so the browser refuses to start the worker.`,
        `Send Cross-Origin-Embedder-Policy: ${page.embedderPolicy} with the worker too.`,
      ),
    );
};

/** Only for what the other checks don't explain. */
const checkStart: Check = ({ start, workers }) => {
  if (start.blockedBy) {
    return [
      fault(
        'worker-blocked',
        `The page's Content-Security-Policy (${start.blockedBy}) blocks ${start.url}.`,
        "Add worker-src 'self' to the policy of the page.",
      ),
    ];
  }
  if (start.state !== 'failed' && start.state !== 'silent') return [];
  if (!workers[0] || !isFile(workers[0])) return [];
  return [
    fault(
      'worker-failed',
      `${start.url} ${start.state === 'silent' ? 'does not answer' : `could not be started (${start.error || 'the browser gives no reason'})`}.`,
      'Copy the assets folder of the installed SDK again and serve its files unchanged.',
    ),
  ];
};

const checkCaching: Check = ({ manifest }) => {
  const { cacheControl, url } = manifest;
  const age = Number(/max-age=(\d+)/i.exec(cacheControl)?.[1] ?? 0);
  const revalidates = /no-cache|no-store/i.test(cacheControl);
  if (!isFile(manifest) || revalidates || (age === 0 && !/immutable/i.test(cacheControl))) {
    return [];
  }
  return [
    fault(
      'manifest-cached',
      `${url} has Cache-Control: ${cacheControl}. Browsers and CDNs may use it after you have deployed a new version, and then the start fails.`,
      'Send Cache-Control: no-cache with the assets folder. File names are the same in every version.',
    ),
  ];
};

/** Files below this size gain little. */
const LARGE_BYTES = 50_000;

const checkCompression: Check = ({ workers, files }) => {
  const answers = [...workers, ...files.map(({ answer }) => answer)];
  // ONNX Runtime and scripts become much smaller. Picture models and word data don't.
  const plain = answers.filter(
    (answer) =>
      isFile(answer) &&
      answer.bytes > LARGE_BYTES &&
      /\.(js|wasm|json)$/.test(new URL(answer.url).pathname) &&
      !answer.encoding,
  );
  const [first] = plain;
  if (!first) return [];
  const total = plain.reduce((sum, { bytes }) => sum + bytes, 0);
  return [
    fault(
      'no-compression',
      `${first.url}${plain.length > 1 ? ` and ${plain.length - 1} more files` : ''} (${(total / 1e6).toFixed(1)} MB) are sent without compression, so first visits take longer.`,
      'Switch on gzip or Brotli for .js, .json, .wasm and .onnx files, or write compressed copies: npx --no nightlight assets FOLDER --compress',
    ),
  ];
};

const CHECKS: readonly Check[] = [
  ...[checkContext, checkFallback, checkMissing, checkStale, checkContents],
  ...[checkType, checkSeals, checkWasm, checkIsolation, checkCaching, checkCompression],
];

/** Names all faults, the most important ones first. */
export const findFaults = (observed: Observed): readonly Fault[] => {
  const found = CHECKS.flatMap((check) => check(observed));
  const isExplained = found.some(({ name }) =>
    ['wrong-type', 'html-fallback', 'file-missing', 'no-coep', 'not-secure'].includes(name),
  );
  return isExplained ? found : [...found, ...checkStart(observed)];
};
