import { html, type LitElement, type TemplateResult } from 'lit';

export interface ReplacedButton {
  /** Renders the button, or what replaces it. */
  render(label: string, renderOpen: (close: () => Promise<void>) => TemplateResult): TemplateResult;
}

/**
 * Creates a button that loads an element and is replaced by it, until that element is done. `load`
 * defines `<nightlight-${name}>`. `part` is the button's part.
 */
export const createReplacedButton = (
  host: LitElement,
  name: string,
  part: string,
  load: () => Promise<void>,
): ReplacedButton => {
  let isOpen = false;
  host.addController({
    hostDisconnected() {
      isOpen = false;
    },
  });

  /** The pressed button disappears; move the focus to its replacement so that it is not lost. */
  const setOpen = async (open: boolean): Promise<void> => {
    isOpen = open;
    host.requestUpdate();
    await host.updateComplete;
    const target = open ? `nightlight-${name}` : `[part=${part}]`;
    host.renderRoot.querySelector<HTMLElement>(target)?.focus();
  };
  // If it can't be loaded, such as offline, the button stays, so the user can try again.
  const open = (): Promise<void> =>
    load()
      .then(() => setOpen(true))
      .catch(() => {});

  return {
    render: (label, renderOpen) =>
      isOpen
        ? renderOpen(() => setOpen(false))
        : html`<button type="button" class="quiet" part=${part} data-choice=${part} @click=${open}>
            ${label}
          </button>`,
  };
};
