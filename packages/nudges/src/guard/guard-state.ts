/** What happens to the message that waits. */
export type GuardStep = 'checking' | 'asking' | 'sending';

/** Shows on the form, for the app and for screen readers, what happens to the message that waits. */
export class GuardState {
  readonly #host: HTMLElement;
  #isBusy = false;
  #step: GuardStep | undefined;
  #focusQuestion = (): void => {};

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  /** Whether a message waits. */
  get isBusy(): boolean {
    return this.#isBusy;
  }

  get isAsking(): boolean {
    return this.#step === 'asking';
  }

  /** A message waits, but its check has not started yet. */
  begin(): void {
    this.#isBusy = true;
  }

  setStep(step: 'checking' | 'sending'): void {
    this.#set(step);
    this.#focusQuestion = () => {};
  }

  /** The user is asked. `focus` moves the focus to the question. */
  ask(focus: () => void): void {
    this.#set('asking');
    this.#focusQuestion = focus;
  }

  /** No message waits any more. */
  end(): void {
    this.#isBusy = false;
    this.#set(undefined);
    this.#focusQuestion = () => {};
  }

  focusQuestion(): void {
    this.#focusQuestion();
  }

  #set(step: GuardStep | undefined): void {
    this.#step = step;
    if (step) this.#host.dataset['nightlight'] = step;
    else this.#host.removeAttribute('data-nightlight');
    this.#host.ariaBusy = step === 'checking' || step === 'sending' ? 'true' : null;
  }
}
