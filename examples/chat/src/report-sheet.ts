import { defineHeard, loadHeardWords } from '@nightlight/nudges/heard';
import type { Heard, ReportDraft, ReportedMessage } from '@nightlight/sdk/heard';
import { createCoveredFor } from './covered-for.ts';
import { openOwnSheet } from './own-sheet.ts';
import type { Person } from './person.ts';
import { placeOf } from './places.ts';
import type { Posts } from './posts.ts';

export interface ReportSheetOptions {
  readonly heard: Heard;
  readonly me: Person;
  /** What to report. Without it, the sheet lists the reports and what became of them. */
  readonly draft?: ReportDraft;
  /** Messages around it, which are sent only if the user chooses them. */
  readonly context?: readonly ReportedMessage[];
  /** The names of their authors. */
  readonly nameOf?: (id: string) => string | undefined;
  /** The messages in the chat, which say what is covered. */
  readonly posts?: Posts;
}

/** The name of the draft's chat, as the page shows it. */
const chatNameOf = ({ conversation }: ReportDraft, { name }: Person): string => {
  const end = ` as ${name}`;
  const room = conversation.endsWith(end) ? conversation.slice(0, -end.length) : conversation;
  return placeOf(room)?.name ?? room;
};

/** Opens a report. Nothing is sent before the user presses *Send report*. */
export const openReportSheet = async ({
  heard,
  me,
  draft,
  context,
  nameOf,
  posts,
}: ReportSheetOptions): Promise<void> => {
  defineHeard();
  const { region, locale } = me;
  const report = Object.assign(document.createElement('nightlight-report'), {
    ...{ heard, region: region ?? '', locale, draft, context, nameOf },
    ...(draft ? { chatName: chatNameOf(draft, me) } : {}),
    ...(posts ? { coveredFor: createCoveredFor(posts) } : {}),
  });
  const { words } = await loadHeardWords(locale);
  const sheet = openOwnSheet(draft ? words.reportTitle : words.myReports, report, locale);
  report.addEventListener('nightlight-report-done', ({ detail }) => {
    if (!detail.sent) sheet.close();
  });
};
