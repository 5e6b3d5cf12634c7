import { defineHeard, loadHeardWords } from '@nightlight/nudges/heard';
import type { Heard, ReportedPerson } from '@nightlight/sdk/heard';
import { createCoveredFor } from './covered-for.ts';
import { element } from './element.ts';
import { openChatWith } from './open-chat-with.ts';
import { openOwnSheet } from './own-sheet.ts';
import type { Person } from './person.ts';
import type { Posts } from './posts.ts';
import { openReportSheet } from './report-sheet.ts';
import type { Safety } from './safety.ts';
import { toReported } from './to-reported.ts';

/** How many of the newest messages can be saved. */
const NEWEST = 10;

interface Parts {
  readonly heard: Heard;
  readonly me: Person;
  readonly safety: Safety;
  readonly posts: Posts;
  readonly people: () => readonly ReportedPerson[];
}

type HeardTitles = Awaited<ReturnType<typeof loadHeardWords>>['words'];

/** The user's own pages. They look the same whatever the user keeps there. */
const createPages = (
  { heard, me, safety, posts, people }: Parts,
  titles: HeardTitles,
): readonly (readonly [string, () => void])[] => {
  const { locale } = me;
  const nameOf = (id: string) => people().find((one) => one.id === id)?.name;
  const put = (tag: 'evidence' | 'trusted' | 'lock'): HTMLElement =>
    Object.assign(document.createElement(`nightlight-${tag}`), { heard, locale });
  return [
    [titles.myReports, () => openReportSheet({ heard, me })],
    [
      titles.evidenceTitle,
      async () => {
        const context = await Promise.all(posts.newest(NEWEST).map(toReported));
        openOwnSheet(
          titles.evidenceTitle,
          Object.assign(put('evidence'), { context, nameOf, coveredFor: createCoveredFor(posts) }),
          locale,
        );
      },
    ],
    [
      titles.trustedTitle,
      () => {
        const trusted = Object.assign(put('trusted'), { offersApp: true });
        trusted.addEventListener('nightlight-trusted', ({ detail }) =>
          openChatWith(me, detail.person),
        );
        openOwnSheet(titles.trustedTitle, trusted, locale);
      },
    ],
    [
      titles.logTitle,
      async () => {
        const log = Object.assign(document.createElement('nightlight-log'), {
          ...{ heard, locale, nameOf },
        });
        log.nightlight = await safety.nightlight().catch(() => undefined);
        log.addEventListener('nightlight-report-draft', ({ detail }) =>
          openReportSheet({ heard, me, draft: detail.draft }),
        );
        openOwnSheet(titles.logTitle, log, locale);
      },
    ],
    [titles.lockTitle, () => openOwnSheet(titles.lockTitle, put('lock'), locale)],
  ];
};

/** Buttons that open the user's own pages, for the help page. `leave` closes it first. */
export const ownPages = async (parts: Parts, leave: () => void): Promise<HTMLElement> => {
  defineHeard();
  const { words } = await loadHeardWords(parts.me.locale);
  const list = element('div', { class: 'own-pages', slot: 'more' });
  for (const [title, show] of createPages(parts, words)) {
    const button = element('button', { type: 'button', class: 'button' }, title);
    button.addEventListener('click', () => {
      leave();
      show();
    });
    list.append(button);
  }
  return list;
};
