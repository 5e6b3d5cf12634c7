import { type Draft, isSame, readDraft, type TextField } from './draft.ts';

const isEscape = (event: Event): boolean => {
  const { type, key, isComposing, defaultPrevented } = event as KeyboardEvent;
  return type === 'keydown' && key === 'Escape' && !isComposing && !defaultPrevented;
};

export interface DraftWatch {
  readonly signal: AbortSignal;
  end(): void;
}

/** Watches one draft in its form, or in its field if it has no form. */
export class DraftWatcher {
  readonly #host: HTMLElement;
  readonly #isUnchanged: () => boolean;
  readonly #stopped: AbortSignal;

  constructor(
    { form, field }: { form: HTMLFormElement | undefined; field: TextField },
    draft: Draft,
    stopped: AbortSignal,
  ) {
    this.#host = form ?? field;
    this.#isUnchanged = () => isSame(draft, readDraft(form, field));
    this.#stopped = stopped;
  }

  /** Whether the form still contains this draft. */
  get isUnchanged(): boolean {
    return this.#isUnchanged();
  }

  /** The signal aborts when the user presses Escape or the guard is stopped. */
  watchEscape(): DraftWatch {
    return this.#watch(isEscape);
  }

  /** The signal also aborts when the user changes the text or picks another file. */
  watchChanges(): DraftWatch {
    // A field also fires `change` when it loses the focus, so compare the drafts.
    return this.#watch((event) => isEscape(event) || !this.isUnchanged);
  }

  #watch(isOver: (event: Event) => boolean): DraftWatch {
    const over = new AbortController();
    const ended = new AbortController();
    const listener = (event: Event): void => {
      if (isOver(event)) over.abort();
    };
    for (const name of ['input', 'change', 'keydown']) {
      this.#host.addEventListener(name, listener, { signal: ended.signal });
    }
    return {
      signal: AbortSignal.any([over.signal, this.#stopped]),
      end: () => ended.abort(),
    };
  }
}
