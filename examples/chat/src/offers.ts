import type { Decision, Offer } from '@nightlight/sdk/core';
import type { Heard } from '@nightlight/sdk/heard';
import { choosePerson } from './choose-person.ts';
import type { Connection, Other } from './connection.ts';
import type { Notices } from './notices.ts';
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

const QUESTIONS = {
  mute: 'Whose messages do you want to hide?',
  block: 'Who should not write to you?',
  report: 'Whose last message do you want to report?',
} as const;

/** Returns what each button does. Without a decision, it was pressed on the help page. */
export const createOffers = (
  parts: Parts,
): ((offer: Offer, decision: Decision | undefined) => Promise<void>) => {
  const { me, posts, notices, connection, heard, conversation, people, unsend, leave } = parts;
  const muted = new Set<string>();
  const blocked = new Set<string>();
  const hide = (id: string): void => posts.setHidden(id, muted.has(id) || blocked.has(id));

  const mute = ({ id, name }: Other): void => {
    if (muted.has(id)) return;
    muted.add(id);
    hide(id);
    notices.add(`You muted ${name}. Only you know.`, 'Show their messages', () => {
      muted.delete(id);
      hide(id);
    });
  };
  const block = ({ id, name }: Other): void => {
    if (blocked.has(id)) return;
    blocked.add(id);
    hide(id);
    connection.setBlocked([...blocked]);
    notices.add(`You blocked ${name}. They can’t write to you.`, 'Unblock', () => {
      blocked.delete(id);
      hide(id);
      connection.setBlocked([...blocked]);
    });
  };
  const report = async (person: Other, messageId: string | undefined): Promise<void> => {
    const post = messageId ? posts.get(messageId) : posts.latestOf(person.id);
    if (!post) return;
    const around = posts.around(post.message.id, CONTEXT);
    openReportSheet({
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
    const person = decision ? author : await choosePerson(QUESTIONS[offer], people());
    if (!person) return;
    if (offer === 'mute') mute(person);
    else if (offer === 'block') block(person);
    else await report(person, decision?.message);
  };
};
