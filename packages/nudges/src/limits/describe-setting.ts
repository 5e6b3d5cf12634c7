import { readingGroup } from '@nightlight/sdk/core';
import type { GuardianSettings, LimitSetting, LimitsView } from '@nightlight/sdk/limits';
import { fill, type LimitWords } from './limit-words.ts';

/** Formats a clock time such as `21:00` as people write it in this locale. */
export const formatClock = (clock: string, locale: string): string => {
  const [hours, minutes] = clock.split(':').map(Number);
  return new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' }).format(
    new Date(2026, 0, 1, hours, minutes),
  );
};

const formatList = (entries: readonly string[], locale: string): string =>
  new Intl.ListFormat(locale, { type: 'unit' }).format(entries);

type Lists = { readonly block: readonly string[]; readonly allow: readonly string[] };

/** The entries of a setting, by what they do. Names and words are shown as they were typed. */
const listsOf = (name: string, value: LimitSetting['value']): Lists | undefined => {
  if (name === 'words' || name === 'sites') return value as Lists;
  if (name !== 'contacts') return undefined;
  const contacts = value as NonNullable<GuardianSettings['contacts']>;
  const namesOf = (wanted: 'allow' | 'block'): readonly string[] =>
    contacts.filter(({ effect }) => effect === wanted).map((contact) => contact.name);
  return { block: namesOf('block'), allow: namesOf('allow') };
};

/** Says what a setting means, in words for the age, and which entries it has. */
export const describeSetting = (
  { name, value }: LimitSetting,
  { ageBand }: Pick<LimitsView, 'ageBand'>,
  words: LimitWords,
): readonly string[] => {
  const { locale } = words;
  const quiet = name === 'quiet' ? (value as NonNullable<GuardianSettings['quiet']>) : undefined;
  const meaning = fill(words, words.meaning[readingGroup(ageBand)][name], {
    ...(quiet ? { from: formatClock(quiet.from, locale), to: formatClock(quiet.to, locale) } : {}),
    ...(name === 'minutes' ? { count: Number(value) } : {}),
  });
  const { block = [], allow = [] }: Partial<Lists> = listsOf(name, value) ?? {};
  return [
    meaning,
    ...(block.length > 0 ? [fill(words, words.blocked, { list: formatList(block, locale) })] : []),
    ...(allow.length > 0 ? [fill(words, words.allowed, { list: formatList(allow, locale) })] : []),
  ];
};

/** Says who set a setting, and when. */
export const describeOwner = ({ by, at = 0 }: LimitSetting, words: LimitWords): string => {
  if (by === 'host') return words.byHost;
  const format = new Intl.DateTimeFormat(words.locale, { dateStyle: 'medium', timeStyle: 'short' });
  return fill(words, words.byGuardian, { date: format.format(at) });
};
