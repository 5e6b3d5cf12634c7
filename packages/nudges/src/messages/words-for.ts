import type { Choice } from '@nightlight/sdk/core';
import { catalogueFor } from './catalogues.ts';
import { format } from './format.ts';
import { GENERAL, generalAdvice } from './general.ts';
import type { Advice, Advised, Catalogue, Labels, Own, Words, WordsKey } from './words.ts';

/** What was seen, as one phrase. */
const listed = ({ seen = [] }: WordsKey, catalogue: Catalogue | undefined): string =>
  catalogue && seen.length > 0
    ? new Intl.ListFormat(catalogue.locale).format(
        seen.flatMap((kind) => catalogue.seen.phrases[kind] ?? []),
      )
    : '';

const isOwn = (harm: Advised): harm is Own =>
  harm === 'kind' || harm === 'repair' || harm === 'sent';

/** Once it has gone out nobody is told to change it: what hurt is made up for, what was private asked back. */
const aboutOf = ({ harm, kind, group, direction, sent }: WordsKey): Advised => {
  if (!sent || direction === 'incoming') return harm;
  if (harm === 'bullying') return 'repair';
  if (harm === 'personal-info') return 'sent';
  // Under 13 one text on body safety serves both.
  if (harm !== 'explicit' || group === 'under-13') return harm;
  return kind === 'sexual-text' || kind === 'sexual-image' ? 'sent' : 'repair';
};

const adviceFor = (nudge: WordsKey, catalogue: Catalogue | undefined): Advice => {
  const { kind, direction, group, seen = [], role, variant = 0 } = nudge;
  const harm = aboutOf(nudge);
  if (!catalogue) return generalAdvice(harm, direction);
  if (harm === 'grooming' && seen.some((one) => catalogue.seen.phrases[one])) {
    return catalogue.seen.grooming;
  }
  const advice = isOwn(harm) ? catalogue.advice[harm].outgoing : catalogue.advice[harm][direction];
  if (role === 'bystander' && advice.bystander) return advice.bystander[group][variant];
  return ((kind && advice.kinds?.[kind]) ?? advice.any)[group][variant];
};

/**
 * The words for a nudge, in the nearest locale that `loadWords` has loaded; the nudge's own unless
 * one is given. Before any was loaded a few general English words.
 */
export const wordsFor = (nudge: WordsKey, locale?: string | null): Words => {
  const catalogue = catalogueFor(locale ?? nudge.locale ?? 'en');
  const { locale: spoken, labels } = catalogue ?? GENERAL;
  const { title, body, why, tip } = adviceFor(nudge, catalogue);
  const list = listed(nudge, catalogue);
  const say = (pattern: string): string => format(pattern, spoken, { list });
  const { choices } = labels;
  const said = Object.fromEntries(
    Object.entries(choices).map(([choice, pattern]) => [choice, say(pattern)]),
  ) as Record<Choice, string>;
  return {
    locale: spoken,
    title: say(title),
    body: say(body),
    why: say(why),
    tip: say(tip),
    choices: said,
  };
};

/** The locale in which something asked for in `locale` is said. */
export const spokenIn = (locale: string | null | undefined): string =>
  (catalogueFor(locale ?? 'en') ?? GENERAL).locale;

/** One label of the elements, filled in. */
export const labelFor = (
  label: Exclude<keyof Labels, 'choices'>,
  locale: string,
  values: Readonly<Record<string, string | number>> = {},
): string => {
  const { labels, locale: spoken } = catalogueFor(locale) ?? GENERAL;
  return format(labels[label], spoken, values);
};
