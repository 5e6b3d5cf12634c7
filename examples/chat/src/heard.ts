import { createHeard, type Heard, openStore } from '@nightlight/sdk/heard';
import { type Person, storeNameOf } from './person.ts';
import { createReportSink } from './report-sink.ts';

/** Opens the outbox at once, in the person's own store. Reporting must not wait for the models. */
export const startHeard = async (me: Person): Promise<Heard> =>
  createHeard({
    store: await openStore({ name: await storeNameOf(me) }),
    sink: createReportSink(),
  });
