import type { Decision } from '@nightlight/sdk/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { checkQueue, type QueuedCheck } from './check-queue.ts';
import { type Nearness, watchNearness } from './nearness.ts';
import { bytesOf, type PictureBytes, type PictureSrc } from './picture-bytes.ts';
import { type ReadyPicture, readyPicture } from './ready-picture.ts';
import { unreadVerdict, type Verdict, verdictOn } from './verdict.ts';

/** Checks pictures. The result of `createNightlight()` is one. */
export interface PictureChecker {
  classify(
    message: {
      readonly conversation: string;
      readonly author: string;
      readonly images: readonly Blob[];
    },
    options?: { readonly signal?: AbortSignal },
  ): Promise<Decision>;
  /** Stores on the device that a decision was wrong. */
  disagree?(decision: Decision): unknown;
}

/** The picture and its checker. */
export interface Subject {
  readonly src: PictureSrc | undefined;
  readonly checker: PictureChecker | undefined;
  readonly conversation: string;
  readonly author: string;
  /** A decision that was made already, and the picture's place in it. */
  readonly decision: Decision | undefined;
  readonly index: number;
}

/** `missing`: could not be loaded. `broken`: is fine but can't be displayed. */
export type Problem = 'missing' | 'broken';

const NOTHING: Subject = {
  src: undefined,
  checker: undefined,
  conversation: 'none',
  author: 'unknown',
  decision: undefined,
  index: 0,
};

/** Pixels between the middle of an element and the middle of the window. */
const fromTheMiddle = (element: Element): number => {
  const { top, bottom, left, right } = element.getBoundingClientRect();
  return Math.hypot(top + bottom - innerHeight, left + right - innerWidth) / 2;
};

/**
 * Loads a picture, gets its verdict, and prepares its pixels if it may be visible.
 *
 * Loading and freeing depend on scrolling alone, never on the verdict: otherwise the server could
 * tell from the requests which pictures were covered. Late results, after the picture changed or
 * scrolled away, are dropped.
 */
export class PictureCheck implements ReactiveController {
  verdict: Verdict | undefined;
  /** The reader chose to see it. */
  opened = false;
  /** The reader chose to see it, and its pixels are being loaded. */
  isOpening = false;
  problem: Problem | undefined;
  /** The picture's size in pixels, once known. */
  size: { readonly width: number; readonly height: number } | undefined;
  /** The element for the page. Only set if the picture may be visible. */
  image: HTMLImageElement | undefined;

  readonly #host: ReactiveControllerHost & Element;
  #subject = NOTHING;
  #nearness: Nearness = 'far';
  #unwatch: (() => void) | undefined;
  /** Aborted when the bytes are no longer needed. */
  #loading: AbortController | undefined;
  #bytes: PictureBytes | undefined;
  #picture: ReadyPicture | undefined;
  /** Aborted when the verdict is no longer needed. */
  #checking: AbortController | undefined;
  /** Fingerprint of the bytes that the verdict is about. */
  #checked: string | symbol | undefined;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#unwatch = watchNearness(this.#host, (nearness) => this.#moved(nearness));
  }

  hostDisconnected(): void {
    this.#unwatch?.();
    this.#nearness = 'far';
    this.#release();
  }

  /** Near enough to the window to be checked. */
  get isNear(): boolean {
    return this.#nearness === 'near';
  }

  /** Resets everything for another picture or another checker. */
  start(subject: Subject): void {
    this.#subject = subject;
    this.#release();
    this.opened = false;
    this.size = undefined;
    this.#checked = undefined;
    this.verdict = subject.decision ? verdictOn(subject.decision, subject.index) : undefined;
    this.#next();
  }

  open(): void {
    if (!this.verdict?.canOpen) return;
    this.opened = true;
    this.isOpening = true;
    this.#next();
  }

  cover(): void {
    this.opened = false;
    this.#next();
  }

  /** Loads and checks again after a failure. */
  again(): void {
    this.problem = undefined;
    if (this.verdict?.words.harm === 'unread') this.#clearVerdict();
    this.#next();
  }

  #moved(nearness: Nearness): void {
    this.#nearness = nearness;
    if (nearness === 'near') this.#next();
    else {
      this.#checking?.abort();
      this.#host.requestUpdate();
    }
    // A picture with the focus keeps its pixels: its button may be pressed next.
    if (nearness === 'far' && !this.#host.matches(':focus-within')) this.#release();
  }

  #release(): void {
    this.#checking?.abort();
    this.#loading?.abort();
    this.#loading = undefined;
    this.#bytes = undefined;
    this.problem = undefined;
    this.#close();
  }

  #close(): void {
    this.isOpening = false;
    this.#picture?.close();
    this.#picture = undefined;
    this.image = undefined;
    this.#host.requestUpdate();
  }

  /** Starts the next step, unless it is running already. */
  #next(): void {
    this.#host.requestUpdate();
    if (!this.isNear || this.problem) return;
    const { verdict } = this;
    if (!this.#bytes) void this.#load();
    else if (!verdict) this.#enqueue();
    else if (!verdict.covers || this.opened) void this.#uncover();
    else this.#close();
  }

  async #load(): Promise<void> {
    const { src } = this.#subject;
    if (this.#loading || !src) return;
    const loading = new AbortController();
    this.#loading = loading;
    try {
      const bytes = await bytesOf(src, loading.signal);
      if (loading.signal.aborted) return;
      this.#bytes = bytes;
      // The URL returned another picture than the one that was checked.
      if (this.#checked !== undefined && this.#checked !== bytes.fingerprint) this.#clearVerdict();
    } catch {
      if (loading.signal.aborted) return;
      this.#loading = undefined;
      this.problem = 'missing';
    }
    this.#next();
  }

  #clearVerdict(): void {
    this.verdict = undefined;
    this.#checked = undefined;
    this.opened = false;
  }

  #enqueue(): void {
    const { checker } = this.#subject;
    const bytes = this.#bytes;
    if (!checker || !bytes || (this.#checking && !this.#checking.signal.aborted)) return;
    const checking = new AbortController();
    this.#checking = checking;
    const queued: QueuedCheck = {
      distance: () => fromTheMiddle(this.#host),
      run: () => this.#run(checker, bytes, checking),
    };
    checking.signal.addEventListener('abort', () => checkQueue.remove(queued), { once: true });
    checkQueue.add(queued);
  }

  async #run(
    checker: PictureChecker,
    { blob, fingerprint }: PictureBytes,
    checking: AbortController,
  ): Promise<void> {
    const { conversation, author } = this.#subject;
    // Decode in parallel, so that it is visible in the next frame after the verdict.
    void this.#prepare(blob);
    const message = { conversation, author, images: [blob] };
    const verdict = await Promise.resolve()
      .then(() => checker.classify(message, { signal: checking.signal }))
      .then((decision) => verdictOn(decision, 0))
      .catch(() => unreadVerdict(author));
    if (checking.signal.aborted) return;
    this.#checking = undefined;
    this.#checked = fingerprint;
    this.verdict = verdict;
    this.#next();
  }

  async #prepare(blob: Blob): Promise<ReadyPicture | undefined> {
    this.#picture ??= readyPicture(blob);
    const picture = this.#picture;
    await picture.ready.catch(() => {});
    if (picture !== this.#picture) return undefined;
    const { naturalWidth: width, naturalHeight: height } = picture.image;
    if (width && height && !this.size) {
      this.size = { width, height };
      this.#host.requestUpdate();
    }
    return picture;
  }

  async #uncover(): Promise<void> {
    if (this.image || !this.#bytes) return;
    const picture = await this.#prepare(this.#bytes.blob);
    if (!picture) return;
    const works = await picture.ready.then(
      () => true,
      () => false,
    );
    // It was covered or changed in the meantime, so this result is outdated.
    if (picture !== this.#picture) return;
    this.isOpening = false;
    if (works) this.image = picture.image;
    else this.problem = 'broken';
    this.#host.requestUpdate();
  }
}
