import { timeOf } from './clock.ts';
import type { ChatMessage } from './connection.ts';
import { element } from './element.ts';
import { tintOf } from './tint.ts';

export type Side = 'outgoing' | 'incoming';

export interface Bubble {
  /** The whole row: the bubble, its time, and the area below. */
  readonly node: HTMLElement;
  /** Contains the text and the picture. */
  readonly body: HTMLElement;
  /** Contains notes and support cards. */
  readonly below: HTMLElement;
  setDelivered(delivered: boolean): void;
  /** Replaces the content by a line that says that the message was taken back. */
  setUnsent(): void;
}

const textOf = (text: string): HTMLElement => element('p', { class: 'text', dir: 'auto' }, text);

/** Fills a bubble with its text and the user's own picture. Incoming pictures are added later. */
export const fill = (
  { body }: Bubble,
  text: string,
  { hasPicture, own }: { readonly hasPicture: boolean; readonly own?: HTMLElement },
): void => {
  body.classList.toggle('with-picture', hasPicture);
  body.replaceChildren(...(text ? [textOf(text)] : []), ...(own ? [own] : []));
};

/** Creates the bubble of one message. In a group, the author's name is visible. */
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
    setUnsent: () => {
      delivery.textContent = '';
      node.removeAttribute('data-waiting');
      body.removeAttribute('data-nightlight');
      body.className = 'bubble unsent';
      body.replaceChildren(element('p', { class: 'text' }, 'Message unsent'));
      below.replaceChildren();
    },
  };
};
