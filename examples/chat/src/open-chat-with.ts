import type { TrustedPerson } from '@nightlight/sdk/heard';
import { keepPerson, type Person } from './person.ts';

/**
 * Opens the chat with a trusted person. In this example, people have no address, so it is the room
 * where the two meet. A guardian's limits apply there as in every room.
 */
export const openChatWith = (me: Person, { to }: TrustedPerson): void => {
  const room = to.trim();
  keepPerson({ ...me, id: crypto.randomUUID(), room });
  location.assign(`?${new URLSearchParams({ room })}`);
};
