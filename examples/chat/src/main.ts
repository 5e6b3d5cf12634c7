import { chatScreen } from './chat-screen.ts';
import { joinScreen } from './join-screen.ts';
import { suggestLocale } from './locale.ts';
import { keepPerson, keptPerson, type Person, readPersonFromUrl } from './person.ts';
import { startSafety } from './safety.ts';

const app = document.querySelector<HTMLElement>('#app');
if (!app) throw new Error('The page has no #app.');

const known = readPersonFromUrl(location.search);
const { room, name, ageBand, locale = suggestLocale() } = known;
const isComplete = room && name && ageBand;
const kept = keptPerson(room);
const named = isComplete
  ? { ...known, id: crypto.randomUUID(), room, name, ageBand, locale }
  : undefined;
// After a reload, the same person goes on, with the same id.
const isSame = kept && (!named || (kept.name === named.name && kept.ageBand === named.ageBand));
const joining: Promise<Person> = isSame
  ? Promise.resolve(kept)
  : named
    ? Promise.resolve(named)
    : joinScreen(app, known);
// Models load while the user fills in the form.
const safety = startSafety(joining);
const me = await joining;
keepPerson(me);
// The user may share the URL, so it contains the room but nothing about the person.
if (!isComplete) history.replaceState(null, '', `?${new URLSearchParams({ room: me.room })}`);
chatScreen(app, me, safety);
