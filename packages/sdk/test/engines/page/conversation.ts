import { createNightlight, type SentMessage } from '@nightlight/sdk';

/** Messages as they come into a chat: each is asked about, then observed. What the conversation gave reason to say, and when. */
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
