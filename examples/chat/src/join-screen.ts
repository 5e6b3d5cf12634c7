import { element, GLYPHS, glyph } from './element.ts';
import { AGES, newRoom, type Person } from './person.ts';

/** Asks for a name and an age. Resolves when both are given. */
export const joinScreen = (app: HTMLElement, known: Partial<Person>): Promise<Person> =>
  new Promise((resolve) => {
    const room = known.room ?? newRoom();
    const name = element('input', {
      id: 'name',
      type: 'text',
      maxlength: 40,
      required: true,
      autocomplete: 'nickname',
      enterkeyhint: 'next',
      'data-testid': 'join-name',
      value: known.name,
    });
    const age = element(
      'select',
      { id: 'age', required: true, 'data-testid': 'join-age' },
      element('option', { value: '' }, 'Choose…'),
      ...AGES.map(([value, words]) =>
        element('option', { value, selected: value === known.ageBand }, words),
      ),
    );
    const form = element(
      'form',
      { class: 'join-form' },
      element('label', { for: 'name' }, 'Your name'),
      name,
      element('label', { for: 'age' }, 'How old are you?'),
      age,
      element(
        'p',
        { class: 'hint' },
        'Your age stays in this tab. It sets the rules and the words.',
      ),
      element(
        'button',
        { class: 'button primary', 'data-testid': 'join-button' },
        'Start chatting',
      ),
    );
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const band = AGES.find(([value]) => value === age.value)?.[0];
      if (!band || name.value.trim() === '') return;
      resolve({
        id: crypto.randomUUID(),
        name: name.value.trim(),
        ageBand: band,
        room,
        region: known.region ?? 'GB',
      });
    });
    app.replaceChildren(
      element(
        'main',
        { class: 'join' },
        element('div', { class: 'lamp' }, glyph(GLYPHS.moon, true)),
        element('h1', {}, 'A chat that looks out for you'),
        element(
          'p',
          { class: 'lead' },
          'Your messages are looked over on this device before they go. You always have the last word.',
        ),
        form,
        element('p', { class: 'room' }, 'Room ', element('b', {}, room)),
      ),
    );
    name.focus();
  });
