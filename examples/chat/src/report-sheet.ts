import { element } from './element.ts';
import { openSheet } from './sheet.ts';

/** What the chat's server receives. It gets no picture: reports must not spread pictures. */
export interface Report {
  readonly room: string;
  readonly reporter: string;
  readonly messageId: string;
  readonly from: string;
  readonly sentAt: string;
  readonly text: string;
  readonly hasPicture: boolean;
}

const LABELS: Readonly<Record<Exclude<keyof Report, 'text'>, string>> = {
  from: 'Written by',
  sentAt: 'Written at',
  hasPicture: 'With a picture',
  messageId: 'Number of the message',
  room: 'Room',
  reporter: 'Reported by',
};

const describe = (value: string | boolean): string =>
  typeof value === 'boolean' ? (value ? 'yes (the picture is not sent)' : 'no') : value;

/** Shows every field of the report. The words are folded, because the user may not have read them. */
const contentOf = (report: Report): HTMLElement => {
  const rows = (Object.keys(LABELS) as (keyof typeof LABELS)[]).flatMap((key) => [
    element('dt', {}, LABELS[key]),
    element('dd', { dir: 'auto' }, describe(report[key])),
  ]);
  return element(
    'div',
    { class: 'report', 'data-testid': 'report' },
    element('dl', {}, ...rows),
    element(
      'details',
      {},
      element('summary', {}, report.text ? 'Its text' : 'It has no text'),
      element('p', { dir: 'auto' }, report.text),
    ),
  );
};

/** Sends the report. Resolves with its number, or rejects if it did not arrive. */
const sendReport = async (report: Report, note: string): Promise<string> => {
  const response = await fetch('/report', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ ...report, note }),
  });
  if (response.status !== 201) throw new Error(`The server answered ${response.status}.`);
  return (await response.json()).reference;
};

/** Shows what a report would contain. Nothing is sent before the user presses *Send report*. */
export const openReportSheet = (report: Report): void => {
  const note = element('textarea', {
    ...{ id: 'report-note', rows: 2, maxlength: 500, dir: 'auto' },
  });
  const send = element(
    'button',
    { type: 'button', class: 'button primary', 'data-testid': 'send-report' },
    'Send report',
  );
  const cancel = element('button', { type: 'button', class: 'button' }, 'Cancel');
  const status = element('p', { role: 'status', 'data-testid': 'report-status' });
  const sheet = openSheet('Report this message', [
    element('p', {}, 'This is sent to the people who run this chat. Nothing is sent yet.'),
    contentOf(report),
    element('label', { for: 'report-note' }, 'Anything to add? (optional)'),
    note,
    status,
    element('div', { class: 'sheet-buttons' }, send, cancel),
  ]);
  cancel.addEventListener('click', () => sheet.close());
  send.addEventListener('click', async () => {
    send.disabled = true;
    status.textContent = 'Sending…';
    try {
      const reference = await sendReport(report, note.value.trim());
      status.textContent = `Your report has arrived. Its number is ${reference}.`;
      note.disabled = true;
      send.hidden = true;
      cancel.textContent = 'Close';
      cancel.focus();
    } catch {
      status.textContent = 'The report did not arrive. You can try again.';
      send.disabled = false;
      send.focus();
    }
  });
};
