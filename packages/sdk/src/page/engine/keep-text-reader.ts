import { NightlightError } from '@nightlight/core';
import type { PlaneReader } from '@nightlight/image/ocr';
import { expose } from 'comlink';
import { planesApi } from '../../wire/ocr-over-a-port.ts';
import type { TextLink } from './text-link.ts';

/** Starts in a row that may fail: then it stays as it is, or each picture would try once more. */
const MOST_FAILED = 2;

export interface TextReaderKeeper {
  /** Whether the browser keeps the worker from asking anybody for anything. */
  readonly isSealed: boolean;
  /** A way to the reader for a worker of its own, to be transferred. */
  port(): MessagePort;
  end(why: NightlightError): void;
}

/**
 * Keeps one worker that reads text in pictures. The words of the picture under which it ends
 * can't be read; the next picture starts another, with the same bytes.
 */
export const keepTextReader = async (
  start: (isRestart: boolean) => Promise<TextLink>,
): Promise<TextReaderKeeper> => {
  const first = await start(false);
  let link = first;
  let failed = 0;
  let over: NightlightError | undefined;

  const alive = async (): Promise<TextLink> => {
    if (over) throw over;
    if (!link.hasEnded) return link;
    if (failed >= MOST_FAILED) {
      throw new NightlightError('worker', 'The worker that reads text in pictures doesn’t start.');
    }
    failed++;
    const fresh = await start(true);
    if (first.isSealed && !fresh.isSealed) {
      // Every decision says of the first that it is sealed.
      const why = new NightlightError(
        'worker',
        'The worker that reads text in pictures lost its seal.',
      );
      fresh.end(why);
      throw why;
    }
    failed = 0;
    link = fresh;
    if (over) link.end(over);
    return link;
  };

  let tail: Promise<unknown> = Promise.resolve();
  const read: PlaneReader['read'] = (plane, options) => {
    // In turns, so that the time of one isn't spent by those before it.
    const answer = tail.then(async () => {
      options?.signal?.throwIfAborted();
      return (await alive()).read(plane, options);
    });
    tail = answer.catch(() => {});
    return answer;
  };

  return {
    isSealed: first.isSealed,
    port() {
      const { port1, port2 } = new MessageChannel();
      expose(planesApi({ read }), port1);
      return port2;
    },
    end(why) {
      over ??= why;
      link.end(why);
    },
  };
};
