import {
  AGE_BANDS,
  type AgeSource,
  type KnownAge,
  type Store,
  type StoredRecord,
} from '@nightlight/core';
import { AGE_ORIGINS, combineAges } from '@nightlight/core/age';

export const AGE_ID = 'age';

/** Reads the kept age. Without a readable store, nothing is kept. */
const readKept = async (store: Store): Promise<StoredRecord<KnownAge> | undefined> => {
  const record = await store.get<KnownAge>('settings', AGE_ID).catch(() => undefined);
  const { band, origin } = record?.value ?? {};
  const isValid = AGE_BANDS.includes(band as never) && AGE_ORIGINS.includes(origin as never);
  return isValid ? record : undefined;
};

/** Asks the sources at the same time. A source that fails can't be trusted. */
const askSources = (
  sources: readonly AgeSource[],
  kept: StoredRecord<KnownAge> | undefined,
): Promise<readonly (KnownAge & { readonly saidAt?: number })[]> =>
  Promise.all(
    sources.map(async (source) => {
      const { origin } = source;
      const after = kept?.value.origin === origin ? kept.at : undefined;
      try {
        const answer = await source.read(after);
        if (!answer) return [];
        const band = AGE_BANDS.includes(answer.band) ? answer.band : 'unknown';
        const { saidAt } = answer;
        return [{ band, origin, ...(saidAt === undefined ? {} : { saidAt }) }];
      } catch {
        return [{ band: 'unknown' as const, origin }];
      }
    }),
  ).then((answers) => answers.flat());

/** Reads the age from sources, and keeps it in the store. Without any answer, returns what was kept. */
export const readAgeIn = async (store: Store, sources: readonly AgeSource[]): Promise<KnownAge> => {
  const kept = await readKept(store);
  const answers = await askSources(sources, kept);
  if (answers.length === 0) return kept?.value ?? combineAges([]);
  const { band, origin } = combineAges(answers);
  if (band === 'unknown') return { band, origin };
  const answer = answers.find((one) => one.band === band && one.origin === origin);
  const record = { id: AGE_ID, at: answer?.saidAt ?? Date.now(), value: { band, origin } };
  // The age is known for this visit, even if it can't be kept.
  await store.put<KnownAge>('settings', record).catch(() => {});
  return record.value;
};
