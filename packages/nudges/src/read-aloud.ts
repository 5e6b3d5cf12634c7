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
 * The voice that reads a locale: one of this device, never one that sends the words to a server.
 * The same region first, then the device's own choice. `undefined` where there is none.
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

/** Reads an element's words aloud, and offers it only where a voice of this device can. */
export class ReadAloud implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #reading: SpeechSynthesisUtterance | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    // Browsers load their voices late.
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
    // Its own state alone: another element may speak by the time this one hears that it was ended.
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

  /** The button that reads `text`, and stops reading; nothing where no local voice can. */
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
