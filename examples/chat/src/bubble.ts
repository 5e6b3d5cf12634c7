import { timeOf } from './clock.ts';
import type { ChatMessage } from './connection.ts';
import { element } from './element.ts';
import { tintOf } from './tint.ts';

export type Side = 'outgoing' | 'incoming';

export interface Bubble {
  /** The whole row: bubble, time, and what stands beneath. */
  readonly node: HTMLElement;
  /** Where the text and the picture go. */
  readonly body: HTMLElement;
  /** Where a note or a support card goes. */
  readonly below: HTMLElement;
  setDelivered(delivered: boolean): void;
}

const textOf = (text: string): HTMLElement => element('p', { class: 'text', dir: 'auto' }, text);

/** Text, and one's own picture; the bubble makes room for any picture. */
export const fill = (
  { body }: Bubble,
  text: string,
  { hasPicture, own }: { readonly hasPicture: boolean; readonly own?: HTMLElement },
): void => {
  body.classList.toggle('with-picture', hasPicture);
  body.replaceChildren(...(text ? [textOf(text)] : []), ...(own ? [own] : []));
};

/** One message. Grouping with its neighbours is the thread's work. In a group its author's name is seen, not only read out. */
export const bubble = (
  message: ChatMessage,
  side: Side,
  author: string,
  inGroup: boolean,
): Bubble => {
  const body = element('div', {
    class: 'bubble',
    'data-testid': 'bubble',
    'data-direction': side,
  });
  const delivery = element('span', { class: 'delivery' });
  const meta = element(
    'p',
    { class: 'meta' },
    element('time', { datetime: new Date(message.sentAt).toISOString() }, timeOf(message.sentAt)),
    delivery,
  );
  const below = element('div', { class: 'below' });
  const node = element(
    'li',
    { class: `row ${side}`, 'data-id': message.id },
    inGroup && side === 'incoming'
      ? element('p', { class: `name ink-${tintOf(author)}` }, author)
      : element('span', { class: 'sr-only' }, `${author}: `),
    body,
    meta,
    below,
  );
  return {
    node,
    body,
    below,
    setDelivered: (delivered) => {
      node.toggleAttribute('data-waiting', !delivered);
      delivery.textContent = delivered ? '' : ' · waiting for them to be here';
    },
  };
};
