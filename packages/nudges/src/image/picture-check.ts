import type { Decision } from '@nightlight/sdk/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type Look, lookQueue } from './look-queue.ts';
import { type Nearness, watchNearness } from './nearness.ts';
import { bytesOf, type PictureBytes, type PictureSrc } from './picture-bytes.ts';
import { type ReadyPicture, readyPicture } from './ready-picture.ts';
import { unreadVerdict, type Verdict, verdictOn } from './verdict.ts';

/** Who is asked about pictures; what `createNightlight()` gives is one. */
export interface PictureChecker {
  classify(
    message: {
      readonly conversation: string;
      readonly author: string;
      readonly images: readonly Blob[];
    },
    options?: { readonly signal?: AbortSignal },
  ): Promise<Decision>;
  /** Keeps on the device that a decision was wrong. */
  disagree?(decision: Decision): unknown;
}

/** Which picture, and who judges it. */
export interface Subject {
  readonly src: PictureSrc | undefined;
  readonly checker: PictureChecker | undefined;
  readonly conversation: string;
  readonly author: string;
  /** What was decided already, and which of its pictures this one is. */
  readonly decision: Decision | undefined;
  readonly index: number;
}

/** `missing`: nothing could be loaded. `broken`: loaded, may be shown, and can't be. */
export type Problem = 'missing' | 'broken';

const NOTHING: Subject = {
  src: undefined,
  checker: undefined,
  conversation: 'none',
  author: 'unknown',
  decision: undefined,
  index: 0,
};

/** Pixels between the middles of an element and of the window. */
const fromTheMiddle = (element: Element): number => {
  const { top, bottom, left, right } = element.getBoundingClientRect();
  return Math.hypot(top + bottom - innerHeight, left + right - innerWidth) / 2;
};

/**
 * From an address to a verdict, and to pixels where these may be seen.
 *
 * Loading and letting go follow the scrolling alone, never the verdict: a server
 * that were asked only for what is fit to be seen would learn what is not.
 * Whatever answers late, after the picture was changed or scrolled away, is dropped.
 */
export class PictureCheck implements ReactiveController {
  verdict: Verdict | undefined;
  /** Its reader chose to look. */
  opened = false;
  /** Chosen, and its pixels are on their way. */
  isOpening = false;
  problem: Problem | undefined;
  /** Of the picture, in pixels, once known. */
  size: { readonly width: number; readonly height: number } | undefined;
  /** To be put into the page; there only where it may be seen. */
  image: HTMLImageElement | undefined;

  readonly #host: ReactiveControllerHost & Element;
  #subject = NOTHING;
  #nearness: Nearness = 'far';
  #unwatch: (() => void) | undefined;
  /** Aborted when the bytes aren't wanted any more. */
  #holding: AbortController | undefined;
  #bytes: PictureBytes | undefined;
  #picture: ReadyPicture | undefined;
  /** Aborted when the answer isn't wanted any more. */
  #asking: AbortController | undefined;
  /** Fingerprint of what the verdict was passed on. */
  #judged: string | symbol | undefined;

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
    this.#letGo();
  }

  /** Near enough to the window to be worked on. */
  get isNear(): boolean {
    return this.#nearness === 'near';
  }

  /** Another picture, or another judge: nothing of the former holds. */
  look(subject: Subject): void {
    this.#subject = subject;
    this.#letGo();
    this.opened = false;
    this.size = undefined;
    this.#judged = undefined;
    this.verdict = subject.decision ? verdictOn(subject.decision, subject.index) : undefined;
    this.#goOn();
  }

  open(): void {
    if (!this.verdict?.mayLook) return;
    this.opened = true;
    this.isOpening = true;
    this.#goOn();
  }

  cover(): void {
    this.opened = false;
    this.#goOn();
  }

  /** Loads and asks once more, where that failed. */
  again(): void {
    this.problem = undefined;
    if (this.verdict?.words.harm === 'unread') this.#unjudge();
    this.#goOn();
  }

  #moved(nearness: Nearness): void {
    this.#nearness = nearness;
    if (nearness === 'near') this.#goOn();
    else {
      this.#asking?.abort();
      this.#host.requestUpdate();
    }
    // Nobody scrolls away what they are about to press.
    if (nearness === 'far' && !this.#host.matches(':focus-within')) this.#letGo();
  }

  #letGo(): void {
    this.#asking?.abort();
    this.#holding?.abort();
    this.#holding = undefined;
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

  /** Whatever is to be done next, and isn't being done yet. */
  #goOn(): void {
    this.#host.requestUpdate();
    if (!this.isNear || this.problem) return;
    const { verdict } = this;
    if (!this.#bytes) void this.#load();
    else if (!verdict) this.#ask();
    else if (!verdict.covers || this.opened) void this.#uncover();
    else this.#close();
  }

  async #load(): Promise<void> {
    const { src } = this.#subject;
    if (this.#holding || !src) return;
    const holding = new AbortController();
    this.#holding = holding;
    try {
      const bytes = await bytesOf(src, holding.signal);
      if (holding.signal.aborted) return;
      this.#bytes = bytes;
      if (this.#judged !== undefined && this.#judged !== bytes.fingerprint) this.#unjudge();
    } catch {
      if (holding.signal.aborted) return;
      this.#holding = undefined;
      this.problem = 'missing';
    }
    this.#goOn();
  }

  /** The address answers with another picture than the one that was looked at. */
  #unjudge(): void {
    this.verdict = undefined;
    this.#judged = undefined;
    this.opened = false;
  }

  #ask(): void {
    const { checker } = this.#subject;
    const bytes = this.#bytes;
    if (!checker || !bytes || (this.#asking && !this.#asking.signal.aborted)) return;
    const asking = new AbortController();
    this.#asking = asking;
    const look: Look = {
      distance: () => fromTheMiddle(this.#host),
      run: () => this.#answer(checker, bytes, asking),
    };
    asking.signal.addEventListener('abort', () => lookQueue.remove(look), { once: true });
    lookQueue.add(look);
  }

  async #answer(
    checker: PictureChecker,
    { blob, fingerprint }: PictureBytes,
    asking: AbortController,
  ): Promise<void> {
    const { conversation, author } = this.#subject;
    // Decoded meanwhile, so that it can be seen with the next frame after the verdict.
    void this.#prepare(blob);
    const message = { conversation, author, images: [blob] };
    const verdict = await Promise.resolve()
      .then(() => checker.classify(message, { signal: asking.signal }))
      .then((decision) => verdictOn(decision, 0))
      .catch(() => unreadVerdict(author));
    if (asking.signal.aborted) return;
    this.#asking = undefined;
    this.#judged = fingerprint;
    this.verdict = verdict;
    this.#goOn();
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
    // Covered or changed meanwhile: the picture that was made ready isn't this one's any more.
    if (picture !== this.#picture) return;
    this.isOpening = false;
    if (works) this.image = picture.image;
    else this.problem = 'broken';
    this.#host.requestUpdate();
  }
}
