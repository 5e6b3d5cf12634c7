import type { Limits, LimitsView } from '@nightlight/sdk/limits';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type LimitWords, loadLimitWords } from './limit-words.ts';

type Host = ReactiveControllerHost & {
  readonly isConnected: boolean;
  readonly limits: Limits | undefined;
};

/** Loads the view of an element's limits and its texts, and loads the view again after changes. */
export class LimitsController implements ReactiveController {
  readonly #host: Host;
  readonly #locale: () => string;
  #limits: Limits | undefined;
  #stop: (() => void) | undefined;
  #requestedLocale: string | undefined;
  view: LimitsView | undefined;
  words: LimitWords | undefined;
  hasFailed = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: Host, locale: () => string) {
    this.#host = host;
    this.#locale = locale;
    host.addController(this);
  }

  hostUpdate(): void {
    if (this.#locale() !== this.#requestedLocale) void this.#loadWords();
    if (this.#host.limits !== this.#limits) this.#subscribe();
  }

  hostConnected(): void {
    if (this.#limits) this.#subscribe();
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#stop = undefined;
    clearTimeout(this.#timer);
  }

  /** While a PIN can't be tried, the view changes with time alone. */
  #loadAfterWait(): void {
    clearTimeout(this.#timer);
    const { pinWait = 0 } = this.view ?? {};
    if (pinWait > 0) this.#timer = setTimeout(() => void this.load(), Math.min(pinWait, 15_000));
  }

  /** Loads the view again. */
  load = async (): Promise<void> => {
    const limits = this.#limits;
    try {
      const view = await limits?.get();
      if (limits !== this.#limits) return;
      this.view = view;
      this.#loadAfterWait();
      this.hasFailed = false;
    } catch {
      if (limits !== this.#limits) return;
      this.hasFailed = true;
    }
    this.#host.requestUpdate();
  };

  /** Runs a change, and loads the view again. If one of them fails, the element says so. */
  run = async (change: () => Promise<unknown>): Promise<void> => {
    try {
      await change();
      await this.load();
    } catch {
      this.hasFailed = true;
    }
    this.#host.requestUpdate();
  };

  #subscribe(): void {
    this.#stop?.();
    this.#limits = this.#host.limits;
    this.view = undefined;
    this.#stop = this.#limits?.subscribe(({ type }) => {
      if (type !== 'limit') void this.load();
    });
    void this.load();
  }

  async #loadWords(): Promise<void> {
    const locale = this.#locale();
    this.#requestedLocale = locale;
    try {
      const words = await loadLimitWords(locale);
      if (locale !== this.#requestedLocale) return;
      this.words = words;
    } catch {
      // Tried again at the next update, such as after a change of the view.
      this.#requestedLocale = undefined;
      return;
    }
    this.#host.requestUpdate();
  }
}
