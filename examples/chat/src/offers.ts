import type { Decision, Offer } from '@nightlight/sdk/core';
import type { Heard } from '@nightlight/sdk/heard';
import { choosePerson } from './choose-person.ts';
import type { Connection, Other } from './connection.ts';
import type { Notices } from './notices.ts';
import { ownWords, withName } from './own-words.ts';
import type { Person } from './person.ts';
import type { Posts } from './posts.ts';
import { openReportSheet } from './report-sheet.ts';
import { toReported } from './to-reported.ts';

/** What the user can do in this chat. Nightlight shows them as buttons. */
export const OFFERED: readonly Offer[] = ['mute', 'block', 'report', 'unsend', 'leave'];

interface Parts {
  readonly me: Person;
  readonly posts: Posts;
  readonly notices: Notices;
  readonly connection: Connection;
  readonly heard: Promise<Heard>;
  readonly conversation: string;
  /** All other people who have been in the room. */
  readonly people: () => readonly Other[];
  /** Takes back one of the user's own messages. */
  readonly unsend: (id: string) => void;
  readonly leave: () => void;
}

/** How many messages before and after it a report offers to add. */
const CONTEXT = 5;

/** Returns what each button does. Without a decision, it was pressed on the help page. */
export const createOffers = (
  parts: Parts,
): ((offer: Offer, decision: Decision | undefined) => Promise<void>) => {
  const { me, posts, notices, connection, heard, conversation, people, unsend, leave } = parts;
  const { locale } = me;
  const words = ownWords(locale);
  const questions = {
    ...{ mute: words.whoToMute, block: words.whoToBlock, report: words.whoToReport },
  };
  const muted = new Set<string>();
  const blocked = new Set<string>();
  const hide = (id: string): void => posts.setHidden(id, muted.has(id) || blocked.has(id));

  const mute = ({ id, name }: Other): void => {
    if (muted.has(id)) return;
    muted.add(id);
    hide(id);
    notices.add(withName(words.muted, name, locale), words.showMessages, () => {
      muted.delete(id);
      hide(id);
    });
  };
  const block = ({ id, name }: Other): void => {
    if (blocked.has(id)) return;
    blocked.add(id);
    hide(id);
    connection.setBlocked([...blocked]);
    notices.add(withName(words.blocked, name, locale), words.unblock, () => {
      blocked.delete(id);
      hide(id);
      connection.setBlocked([...blocked]);
    });
  };
  const report = async (person: Other, messageId: string | undefined): Promise<void> => {
    const post = messageId ? posts.get(messageId) : posts.latestOf(person.id);
    if (!post) return;
    const around = posts.around(post.message.id, CONTEXT);
    await openReportSheet({
      ...{ heard: await heard, me, posts },
      draft: { conversation, people: [person], messages: [await toReported(post)] },
      context: await Promise.all(around.map(toReported)),
      nameOf: (id) => people().find((one) => one.id === id)?.name,
    });
  };

  return async (offer, decision) => {
    if (offer === 'leave') return leave();
    if (offer === 'unsend') {
      if (decision?.message) unsend(decision.message);
      return;
    }
    const author = people().find(({ id }) => id === decision?.author);
    const person = decision ? author : await choosePerson(questions[offer], people(), locale);
    if (!person) return;
    if (offer === 'mute') mute(person);
    else if (offer === 'block') block(person);
    else await report(person, decision?.message);
  };
};
