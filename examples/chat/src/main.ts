import { chatScreen } from './chat-screen.ts';
import { joinScreen } from './join-screen.ts';
import { suggestLocale } from './locale.ts';
import { type Person, readPersonFromUrl } from './person.ts';
import { startSafety } from './safety.ts';

const app = document.querySelector<HTMLElement>('#app');
if (!app) throw new Error('The page has no #app.');

const known = readPersonFromUrl(location.search);
const { room, name, ageBand, locale = suggestLocale() } = known;
const isComplete = room && name && ageBand;
const joining: Promise<Person> = isComplete
  ? Promise.resolve({ ...known, id: crypto.randomUUID(), room, name, ageBand, locale })
  : joinScreen(app, known);
// Models load while the user fills in the form.
const safety = startSafety(joining);
const me = await joining;
// The user may share the URL, so it contains the room but nothing about the person.
if (!isComplete) history.replaceState(null, '', `?${new URLSearchParams({ room: me.room })}`);
chatScreen(app, me, safety);
