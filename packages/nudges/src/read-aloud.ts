import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import { labelFor } from './messages/words-for.ts';

type Voice = Pick<SpeechSynthesisVoice, 'lang' | 'localService' | 'default'>;

const getLanguage = (tag: string): string =>
  tag.toLowerCase().replaceAll('_', '-').split('-')[0] ?? '';

/**
 * Finds the voice for a locale. Uses only local voices, because others send the text to a server.
 * Prefers the same region, then the device's default. Returns `undefined` if there is none.
 */
export const findLocalVoice = <V extends Voice>(
  voices: readonly V[],
  locale: string,
): V | undefined => {
  const matching = voices.filter(
    ({ lang, localService }) => localService && getLanguage(lang) === getLanguage(locale),
  );
  const region = locale.toLowerCase();
  return (
    matching.find(({ lang }) => lang.toLowerCase().replaceAll('_', '-') === region) ??
    matching.find((voice) => voice.default) ??
    matching[0]
  );
};

/** Reads an element's text aloud, if the device has a local voice for the language. */
export class ReadAloud implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #utterance: SpeechSynthesisUtterance | undefined;

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
    if (!this.#utterance) return;
    this.#utterance = undefined;
    this.#speech?.cancel();
    this.#host.requestUpdate();
  }

  #read(text: string, locale: string): void {
    const voice = findLocalVoice(this.#speech?.getVoices() ?? [], locale);
    if (!voice) return;
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    // Events arrive with a delay, so another element may already be speaking.
    const onEnd = (): void => {
      if (this.#utterance !== utterance) return;
      this.#utterance = undefined;
      this.#host.requestUpdate();
    };
    utterance.addEventListener('end', onEnd);
    utterance.addEventListener('error', onEnd);
    this.#speech?.cancel();
    this.#utterance = utterance;
    this.#speech?.speak(utterance);
    this.#host.requestUpdate();
  }

  /** Renders a button that starts and stops reading `text`. Renders nothing without a local voice. */
  renderButton(text: () => string, locale: string): TemplateResult | typeof nothing {
    if (!findLocalVoice(this.#speech?.getVoices() ?? [], locale)) return nothing;
    const isReading = this.#utterance !== undefined;
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
