/** Hosts on which developers work. */
const LOCAL_HOSTS: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

let hasWarned = false;

/** Tells a developer, once and on localhost only, that a worker's response lacks its header. */
export const warnAboutHeader = (file = 'nightlight-worker.js'): void => {
  if (hasWarned || !LOCAL_HOSTS.has(location.hostname)) return;
  hasWarned = true;
  console.warn(
    `Nightlight: the browser does not keep the worker off the network, because its response header is missing. Send this with ${file}: Content-Security-Policy: default-src 'none'; script-src 'wasm-unsafe-eval'; connect-src 'none'. See docs/guide/hosting.md. This warning appears once, on localhost only.`,
  );
};
