// Passes messages from one person in a room to the others and forgets them.
import { WebSocketServer } from 'ws';

const SEATS = 8;
/** Maximum size of a message. A picture of 1,280 pixels needs a few hundred thousand bytes. */
const MAX_BYTES = 2 * 1024 * 1024;
const PICTURE = 'data:image/jpeg;base64,';
const HEARTBEAT = 20_000;
const MOST_BLOCKED = 100;

const isShort = (value, most) =>
  typeof value === 'string' && value.length > 0 && value.length <= most;

/** Checks the range of a Date. */
const isTime = (value) => Number.isFinite(value) && Math.abs(value) <= 8.64e15;

const isPicture = (value) => typeof value === 'string' && value.startsWith(PICTURE);

const parse = (data) => {
  try {
    const value = JSON.parse(data);
    return value !== null && typeof value === 'object' ? value : undefined;
  } catch {
    return undefined;
  }
};

/** Accepts WebSocket upgrades at `/chat` if `accepts` returns true. Returns a function that stops it. */
export const relay = (server, accepts) => {
  /** room → (person → { name, socket }) */
  const rooms = new Map();
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_BYTES });

  const send = (socket, value) => {
    if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(value));
  };

  const tellPresence = (room) => {
    const seats = rooms.get(room);
    if (!seats) return;
    const people = [...seats].map(([id, { name }]) => ({ id, name }));
    for (const { socket } of seats.values()) send(socket, { type: 'presence', people });
  };

  const join = (socket, { room, id, name }) => {
    if (!isShort(room, 64) || !isShort(id, 64) || !isShort(name, 40)) return undefined;
    const seats = rooms.get(room) ?? new Map();
    // After a lost connection, a person gets their seat back.
    if (!seats.has(id) && seats.size >= SEATS) {
      send(socket, { type: 'full' });
      return undefined;
    }
    const before = seats.get(id)?.socket;
    seats.set(id, { name, socket, blocked: new Set() });
    rooms.set(room, seats);
    before?.close(4000, 'replaced');
    tellPresence(room);
    return { room, id };
  };

  const leave = (socket, { room, id }) => {
    const seats = rooms.get(room);
    if (seats?.get(id)?.socket !== socket) return;
    seats.delete(id);
    if (seats.size === 0) rooms.delete(room);
    else tellPresence(room);
  };

  const pass = (socket, seat, { id, text, picture, sentAt }) => {
    const hasPicture = isPicture(picture);
    const isText = isShort(text, 8000) || (hasPicture && text === '');
    if (!isShort(id, 64) || !isText || !isTime(sentAt)) return;
    const message = { id, text, ...(hasPicture ? { picture } : {}), sentAt };
    const others = [...(rooms.get(seat.room) ?? [])].filter(([person]) => person !== seat.id);
    for (const [, other] of others) {
      if (!other.blocked.has(seat.id)) {
        send(other.socket, { type: 'message', from: seat.id, ...message });
      }
    }
    // The author is not told that someone has blocked them.
    if (others.length > 0) send(socket, { type: 'delivered', id });
  };

  /** The author takes back a message. Nothing is stored, so each page removes its own copy. */
  const unsend = (seat, { id }) => {
    if (!isShort(id, 64)) return;
    for (const [person, { socket }] of rooms.get(seat.room) ?? []) {
      if (person !== seat.id) send(socket, { type: 'unsent', from: seat.id, id });
    }
  };

  /** Replaces the list of people whose messages this person doesn't get. */
  const block = ({ room, id }, { ids }) => {
    const own = rooms.get(room)?.get(id);
    if (!own || !Array.isArray(ids) || ids.length > MOST_BLOCKED) return;
    own.blocked = new Set(ids.filter((one) => isShort(one, 64)));
  };

  sockets.on('connection', (socket) => {
    let seat;
    socket.alive = true;
    socket.on('pong', () => {
      socket.alive = true;
    });
    socket.on('message', (data) => {
      const said = parse(data);
      if (said?.type === 'join' && !seat) seat = join(socket, said);
      else if (!seat) return;
      else if (said?.type === 'message') pass(socket, seat, said);
      else if (said?.type === 'unsend') unsend(seat, said);
      else if (said?.type === 'block') block(seat, said);
    });
    socket.on('close', () => seat && leave(socket, seat));
    socket.on('error', () => socket.terminate());
  });

  server.on('upgrade', (request, socket, head) => {
    const [pathname] = (request.url ?? '/').split('?');
    if (pathname !== '/chat' || !accepts(request)) {
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(request, socket, head, (open) =>
      sockets.emit('connection', open, request),
    );
  });

  const heartbeat = setInterval(() => {
    for (const socket of sockets.clients) {
      if (!socket.alive) socket.terminate();
      socket.alive = false;
      socket.ping();
    }
  }, HEARTBEAT);
  heartbeat.unref();

  return () => {
    clearInterval(heartbeat);
    for (const socket of sockets.clients) socket.terminate();
    sockets.close();
  };
};
