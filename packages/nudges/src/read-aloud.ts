import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import { labelFor } from './messages/words-for.ts';

type Voice = Pick<SpeechSynthesisVoice, 'lang' | 'localService' | 'default'>;

const languageOf = (tag: string): string =>
  tag.toLowerCase().replaceAll('_', '-').split('-')[0] ?? '';

/**
 * The voice for a locale. Only local voices: others send the words to a server. Prefers the same
 * region, then the device's default. `undefined` if there is none.
 */
export const localVoice = <V extends Voice>(
  voices: readonly V[],
  locale: string,
): V | undefined => {
  const own = voices.filter(
    ({ lang, localService }) => localService && languageOf(lang) === languageOf(locale),
  );
  const region = locale.toLowerCase();
  return (
    own.find(({ lang }) => lang.toLowerCase().replaceAll('_', '-') === region) ??
    own.find((voice) => voice.default) ??
    own[0]
  );
};

/** Reads an element's words aloud. Offered only if the device has a local voice for the language. */
export class ReadAloud implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #reading: SpeechSynthesisUtterance | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    // Browsers load voices asynchronously.
    this.#speech?.addEventListener?.('voiceschanged', this.#onVoices);
  }

  hostDisconnected(): void {
    this.#speech?.removeEventListener?.('voiceschanged', this.#onVoices);
    this.#stop();
  }

  get #speech(): SpeechSynthesis | undefined {
    return globalThis.speechSynthesis;
  }

  #onVoices = (): void => this.#host.requestUpdate();

  #stop(): void {
    if (!this.#reading) return;
    this.#reading = undefined;
    this.#speech?.cancel();
    this.#host.requestUpdate();
  }

  #read(text: string, locale: string): void {
    const voice = localVoice(this.#speech?.getVoices() ?? [], locale);
    if (!voice) return;
    const reading = new SpeechSynthesisUtterance(text);
    reading.voice = voice;
    reading.lang = voice.lang;
    // Events arrive late: another element may be speaking by then.
    const ended = (): void => {
      if (this.#reading !== reading) return;
      this.#reading = undefined;
      this.#host.requestUpdate();
    };
    reading.addEventListener('end', ended);
    reading.addEventListener('error', ended);
    this.#speech?.cancel();
    this.#reading = reading;
    this.#speech?.speak(reading);
    this.#host.requestUpdate();
  }

  /** A button that starts and stops reading `text`. Nothing without a local voice. */
  button(text: () => string, locale: string): TemplateResult | typeof nothing {
    if (!localVoice(this.#speech?.getVoices() ?? [], locale)) return nothing;
    const isReading = this.#reading !== undefined;
    return html`<button
      type="button"
      class="quiet"
      part="read-aloud"
      data-choice="read"
      @click=${() => (isReading ? this.#stop() : this.#read(text(), locale))}
    >
      ${labelFor(isReading ? 'readStop' : 'readAloud', locale)}
    </button>`;
  }
}
