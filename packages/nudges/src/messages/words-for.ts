import type { Choice } from '@nightlight/sdk/core';
import { catalogueFor } from './catalogues.ts';
import { format } from './format.ts';
import type { Labels, Words, WordsKey } from './words.ts';

/** The words for a nudge, in the nearest locale there is; the nudge's own unless one is given. */
export const wordsFor = (nudge: WordsKey, locale = nudge.locale ?? 'en'): Words => {
  const catalogue = catalogueFor(locale);
  const advice = catalogue.advice[nudge.harm][nudge.direction];
  const own = nudge.kind && advice.kinds?.[nudge.kind];
  const { title, body, why, tip } = (own ?? advice.any)[nudge.group];
  const say = (pattern: string): string => format(pattern, catalogue.locale);
  const { choices } = catalogue.labels;
  const said = Object.fromEntries(
    Object.entries(choices).map(([choice, pattern]) => [choice, say(pattern)]),
  ) as Record<Choice, string>;
  return {
    locale: catalogue.locale,
    title: say(title),
    body: say(body),
    why: say(why),
    tip: say(tip),
    choices: said,
  };
};

/** One label of the elements, filled in. */
export const labelFor = (
  label: Exclude<keyof Labels, 'choices'>,
  locale: string,
  values: Readonly<Record<string, string | number>> = {},
): string => {
  const catalogue = catalogueFor(locale);
  return format(catalogue.labels[label], catalogue.locale, values);
};
