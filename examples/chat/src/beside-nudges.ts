import { addHeard } from '@nightlight/nudges/heard';
import type { Heard } from '@nightlight/sdk/heard';
import type { Other } from './connection.ts';
import { openChatWith } from './open-chat-with.ts';
import type { Person } from './person.ts';
import type { Posts } from './posts.ts';
import { openReportSheet } from './report-sheet.ts';
import { toReported } from './to-reported.ts';

interface Parts {
  readonly me: Person;
  readonly heard: Promise<Heard>;
  readonly posts: Posts;
  /** All other people who have been in the room. */
  readonly people: () => readonly Other[];
}

/** Adds the trusted person, *Save this message* and *Tell the app this was wrong* to nudges. */
export const addBesideNudges = ({
  me,
  heard,
  posts,
  people,
}: Parts): { refresh(): void; remove(): void } => {
  const added = heard.then((opened) => {
    const nameOf = (id: string): string | undefined => people().find((one) => one.id === id)?.name;
    return addHeard({
      ...{ heard: opened, locale: me.locale, people },
      message: ({ message }) => {
        const post = message === undefined ? undefined : posts.get(message);
        return post && toReported(post);
      },
      openChat: (person) => openChatWith(me, person),
      report: (draft, context) =>
        openReportSheet({ heard: opened, me, draft, context, nameOf, posts }),
    });
  });
  return {
    refresh: () => void added.then((one) => one.refresh()),
    remove: () => void added.then((one) => one.remove()),
  };
};
