import { createNightlight } from '@nightlight/sdk';

/** Returns `degraded` of a decision for each folder, which stands for one configuration of a host. */
export const hosts = async (folders: readonly string[]) => {
  const told: Record<string, readonly string[]> = {};
  for (const folder of folders) {
    const nightlight = await createNightlight({
      assets: `/${folder}/`,
      policy: { ageBand: '13-15' },
    });
    told[folder] = (await nightlight.classify('see you at five')).degraded;
    await nightlight.dispose();
  }
  return told;
};
