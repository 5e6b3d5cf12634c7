import { chatScreen } from './chat-screen.ts';
import { joinScreen } from './join-screen.ts';
import { suggestLocale } from './locale.ts';
import { readPersonFromUrl } from './person.ts';

const app = document.querySelector<HTMLElement>('#app');
if (!app) throw new Error('The page has no #app.');

const known = readPersonFromUrl(location.search);
const { room, name, ageBand, locale = suggestLocale() } = known;
if (room && name && ageBand) {
  chatScreen(app, { ...known, id: crypto.randomUUID(), room, name, ageBand, locale });
} else {
  const me = await joinScreen(app, known);
  // The user may share the URL, so it contains the room but nothing about the person.
  history.replaceState(null, '', `?${new URLSearchParams({ room: me.room })}`);
  chatScreen(app, me);
}
