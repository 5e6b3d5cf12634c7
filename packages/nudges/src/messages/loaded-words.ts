import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { loadWords, needsWords } from './catalogues.ts';

/** How long to wait for a locale before the general English texts are shown. */
const TIMEOUT_MS = 1_000;

/** Loads the UI texts for its element's locale, if they aren't loaded yet. */
export class LoadedWords implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #locale: () => string | null | undefined;
  #requested: string | undefined;
  #isReady = false;

  constructor(host: ReactiveControllerHost, locale: () => string | null | undefined) {
    this.#host = host;
    this.#locale = locale;
    host.addController(this);
  }

  /** Whether the element can render. It waits, so that no text changes while the user reads it. */
  get isReady(): boolean {
    return this.#isReady;
  }

  hostUpdate(): void {
    const locale = this.#locale();
    if (locale === undefined || locale === null || !needsWords(locale)) {
      this.#isReady = true;
      return;
    }
    if (locale === this.#requested) return;
    this.#requested = locale;
    this.#isReady = false;
    const render = (): void => {
      if (this.#requested !== locale) return;
      this.#isReady = true;
      this.#host.requestUpdate();
    };
    const timer = setTimeout(render, TIMEOUT_MS);
    void loadWords(locale).then(() => {
      clearTimeout(timer);
      render();
    });
  }
}
