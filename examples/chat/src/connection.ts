/** A message as it is sent in both directions. */
export interface ChatMessage {
  readonly id: string;
  /** Empty if there is only a picture. */
  readonly text: string;
  /** A JPEG as a `data:` URL. */
  readonly picture?: string;
  readonly sentAt: number;
}

export interface Other {
  readonly id: string;
  readonly name: string;
}

type FromServer =
  | { readonly type: 'presence'; readonly people: readonly Other[] }
  | ({ readonly type: 'message'; readonly from: string } & ChatMessage)
  | { readonly type: 'delivered'; readonly id: string }
  /** Their author has taken back a message. */
  | { readonly type: 'unsent'; readonly from: string; readonly id: string }
  | { readonly type: 'full' };

export type ConnectionState = 'connecting' | 'open' | 'lost' | 'full';

export interface ConnectionEvents {
  readonly onState: (state: ConnectionState) => void;
  readonly onPresence: (others: readonly Other[]) => void;
  readonly onMessage: (message: ChatMessage & { readonly from: string }) => void;
  readonly onDelivered: (id: string) => void;
  readonly onUnsent: (id: string, from: string) => void;
}

export interface Connection {
  /** Delivers the message now, or when another person joins. */
  send(message: ChatMessage): void;
  /** Removes an own message for everyone. */
  unsend(id: string): void;
  /** The server delivers no messages of these people. They are not told. */
  setBlocked(ids: readonly string[]): void;
  /** Leaves the room for good. */
  leave(): void;
  /** Reconnects at once. */
  retry(): void;
}

const FIRST_WAIT = 500;
const LONGEST_WAIT = 8000;

/** Joins a room, and joins it again after each lost connection. */
export const connect = (
  me: { readonly id: string; readonly name: string; readonly room: string },
  events: ConnectionEvents,
): Connection => {
  const undelivered = new Map<string, ChatMessage>();
  const received = new Set<string>();
  let socket: WebSocket;
  let wait = FIRST_WAIT;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let full = false;
  let hasLeft = false;
  let blocked: readonly string[] = [];

  const say = (value: object): void => {
    if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify(value));
  };

  const hear = (said: FromServer): void => {
    if (said.type === 'presence') {
      const others = said.people.filter((person) => person.id !== me.id);
      events.onPresence(others);
      if (others.length > 0)
        for (const message of undelivered.values()) say({ type: 'message', ...message });
    } else if (said.type === 'delivered') {
      undelivered.delete(said.id);
      events.onDelivered(said.id);
    } else if (said.type === 'unsent') {
      events.onUnsent(said.id, said.from);
    } else if (said.type === 'full') {
      full = true;
      events.onState('full');
    } else if (!received.has(said.id)) {
      // A message that was sent again after a lost connection may have arrived the first time.
      received.add(said.id);
      events.onMessage(said);
    }
  };

  const open = (): void => {
    clearTimeout(timer);
    const own = new WebSocket(`${location.origin.replace(/^http/, 'ws')}/chat`);
    socket = own;
    own.addEventListener('open', () => {
      wait = FIRST_WAIT;
      say({ type: 'join', ...me });
      say({ type: 'block', ids: blocked });
      events.onState('open');
    });
    own.addEventListener('message', ({ data }) => hear(JSON.parse(String(data)) as FromServer));
    own.addEventListener('close', () => {
      if (full || hasLeft || own !== socket) return;
      events.onState('lost');
      timer = setTimeout(open, wait);
      wait = Math.min(wait * 2, LONGEST_WAIT);
    });
  };

  events.onState('connecting');
  open();
  addEventListener(
    'online',
    () => socket.readyState === WebSocket.CLOSED && !full && !hasLeft && open(),
  );
  return {
    send: (message) => {
      undelivered.set(message.id, message);
      say({ type: 'message', ...message });
    },
    unsend: (id) => {
      undelivered.delete(id);
      say({ type: 'unsend', id });
    },
    setBlocked: (ids) => {
      blocked = ids;
      say({ type: 'block', ids });
    },
    leave: () => {
      hasLeft = true;
      clearTimeout(timer);
      socket.close();
    },
    retry: () => {
      if (socket.readyState === WebSocket.CLOSED) open();
    },
  };
};
