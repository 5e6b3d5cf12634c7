import { guard, guardIncoming } from '@nightlight/nudges';

/** Shows a room, guarded in both directions. */
export const openChat = (room, nightlight) => {
  const thread = document.querySelector('#thread');
  document.querySelector('#chat').hidden = false;

  const add = ({ id, author, text, sentAt }) => {
    const bubble = document.createElement('li');
    bubble.textContent = text;
    thread.append(bubble);
    if (author !== 'self') {
      guardIncoming(bubble, nightlight, { id, conversation: room.id, author, text, sentAt });
    }
  };

  guard(document.querySelector('#composer'), nightlight, {
    conversation: room.id,
    container: document.querySelector('#questions'),
    send: async ({ text }) => {
      const id = await room.send(text);
      add({ id, author: 'self', text });
      return id;
    },
  });

  room.listen(add);
};
