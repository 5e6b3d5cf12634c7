import { createHeard, createReport, type Heard } from '@nightlight/sdk/heard';
import { openStore } from '@nightlight/store';
import { createFetchSink } from '@nightlight/testing/fetch-sink';

const open: { heard?: Heard } = {};

/** Opens the outbox of this tab, as an app does when it starts. It goes on delivering. */
export const reportsOpen = async ({ name }: { readonly name: string }): Promise<string> => {
  const store = await openStore({ name });
  open.heard ??= createHeard({ store, sink: createFetchSink(`${location.origin}/`) });
  return store.status.where;
};

/** Sends a report about a pile-on. Resolves once it is on the device, before it is delivered. */
export const reportsSend = async ({ id }: { readonly id: string }): Promise<void> => {
  const report = createReport({ conversation: 'c', account: 'They all write to me.' });
  await open.heard?.reports.send({ ...report, id });
};

/** Returns the state and the number of each report. */
export const reportsList = async (): Promise<readonly string[]> => {
  const reports = (await open.heard?.reports.list()) ?? [];
  return reports.map(({ state, answer }) => `${state} ${answer?.reference ?? ''}`.trim());
};
