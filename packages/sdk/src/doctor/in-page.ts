/**
 * Functions that run in the page. The doctor sends their source text, so they use nothing from outside.
 */
import type { Answer, WorkerStart } from './observed.ts';

/** Requests files one after another, as the SDK does, but without any cache. */
export const readFiles = async (urls: readonly string[]): Promise<readonly Answer[]> => {
  const toHex = (bytes: ArrayBuffer): string =>
    Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
  const answers: Answer[] = [];
  for (const url of urls) {
    const nothing = {
      ...{ url, status: 0, type: '', encoding: '', cacheControl: '', policies: [] },
      ...{ reportOnly: [], embedderPolicy: '', openerPolicy: '', bytes: 0, sha256: '' },
      ...{ isPage: false, text: '' },
    };
    try {
      const response = await fetch(url, { credentials: 'omit', cache: 'no-store' });
      const read = (name: string): string => response.headers.get(name) ?? '';
      const list = (name: string): string[] => (read(name) ? read(name).split(',') : []);
      const body = await response.arrayBuffer();
      const start = new TextDecoder().decode(body.slice(0, 1024)).trim().toLowerCase();
      answers.push({
        ...{ url, status: response.status, type: read('content-type').toLowerCase() },
        ...{ encoding: read('content-encoding'), cacheControl: read('cache-control') },
        policies: list('content-security-policy'),
        reportOnly: list('content-security-policy-report-only'),
        embedderPolicy: read('cross-origin-embedder-policy'),
        openerPolicy: read('cross-origin-opener-policy'),
        bytes: body.byteLength,
        sha256: crypto.subtle ? toHex(await crypto.subtle.digest('SHA-256', body)) : '',
        isPage: start.startsWith('<!doctype html') || start.startsWith('<html'),
        text: body.byteLength < 100_000 ? new TextDecoder().decode(body) : '',
      });
    } catch (error) {
      answers.push({ ...nothing, error: String(error) });
    }
  }
  return answers;
};

/** Starts a worker and asks it for its seal, in the words of Comlink. */
export const startWorker = (url: string): Promise<WorkerStart> =>
  new Promise((resolve) => {
    let blockedBy = '';
    document.addEventListener('securitypolicyviolation', (event) => {
      if (event.disposition === 'enforce' && event.blockedURI === url) {
        blockedBy = event.effectiveDirective;
      }
    });
    const done = (state: WorkerStart['state'], error = ''): void => {
      // The event about a blocked worker may come after the worker's own.
      setTimeout(() => resolve({ url, state, error, blockedBy }), state === 'failed' ? 300 : 0);
    };
    const id = 'nightlight-doctor';
    setTimeout(() => done('silent'), 20_000);
    try {
      const worker = new Worker(url, { type: 'module', name: id, credentials: 'omit' });
      worker.addEventListener('error', ({ message }) => done('failed', message ?? ''));
      worker.addEventListener('message', ({ data }) => {
        if (data?.id !== id) return;
        worker.terminate();
        done(['sealed', 'open', 'unknown'].includes(data.value) ? data.value : 'silent');
      });
      worker.postMessage({ id, type: 'APPLY', path: ['seal'], argumentList: [] });
    } catch (error) {
      done('failed', String(error));
    }
  });

/** What the browser says about the page itself. */
export const readContext = async (): Promise<{ isSecure: boolean; isIsolated: boolean }> => ({
  isSecure: isSecureContext,
  isIsolated: crossOriginIsolated,
});
