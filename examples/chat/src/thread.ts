import { type Bubble, bubble, type Side } from './bubble.ts';
import { dayOf } from './clock.ts';
import type { ChatMessage } from './connection.ts';
import { element, GLYPHS, glyph } from './element.ts';
import { invitation } from './person.ts';

export interface Author {
  readonly id: string;
  readonly name: string;
  /** Whether more than two people are in the room. */
  readonly inGroup: boolean;
}

export interface Thread {
  readonly node: HTMLElement;
  add(message: ChatMessage, side: Side, author: Author): Bubble;
  /** If the user is alone, an empty thread says how to invite another person. */
  setAlone(alone: boolean): void;
  /** Scrolls to the newest message, unless the user has scrolled up. */
  settle(): void;
}

const GROUP_WITHIN = 3 * 60_000;
const NEAR_END = 80;

const emptyState = (room: string): HTMLElement => {
  const copy = element(
    'button',
    { type: 'button', class: 'button' },
    glyph(GLYPHS.link),
    'Copy link',
  );
  copy.addEventListener('click', async () => {
    const done = await navigator.clipboard.writeText(invitation(room)).then(
      () => true,
      () => false,
    );
    copy.replaceChildren(glyph(GLYPHS.link), done ? 'Copied' : 'Copy it from the address bar');
  });
  return element(
    'div',
    { class: 'empty' },
    element('div', { class: 'lamp small' }, glyph(GLYPHS.moon, true)),
    element('h2', {}, 'It’s quiet here'),
    element('p', {}, 'Say hello, or open this room in a second tab to be the other person too.'),
    element(
      'div',
      { class: 'actions' },
      element(
        'a',
        { class: 'button primary', href: invitation(room), target: '_blank', rel: 'noopener' },
        'Open second tab',
      ),
      copy,
    ),
  );
};

/** Shows the conversation, grouped by author, with a line for each day. */
export const chatThread = (room: string): Thread => {
  const list = element('ol', {
    class: 'thread-list',
    role: 'log',
    'aria-live': 'polite',
    'aria-label': 'Messages',
  });
  const empty = emptyState(room);
  const node = element(
    'div',
    { class: 'thread', tabindex: 0, 'aria-label': 'Conversation', role: 'region' },
    empty,
    list,
  );
  let last: { author: string; sentAt: number; day: string; row: HTMLElement } | undefined;
  let atEnd = true;

  const isNearEnd = (): boolean =>
    node.scrollHeight - node.scrollTop - node.clientHeight < NEAR_END;
  let lastTop = 0;
  node.addEventListener('scroll', () => {
    const near = isNearEnd();
    // Only the user scrolls up. If the list grows, the position stays and the end moves away.
    if (near || node.scrollTop < lastTop) atEnd = near;
    lastTop = node.scrollTop;
  });
  /** Scrolls to the end, but never past the top of the newest message, which may be tall. */
  const settle = (): void => {
    if (!atEnd) return;
    const { top, height } = node.getBoundingClientRect();
    const row = last?.row.getBoundingClientRect();
    const isHigh = row !== undefined && row.height > height;
    node.scrollTop = isHigh ? node.scrollTop + row.top - top : node.scrollHeight;
  };
  // Don't scroll when the user unfolds something. Afterwards, check whether the end is still near.
  list.addEventListener('click', () => {
    atEnd = false;
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        atEnd = isNearEnd();
      }),
    );
  });
  // A phone's keyboard, an unfolded note or a nudge above the composer change the height.
  const sizes = new ResizeObserver(settle);
  sizes.observe(node);
  sizes.observe(list);

  return {
    node,
    settle,
    setAlone: (alone) => {
      empty.hidden = !alone;
    },
    add: (message, side, author) => {
      empty.remove();
      const day = dayOf(message.sentAt);
      const made = bubble(message, side, author.name, author.inGroup);
      if (last?.day !== day) list.append(element('li', { class: 'day' }, element('span', {}, day)));
      const joins =
        last?.author === author.id &&
        last.day === day &&
        message.sentAt - last.sentAt < GROUP_WITHIN;
      if (joins) last?.row.classList.add('continued');
      made.node.classList.toggle('continues', joins);
      list.append(made.node);
      last = { author: author.id, sentAt: message.sentAt, day, row: made.node };
      if (side === 'outgoing') atEnd = true;
      settle();
      return made;
    },
  };
};
