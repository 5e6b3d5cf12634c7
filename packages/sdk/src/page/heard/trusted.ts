import {
  NightlightError,
  type ParticipantId,
  type ReportedPerson,
  type Store,
} from '@nightlight/core';
import type { Changes } from './changes.ts';
import type { Kept } from './lock-record.ts';
import type { Lockable } from './own-lock.ts';
import { checkOpen, type Vault } from './vault.ts';

/** How to reach a trusted person: by phone, text message, e-mail, or in the app. */
export const TRUSTED_WAYS = ['tel', 'sms', 'mailto', 'app'] as const;

/** A person whom the young person has chosen, to turn to when something happens. */
export interface TrustedPerson {
  readonly name: string;
  readonly way: (typeof TRUSTED_WAYS)[number];
  /** A phone number, an e-mail address, or the participant's id with `app`. */
  readonly to: string;
  /** The first words to them, in the young person's own words. */
  readonly words: string;
  /** Their id, if they are also in chats of this app. */
  readonly participant?: ParticipantId;
}

/** The young person's trusted person. Nothing is ever sent to them by itself. */
export interface Trusted {
  /** `undefined` if there is none, or if they are behind the lock and it is closed. */
  get(): Promise<TrustedPerson | undefined>;
  /**
   * As `get()`, but `undefined` if they may be one of `people`: somebody is not offered as help
   * beside a conversation that they are part of. Compares ids and names.
   */
  getBeside(people: readonly ReportedPerson[]): Promise<TrustedPerson | undefined>;
  /**
   * Whether only the code of the lock shows them. `false` if there is none, or if they can't be seen
   * now.
   */
  isBehindLock(): Promise<boolean>;
  /**
   * `behindLock`: only the code of the lock shows them. Default: as before, and at first always at
   * hand. Rejects with `invalid-input` if it would replace somebody behind the closed lock.
   */
  set(person: TrustedPerson, options?: { readonly behindLock?: boolean }): Promise<void>;
  /** Rejects with `invalid-input` if they are behind the lock and it is closed. */
  remove(): Promise<void>;
}

interface StoredTrusted {
  readonly version: 1;
  readonly behindLock: boolean;
  readonly kept: Kept<TrustedPerson>;
}

const ID = 'trusted-person';
const MAX = { name: 80, to: 200, words: 1000 };
const PHONE = /^\+?[\d\s().\-/]{2,30}$/;
const EMAIL = /^[^\s@?&]+@[^\s@?&]+$/;

const isReachable = ({ way, to }: TrustedPerson): boolean => {
  if (way === 'app') return to !== '';
  return way === 'mailto' ? EMAIL.test(to) : PHONE.test(to) && /\d/.test(to);
};

/** The first field of a trusted person that is missing or wrong. */
export const findTrustedFault = (person: TrustedPerson): keyof TrustedPerson | undefined => {
  if (!person?.name?.trim() || person.name.length > MAX.name) return 'name';
  if (!TRUSTED_WAYS.includes(person.way)) return 'way';
  if (typeof person.to !== 'string' || person.to.length > MAX.to) return 'to';
  if (!isReachable({ ...person, to: person.to.trim() })) return 'to';
  return typeof person.words === 'string' && person.words.length <= MAX.words ? undefined : 'words';
};

/** The link to a trusted person, with the first words in it. `undefined` with the way `app`. */
export const createTrustedLink = ({ way, to, words }: TrustedPerson): string | undefined => {
  const text = encodeURIComponent(words);
  const number = to.replace(/[^\d+]/g, '');
  if (way === 'tel') return `tel:${number}`;
  // "?&" works on Android and iOS.
  if (way === 'sms') return `sms:${number}${words ? `?&body=${text}` : ''}`;
  if (way === 'mailto') return `mailto:${encodeURI(to.trim())}${words ? `?body=${text}` : ''}`;
  return undefined;
};

/** Without accents, because people leave them out when they type. */
const fold = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFKC')
    .trim()
    .toLowerCase();
/** The words of a name without digits, such as `zara` of "zara_09". */
const listWords = (name: string): readonly string[] =>
  fold(name).match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];

/** Whether two names may mean the same person: all words of one are among those of the other. */
const mayBeSame = (one: string, other: string): boolean => {
  const [a, b] = [listWords(one), listWords(other)];
  if (a.length === 0 || b.length === 0) return fold(one) === fold(other);
  return a.every((word) => b.includes(word)) || b.every((word) => a.includes(word));
};

const isAmong = (
  { name, way, to, participant }: TrustedPerson,
  people: readonly ReportedPerson[],
): boolean => {
  const ids = [participant, way === 'app' ? to : undefined].filter((id) => id !== undefined);
  return people.some(
    (one) => ids.includes(one.id) || (one.name !== undefined && mayBeSame(one.name, name)),
  );
};

export interface TrustedParts {
  readonly store: Store;
  readonly vault: Vault;
  readonly changes: Changes;
}

export const createTrusted = ({
  store,
  vault,
  changes,
}: TrustedParts): { trusted: Trusted; lockable: Lockable } => {
  const put = async (behindLock: boolean, kept: Kept<TrustedPerson>): Promise<void> => {
    const value: StoredTrusted = { version: 1, behindLock, kept };
    await store.put('settings', { id: ID, at: 0, value });
  };
  const readStored = async (): Promise<StoredTrusted | undefined> =>
    (await store.get<StoredTrusted>('settings', ID))?.value;
  const isHidden = async ({ behindLock }: StoredTrusted): Promise<boolean> =>
    behindLock && (await vault.state()) === 'locked';
  const get = async (): Promise<TrustedPerson | undefined> => {
    const stored = await readStored();
    return stored && !(await isHidden(stored)) ? vault.read(stored.kept) : undefined;
  };
  /** Reads what may be replaced or removed now. Call it inside the gate. */
  const readReplaceable = async (): Promise<StoredTrusted | undefined> => {
    const stored = await readStored();
    if (stored && (await isHidden(stored))) await checkOpen(vault);
    return stored;
  };
  return {
    trusted: {
      get,
      async getBeside(people) {
        const person = await get();
        return person && !isAmong(person, people) ? person : undefined;
      },
      async isBehindLock() {
        const stored = await readStored();
        return stored ? stored.behindLock && !(await isHidden(stored)) : false;
      },
      async set(person, options = {}) {
        const fault = findTrustedFault(person);
        if (fault) {
          throw new NightlightError(
            'invalid-input',
            `The trusted person's ${fault} is missing or wrong.`,
          );
        }
        const { name, way, to, words, participant } = person;
        const copy = { name, way, to, words, ...(participant ? { participant } : {}) };
        await vault.gate.alone(async () => {
          const stored = await readReplaceable();
          const behindLock = options.behindLock ?? stored?.behindLock ?? false;
          await put(behindLock, behindLock ? await vault.keep(copy) : { plain: copy });
        });
        changes.announce();
      },
      async remove() {
        await vault.gate.alone(async () => {
          if (await readReplaceable()) await store.remove('settings', ID);
        });
        changes.announce();
      },
    },
    lockable: {
      async rewrite(keep) {
        const stored = await readStored();
        const person = stored?.behindLock ? await vault.read(stored.kept) : undefined;
        if (!person) return;
        const kept = await keep(person);
        // What was deleted in the meantime does not come back.
        await store.update<StoredTrusted>(
          'settings',
          ID,
          (old) => old && { ...old, value: { ...old.value, kept } },
        );
      },
      async eraseSealed() {
        const stored = await readStored();
        if (stored && 'sealed' in stored.kept) await store.remove('settings', ID);
      },
    },
  };
};
