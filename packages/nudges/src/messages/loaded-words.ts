import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { loadWords, needsWords } from './catalogues.ts';

/** Loads the words of its element's locale where nobody has before; until then it speaks English. */
export class LoadedWords implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #locale: () => string | undefined;
  #asked: string | undefined;

  constructor(host: ReactiveControllerHost, locale: () => string | undefined) {
    this.#host = host;
    this.#locale = locale;
    host.addController(this);
  }

  hostUpdate(): void {
    const locale = this.#locale();
    if (locale === undefined || locale === this.#asked || !needsWords(locale)) return;
    this.#asked = locale;
    void loadWords(locale).then((found) => {
      if (found !== 'en') this.#host.requestUpdate();
    });
  }
}
