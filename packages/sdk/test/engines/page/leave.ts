import { defineHelp } from '@nightlight/nudges/help';

const loads = (frame: HTMLIFrameElement): Promise<void> =>
  new Promise((resolve) => frame.addEventListener('load', () => resolve(), { once: true }));
const later = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 100));
const queryOf = (frame: HTMLIFrameElement): string => frame.contentWindow?.location.search ?? '';

/** Shows the help page, and presses *Leave quickly*. Runs inside the frame. */
export const pressLeave = async (): Promise<void> => {
  defineHelp();
  const help = Object.assign(document.createElement('nightlight-help'), {
    ...{ region: 'GB', exitTo: '/?left' },
  });
  document.body.append(help);
  await help.updateComplete;
  help.shadowRoot?.querySelector<HTMLElement>('[part=exit]')?.click();
};

/** Visits a page, then the help page, leaves it, and goes back. Returns where it was after each step. */
export const leavesQuickly = async (): Promise<readonly string[]> => {
  const frame = document.createElement('iframe');
  frame.src = '/?before';
  const started = loads(frame);
  document.body.append(frame);
  await started;
  // During loading, a browser would replace the entry.
  await later();
  const opened = loads(frame);
  (frame.contentWindow as Window).location.href = '/?help';
  await opened;
  await later();
  const left = loads(frame);
  const { scenarios } = frame.contentWindow as unknown as {
    scenarios: { pressLeave(): Promise<void> };
  };
  await scenarios.pressLeave();
  await left;
  const afterLeaving = queryOf(frame);
  await later();
  const back = loads(frame);
  history.back();
  await Promise.race([back, new Promise((resolve) => setTimeout(resolve, 3000))]);
  await later();
  const afterBack = queryOf(frame);
  frame.remove();
  return [afterLeaving, afterBack];
};
