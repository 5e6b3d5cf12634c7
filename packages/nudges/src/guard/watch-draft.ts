import { type Draft, draftIn, isSame, type TextField } from './draft.ts';

const isEscape = (event: Event): boolean => {
  const { type, key, isComposing, defaultPrevented } = event as KeyboardEvent;
  return type === 'keydown' && key === 'Escape' && !isComposing && !defaultPrevented;
};

export interface DraftWatch {
  readonly signal: AbortSignal;
  end(): void;
}

/** Watches one draft in its form, or in a field without a form. */
export class DraftWatcher {
  readonly #host: HTMLElement;
  readonly #isStill: () => boolean;
  readonly #stopped: AbortSignal;

  constructor(
    { form, field }: { form: HTMLFormElement | undefined; field: TextField },
    draft: Draft,
    stopped: AbortSignal,
  ) {
    this.#host = form ?? field;
    this.#isStill = () => isSame(draft, draftIn(form, field));
    this.#stopped = stopped;
  }

  /** Whether the form still has this draft. */
  get isStill(): boolean {
    return this.#isStill();
  }

  /** Aborts when its author presses Escape, or the guard is stopped. */
  untilLeft(): DraftWatch {
    return this.#until(isEscape);
  }

  /** Aborts also when its author types on or picks another file. */
  untilChanged(): DraftWatch {
    // A field that loses the focus fires `change` too, with the same words.
    return this.#until((event) => isEscape(event) || !this.isStill);
  }

  #until(isOver: (event: Event) => boolean): DraftWatch {
    const over = new AbortController();
    const ended = new AbortController();
    const hear = (event: Event): void => {
      if (isOver(event)) over.abort();
    };
    for (const name of ['input', 'change', 'keydown']) {
      this.#host.addEventListener(name, hear, { signal: ended.signal });
    }
    return {
      signal: AbortSignal.any([over.signal, this.#stopped]),
      end: () => ended.abort(),
    };
  }
}
