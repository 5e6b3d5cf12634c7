import type { ConnectionState } from './connection.ts';
import { element } from './element.ts';

/** A short drop is nobody's business. */
const PATIENCE = 800;

/** Says when the line is lost, or when there is no seat. */
export const chatBanner = (
  onRetry: () => void,
): { readonly node: HTMLElement; readonly setState: (state: ConnectionState) => void } => {
  const words = element('span');
  const retry = element('button', { type: 'button', class: 'link' }, 'Try now');
  const node = element('div', { class: 'banner', role: 'status', hidden: true }, words, ' ', retry);
  let timer: ReturnType<typeof setTimeout> | undefined;
  retry.addEventListener('click', onRetry);

  const say = (text: string, again: boolean): void => {
    words.textContent = text;
    retry.hidden = !again;
    node.hidden = false;
  };
  return {
    node,
    setState: (state) => {
      clearTimeout(timer);
      if (state === 'open') node.hidden = true;
      else if (state === 'full') say('This room is full.', false);
      else {
        timer = setTimeout(
          () => say('No connection. Your messages will go as soon as it is back.', true),
          PATIENCE,
        );
      }
    },
  };
};
