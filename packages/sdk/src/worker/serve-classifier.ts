import './remove-globals.ts';
import { type Classifier, NightlightError } from '@nightlight/core';
import { expose } from 'comlink';
import type { ClassifierApi } from '../wire/classifier-api.ts';
import { sendWholeErrors } from '../wire/errors-on-the-wire.ts';
import { alive } from './alive.ts';
import { createCancellable } from './cancellable.ts';
import { readSealState } from './seal.ts';

/** The files of `openClassifier()`, by name. */
export type ClassifierFiles = Readonly<Record<string, Uint8Array<ArrayBuffer>>>;

const readFiles = async (files: Readonly<Record<string, Blob>>): Promise<ClassifierFiles> =>
  Object.fromEntries(
    await Promise.all(
      Object.entries(files).map(
        async ([name, blob]) => [name, new Uint8Array(await blob.arrayBuffer())] as const,
      ),
    ),
  );

/**
 * Runs a classifier of your own in a worker, for `openClassifier()` on the page. Import this module
 * first: it removes everything that reaches the network or the device's storage, such as `fetch`,
 * before your other imports run.
 */
export const serveClassifier = (
  open: (files: ClassifierFiles) => Classifier | Promise<Classifier>,
): void => {
  sendWholeErrors();
  const { run, cancel } = createCancellable();
  let classifier: Classifier | undefined;
  const api: ClassifierApi = {
    hello: () => alive,
    seal: readSealState,
    async start(files) {
      classifier = await open(await readFiles(files));
      const { id, version } = classifier;
      return { id, version };
    },
    async classify(call, messages) {
      const opened = classifier;
      if (!opened) throw new NightlightError('worker', 'The worker was called before start().');
      return run(call, (signal) => opened.classify(messages, { signal }));
    },
    cancel,
  };
  expose(api);
};
