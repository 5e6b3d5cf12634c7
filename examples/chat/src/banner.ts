import type { ConnectionState } from './connection.ts';
import { element } from './element.ts';

/** Delay before the banner appears, so that a short interruption isn't shown. */
const BANNER_DELAY_MS = 800;

/** Shows a banner if the connection is lost or the room is full. */
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
          BANNER_DELAY_MS,
        );
      }
    },
  };
};
