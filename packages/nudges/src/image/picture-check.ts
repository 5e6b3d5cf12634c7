import type { Decision } from '@nightlight/sdk/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isLimited } from '../is-limited.ts';
import { checkQueue, type QueuedCheck } from './check-queue.ts';
import { type Nearness, watchNearness } from './nearness.ts';
import { loadBytes, type PictureBytes, type PictureSrc } from './picture-bytes.ts';
import { preparePicture, type ReadyPicture } from './prepare-picture.ts';
import { createUnreadVerdict, createVerdict, type Verdict } from './verdict.ts';

/** Checks pictures, such as the Nightlight that `createNightlight()` resolves with. */
export interface PictureChecker {
  classify(
    message: {
      readonly conversation: string;
      readonly author: string;
      readonly images: readonly Blob[];
    },
    options?: { readonly signal?: AbortSignal },
  ): Promise<Decision>;
  /** Stores on the device that the user found a decision wrong. */
  disagree?(decision: Decision): unknown;
  /** Calls `listener` when a limit may apply differently. Returns a function that ends this. */
  onLimitsChange?(listener: () => void): () => void;
}

/** A picture and its checker. */
export interface PictureToCheck {
  readonly src: PictureSrc | undefined;
  readonly checker: PictureChecker | undefined;
  readonly conversation: string;
  readonly author: string;
  /** An existing decision for the message, and the picture's index in it. */
  readonly decision: Decision | undefined;
  readonly index: number;
}

/** `missing`: it could not be loaded. `broken`: it may be shown but can't be decoded. */
export type Problem = 'missing' | 'broken';

const NO_PICTURE: PictureToCheck = {
  src: undefined,
  checker: undefined,
  conversation: 'none',
  author: 'unknown',
  decision: undefined,
  index: 0,
};

/** Returns the pixels between the middle of an element and the middle of the window. */
const distanceFromMiddle = (element: Element): number => {
  const { top, bottom, left, right } = element.getBoundingClientRect();
  return Math.hypot(top + bottom - innerHeight, left + right - innerWidth) / 2;
};

/**
 * Loads a picture, gets its verdict, and prepares its pixels if it may be visible.
 *
 * Loading and freeing depend only on scrolling, never on the verdict. Otherwise the server could
 * see from the requests which pictures were covered. If the picture changes or scrolls away, later
 * results are dropped.
 */
export class PictureCheck implements ReactiveController {
  verdict: Verdict | undefined;
  /** Whether the user chose to see it. */
  opened = false;
  /** Whether the user chose to see it and its pixels are being loaded. */
  isOpening = false;
  problem: Problem | undefined;
  /** The picture's size in pixels, once known. */
  size: { readonly width: number; readonly height: number } | undefined;
  /** The element for the page. Only set if the picture may be visible. */
  image: HTMLImageElement | undefined;

  readonly #host: ReactiveControllerHost & Element;
  #subject = NO_PICTURE;
  /** Set while a limit covers the picture. */
  #stopWaiting: (() => void) | undefined;
  /** A limit may have ended. The cover stays until the new verdict. */
  #isOutdated = false;
  #nearness: Nearness = 'far';
  #unwatch: (() => void) | undefined;
  /** Aborted when the bytes are no longer needed. */
  #loading: AbortController | undefined;
  #bytes: PictureBytes | undefined;
  #picture: ReadyPicture | undefined;
  /** Aborted when the verdict is no longer needed. */
  #checking: AbortController | undefined;
  /** Fingerprint of the bytes that the verdict is for. */
  #checkedFingerprint: string | symbol | undefined;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#unwatch = watchNearness(this.#host, (nearness) => this.#onNearness(nearness));
    this.#waitForLimit();
  }

  hostDisconnected(): void {
    this.#unwatch?.();
    this.#stopWaiting?.();
    this.#nearness = 'far';
    this.#release();
  }

  /** Whether it is near enough to the window to be checked. */
  get isNear(): boolean {
    return this.#nearness === 'near';
  }

  /**
   * Resets everything for another picture or another checker. If `src` is the same, its bytes stay,
   * because an object URL may be revoked by now.
   */
  start(subject: PictureToCheck): void {
    const isSame = subject.src === this.#subject.src;
    this.#subject = subject;
    if (isSame) this.#reset();
    else this.#release();
    this.opened = false;
    this.size = undefined;
    this.#checkedFingerprint = undefined;
    this.verdict = subject.decision ? createVerdict(subject.decision, subject.index) : undefined;
    this.#isOutdated = false;
    this.#waitForLimit();
    this.#startNextStep();
  }

  /** A picture that a limit covers is checked again when the limits change. */
  #waitForLimit(): void {
    this.#stopWaiting?.();
    const { checker, decision } = this.#subject;
    const decided = this.verdict?.decision;
    // The app checks again if it gave the decision.
    if (!decided || decision || !isLimited(decided)) return;
    this.#stopWaiting = checker?.onLimitsChange?.(() => {
      this.#isOutdated = true;
      this.#startNextStep();
    });
  }

  open(): void {
    if (!this.verdict?.canOpen) return;
    this.opened = true;
    this.isOpening = true;
    this.#startNextStep();
  }

  cover(): void {
    this.opened = false;
    this.#startNextStep();
  }

  /** Loads and checks again after a failure. */
  retry(): void {
    this.problem = undefined;
    if (this.verdict?.words.harm === 'unread') this.#clearVerdict();
    this.#startNextStep();
  }

  #onNearness(nearness: Nearness): void {
    this.#nearness = nearness;
    if (nearness === 'near') this.#startNextStep();
    else {
      this.#checking?.abort();
      this.#host.requestUpdate();
    }
    // Don't free a picture that has the focus, because the user may press its button next.
    if (nearness === 'far' && !this.#host.matches(':focus-within')) this.#release();
  }

  #release(): void {
    this.#loading?.abort();
    this.#loading = undefined;
    this.#bytes = undefined;
    this.#reset();
  }

  #reset(): void {
    this.#checking?.abort();
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
  #startNextStep(): void {
    this.#host.requestUpdate();
    if (!this.isNear || this.problem) return;
    const { verdict } = this;
    if (!this.#bytes) void this.#load();
    else if (!verdict || this.#isOutdated) this.#enqueue();
    else if (!verdict.covers || this.opened) void this.#uncover();
    else this.#close();
  }

  async #load(): Promise<void> {
    const { src } = this.#subject;
    if (this.#loading || !src) return;
    const loading = new AbortController();
    this.#loading = loading;
    try {
      const bytes = await loadBytes(src, loading.signal);
      if (loading.signal.aborted) return;
      this.#bytes = bytes;
      // The URL returned a different picture from the one that was checked.
      if (this.#checkedFingerprint !== undefined && this.#checkedFingerprint !== bytes.fingerprint)
        this.#clearVerdict();
    } catch {
      if (loading.signal.aborted) return;
      this.#loading = undefined;
      this.problem = 'missing';
    }
    this.#startNextStep();
  }

  #clearVerdict(): void {
    this.verdict = undefined;
    this.#isOutdated = false;
    this.#checkedFingerprint = undefined;
    this.opened = false;
  }

  #enqueue(): void {
    const { checker } = this.#subject;
    const bytes = this.#bytes;
    if (!checker || !bytes || (this.#checking && !this.#checking.signal.aborted)) return;
    const checking = new AbortController();
    this.#checking = checking;
    const queued: QueuedCheck = {
      distance: () => distanceFromMiddle(this.#host),
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
    this.#isOutdated = false;
    // Decode during the check, so that the picture is visible in the frame after the verdict.
    void this.#prepare(blob);
    const message = { conversation, author, images: [blob] };
    const verdict = await Promise.resolve()
      .then(() => checker.classify(message, { signal: checking.signal }))
      .then((decision) => createVerdict(decision, 0))
      .catch(() => createUnreadVerdict(author));
    if (checking.signal.aborted) return;
    this.#checking = undefined;
    this.#checkedFingerprint = fingerprint;
    this.verdict = verdict;
    this.#waitForLimit();
    this.#startNextStep();
  }

  async #prepare(blob: Blob): Promise<ReadyPicture | undefined> {
    this.#picture ??= preparePicture(blob);
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
    const isDecoded = await picture.ready.then(
      () => true,
      () => false,
    );
    // The picture was covered or changed in the meantime, so this result is outdated.
    if (picture !== this.#picture) return;
    this.isOpening = false;
    if (isDecoded) this.image = picture.image;
    else this.problem = 'broken';
    this.#host.requestUpdate();
  }
}
