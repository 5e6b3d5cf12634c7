import { readPersonAge } from './age.ts';
import { chatScreen } from './chat-screen.ts';
import { joinScreen } from './join-screen.ts';
import { suggestLocale } from './locale.ts';
import { keepPerson, keptPerson, type Person, readPersonFromUrl } from './person.ts';
import { addRules } from './places.ts';
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
const said: Promise<Person> = isSame
  ? Promise.resolve(kept)
  : named
    ? Promise.resolve(named)
    : joinScreen(app, known);
const joining = said.then(async (person): Promise<Person> => {
  const { band, origin } = await readPersonAge(person);
  return { ...person, ageBand: band, ageOrigin: origin };
});
addRules();
// Models load while the user fills in the form.
const safety = startSafety(joining);
keepPerson(await said);
const me = await joining;
// The user may share the URL, so it contains the room but nothing about the person.
if (!isComplete) history.replaceState(null, '', `?${new URLSearchParams({ room: me.room })}`);
chatScreen(app, me, safety);
