import type { Contact, GuardianChanges, GuardianSettings } from '@nightlight/sdk/limits';

/** Settings with entries. */
export type ListName = 'words' | 'sites' | 'contacts';
export const LISTS: readonly ListName[] = ['words', 'sites', 'contacts'];

export type Effect = Contact['effect'];
type Value = GuardianSettings[ListName];

/** A word, a site or a contact, as the guardian sees it. */
interface Entry {
  readonly text: string;
  readonly effect: Effect;
  /** A contact with the participant's id, if the young person asked for it. */
  readonly contact?: Contact;
}

const isContacts = (value: Value): value is readonly Contact[] => Array.isArray(value);

/** Lists the entries of a setting: first what is blocked, then what is allowed, or all contacts. */
export const entriesOf = (value: Value): readonly Entry[] => {
  if (isContacts(value)) {
    return value.map((contact) => ({ text: contact.name, effect: contact.effect, contact }));
  }
  return (['block', 'allow'] as const).flatMap((effect) =>
    (value?.[effect] ?? []).map((text) => ({ text, effect })),
  );
};

const toChanges = (name: ListName, entries: readonly Entry[]): GuardianChanges => {
  if (name === 'contacts') {
    return {
      contacts: entries.map(({ text, effect, contact }) => contact ?? { name: text, effect }),
    };
  }
  const textsOf = (wanted: Effect): readonly string[] =>
    entries.filter(({ effect }) => effect === wanted).map(({ text }) => text);
  return { [name]: { block: textsOf('block'), allow: textsOf('allow') } };
};

const fold = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

/** Adds what the guardian typed. It replaces every entry with the same text. */
export const addEntry = (
  name: ListName,
  value: Value,
  text: string,
  effect: Effect,
): GuardianChanges =>
  toChanges(name, [
    ...entriesOf(value).filter((one) => fold(one.text) !== fold(text)),
    { text, effect },
  ]);

/** Removes one entry, and no other with the same text. */
export const removeEntry = (name: ListName, value: Value, index: number): GuardianChanges =>
  toChanges(
    name,
    entriesOf(value).filter((_, i) => i !== index),
  );
