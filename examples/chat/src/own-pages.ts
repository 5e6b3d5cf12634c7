import { defineHeard } from '@nightlight/nudges/heard';
import type { Heard } from '@nightlight/sdk/heard';
import { element } from './element.ts';
import { openOwnSheet } from './own-sheet.ts';
import type { Person } from './person.ts';
import { openReportSheet } from './report-sheet.ts';
import type { Safety } from './safety.ts';

interface Parts {
  readonly heard: Heard;
  readonly me: Person;
  readonly safety: Safety;
}

/** The user's own pages. They look the same whatever the user keeps there. */
const createPages = ({ heard, me, safety }: Parts): readonly (readonly [string, () => void])[] => {
  const { locale } = me;
  const put = (tag: 'evidence' | 'trusted' | 'lock'): HTMLElement =>
    Object.assign(document.createElement(`nightlight-${tag}`), { heard, locale });
  return [
    ['My reports', () => openReportSheet({ heard, me })],
    ['What I saved', () => openOwnSheet('What I saved', put('evidence'))],
    ['My trusted person', () => openOwnSheet('My trusted person', put('trusted'))],
    [
      'What Nightlight did',
      async () => {
        const log = Object.assign(document.createElement('nightlight-log'), { heard, locale });
        log.nightlight = await safety.nightlight().catch(() => undefined);
        log.addEventListener('nightlight-report-draft', ({ detail }) =>
          openReportSheet({ heard, me, draft: detail.draft }),
        );
        openOwnSheet('What Nightlight did', log);
      },
    ],
    ['My own lock', () => openOwnSheet('My own lock', put('lock'))],
  ];
};

/** Buttons that open the user's own pages, for the help page. `leave` closes it first. */
export const ownPages = (parts: Parts, leave: () => void): HTMLElement => {
  defineHeard();
  const list = element('div', { class: 'own-pages', slot: 'more' });
  for (const [title, show] of createPages(parts)) {
    const button = element('button', { type: 'button', class: 'button' }, title);
    button.addEventListener('click', () => {
      leave();
      show();
    });
    list.append(button);
  }
  return list;
};
