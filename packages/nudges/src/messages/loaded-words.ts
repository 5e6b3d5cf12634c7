import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { loadWords, needsWords } from './catalogues.ts';

/** Loads the words of its element's locale where nobody has before. */
export class LoadedWords implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #locale: () => string | undefined;
  #asked: string | undefined;
  #isReady = false;

  constructor(host: ReactiveControllerHost, locale: () => string | undefined) {
    this.#host = host;
    this.#locale = locale;
    host.addController(this);
  }

  /** Whether there is anything to wait for before words are shown. */
  get isReady(): boolean {
    return this.#isReady;
  }

  hostUpdate(): void {
    const locale = this.#locale();
    if (locale === undefined || !needsWords(locale)) {
      this.#isReady = true;
      return;
    }
    if (locale === this.#asked) return;
    this.#asked = locale;
    this.#isReady = false;
    void loadWords(locale).then(() => {
      this.#isReady = true;
      this.#host.requestUpdate();
    });
  }
}
