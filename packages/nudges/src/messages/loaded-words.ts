import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { loadWords, needsWords } from './catalogues.ts';

/** Milliseconds after which the few words that are in the bundle serve until others come. */
const PATIENCE = 1_000;

/** Loads the words of its element's locale where nobody has before. */
export class LoadedWords implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #locale: () => string | null | undefined;
  #asked: string | undefined;
  #isReady = false;

  constructor(host: ReactiveControllerHost, locale: () => string | null | undefined) {
    this.#host = host;
    this.#locale = locale;
    host.addController(this);
  }

  /** Whether words can be shown; for a moment there is nothing, so that none are exchanged. */
  get isReady(): boolean {
    return this.#isReady;
  }

  hostUpdate(): void {
    const locale = this.#locale();
    if (locale === undefined || locale === null || !needsWords(locale)) {
      this.#isReady = true;
      return;
    }
    if (locale === this.#asked) return;
    this.#asked = locale;
    this.#isReady = false;
    const go = (): void => {
      if (this.#asked !== locale) return;
      this.#isReady = true;
      this.#host.requestUpdate();
    };
    const late = setTimeout(go, PATIENCE);
    void loadWords(locale).then(() => {
      clearTimeout(late);
      go();
    });
  }
}
