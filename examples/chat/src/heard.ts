import { loadHeardWords } from '@nightlight/nudges/heard';
import { createHeard, type Heard, openStore } from '@nightlight/sdk/heard';
import { type Person, storeNameOf } from './person.ts';
import { createReportSink } from './report-sink.ts';

/**
 * Opens the outbox at once, in the person's own store. Reporting must not wait for the models. The
 * texts load now too: a request later would tell the server that somebody opened the help page.
 */
export const startHeard = async (me: Person): Promise<Heard> => {
  const [store] = await Promise.all([
    openStore({ name: await storeNameOf(me) }),
    loadHeardWords(me.locale),
  ]);
  return createHeard({ store, sink: createReportSink(me.locale) });
};
