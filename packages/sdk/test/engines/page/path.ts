import { createNightlight } from '@nightlight/sdk';
import { LONG_TEXT } from '@nightlight/testing/long-text';

const INSULT = 'shut up you stupid ugly loser, everybody hates you';
const CRY = "i want to die, i can't do this anymore";

const nameOf = (error: unknown): string => {
  const { name, code } = error as { name?: string; code?: unknown };
  return typeof code === 'string' ? code : (name ?? String(error));
};
const thrown = (work: Promise<unknown>): Promise<string> =>
  work.then(() => 'nothing was thrown', nameOf);

/** Uses Nightlight like an app, from start to end. */
export const path = async () => {
  const nightlight = await createNightlight({
    assets: '/nightlight/',
    policy: { ageBand: '13-15', region: 'GB' },
  });
  // Marks the end of loading in the log of the server.
  await fetch('/ready');

  const insult = await nightlight.classify(INSULT);
  const smallTalk = await nightlight.classify('see you at five');
  const cry = await nightlight.classify(CRY);
  const batch = await nightlight.classify(
    ['hello', INSULT, 'bye'].map((text) => ({ conversation: 'c1', author: 'self', text })),
  );

  const controller = new AbortController();
  const long = nightlight.classify(LONG_TEXT, {
    signal: controller.signal,
  });
  setTimeout(() => controller.abort(), 20);
  const aborted = await thrown(long);
  const afterAbort = await nightlight.classify('see you tomorrow');

  const inFlight = thrown(nightlight.classify('hello there'));
  await nightlight.dispose();
  return {
    insult: { action: insult.action, harms: insult.harms },
    smallTalk: { action: smallTalk.action, harms: smallTalk.harms, degraded: smallTalk.degraded },
    cry: { action: cry.action, helplines: (cry.helplines?.length ?? 0) > 0 },
    batch: batch.map((decision) => decision.action),
    aborted,
    afterAbort: afterAbort.action,
    inFlight: await inFlight,
    disposed: await thrown(nightlight.classify('hello')),
  };
};
