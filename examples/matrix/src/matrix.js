/** What the chat needs from Matrix. Nothing in this file knows of Nightlight. */
import { createClient, EventType, MsgType, RoomEvent } from 'matrix-js-sdk';

/** A text message of a room, or undefined for any other event. */
const toMessage = (event, self) => {
  const { msgtype, body } = event.getContent();
  if (event.getType() !== EventType.RoomMessage || event.isRedacted()) return undefined;
  if (msgtype !== MsgType.Text && msgtype !== MsgType.Emote) return undefined;
  const author = event.getSender() === self ? 'self' : event.getSender();
  return { id: event.getId(), author, text: body, sentAt: event.getTs() };
};

/** Signs in and joins a room. */
export const joinRoom = async ({ homeserver, user, password, room }) => {
  const signedOut = createClient({ baseUrl: homeserver });
  const { user_id, access_token, device_id } = await signedOut.login('m.login.password', {
    identifier: { type: 'm.id.user', user },
    password,
  });
  const client = createClient({
    baseUrl: homeserver,
    userId: user_id,
    accessToken: access_token,
    deviceId: device_id,
  });
  const { roomId } = await client.joinRoom(room);
  const seen = new Set();
  return {
    id: roomId,
    /** Calls back with each message that `send` has not sent, old and new, in order. */
    async listen(onMessage) {
      client.on(RoomEvent.Timeline, (event, _, toStartOfTimeline) => {
        if (event.getRoomId() !== roomId || toStartOfTimeline || event.isSending()) return;
        const message = toMessage(event, user_id);
        if (!message || seen.has(message.id)) return;
        seen.add(message.id);
        onMessage(message);
      });
      await client.startClient({ initialSyncLimit: 30 });
    },
    /** Sends a text and resolves with the id that the server gives it. */
    async send(text) {
      const { event_id } = await client.sendTextMessage(roomId, text);
      seen.add(event_id);
      return event_id;
    },
  };
};
