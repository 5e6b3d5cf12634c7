import { createNightlight, type SentMessage } from '@nightlight/sdk';

/** Classifies and observes each message of a chat in order. Returns the alarms of the conversation and their turns. */
export const followed = async ({ messages }: { readonly messages: readonly SentMessage[] }) => {
  const nightlight = await createNightlight({
    assets: '/nightlight/',
    policy: { ageBand: '13-15', region: 'GB' },
  });
  const alarms: string[] = [];
  for (const message of messages) {
    const { assessment } = await nightlight.classify(message);
    const signals = Object.values(assessment.harms).flatMap((harm) => harm.signals);
    const together = signals.filter(({ turns }) => turns !== undefined);
    if (together.length > 0) {
      alarms.push(`${message.id} ${together.map(({ kind, severity }) => `${kind}:${severity}`)}`);
    }
    await nightlight.observe(message);
  }
  await nightlight.dispose();
  return alarms;
};
