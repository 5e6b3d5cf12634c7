import type { Choice } from '@nightlight/sdk/core';
import { catalogueFor } from './catalogues.ts';
import { FALLBACK, fallbackAdvice } from './fallback.ts';
import { format } from './format.ts';
import type { LabelArguments } from './labels.generated.ts';
import type {
  Advice,
  AdviceTopic,
  Catalogue,
  LabelName,
  OutgoingTopic,
  Words,
  WordsKey,
} from './words.ts';

/** The kinds seen in the conversation, as one phrase. */
const phraseOf = ({ seen = [] }: WordsKey, catalogue: Catalogue | undefined): string =>
  catalogue && seen.length > 0
    ? new Intl.ListFormat(catalogue.locale).format(
        seen.flatMap((kind) => catalogue.conversation.phrases[kind] ?? []),
      )
    : '';

const isOutgoingTopic = (topic: AdviceTopic): topic is OutgoingTopic =>
  topic === 'kind' || topic === 'repair' || topic === 'sent';

/** A message that is already sent can't be changed: advise how to make up for it, or to ask for deletion. */
const topicOf = ({ harm, kind, group, direction, sent }: WordsKey): AdviceTopic => {
  if (!sent || direction === 'incoming') return harm;
  if (harm === 'bullying') return 'repair';
  if (harm === 'personal-info') return 'sent';
  // Under 13, one text on body safety serves before and after sending.
  if (harm !== 'explicit' || group === 'under-13') return harm;
  return kind === 'sexual-text' || kind === 'sexual-image' ? 'sent' : 'repair';
};

const adviceFor = (nudge: WordsKey, catalogue: Catalogue | undefined): Advice => {
  const { kind, direction, group, seen = [], role, variant = 0 } = nudge;
  const topic = topicOf(nudge);
  if (!catalogue) return fallbackAdvice(topic, direction);
  const { advice, bodySafety, conversation } = catalogue;
  if (topic === 'grooming' && seen.some((one) => conversation.phrases[one])) {
    return conversation.grooming;
  }
  const { any, kinds, bystander } = isOutgoingTopic(topic)
    ? advice[topic].outgoing
    : advice[topic][direction];
  const variants =
    (role === 'bystander' && bystander?.[group]) ||
    (kind && kinds?.[kind]?.[group]) ||
    any[group] ||
    bodySafety[direction];
  // `npm run words` checks that there are two.
  return variants[variant] as Advice;
};

/**
 * The words for a nudge, in the nearest locale that `loadWords` has loaded. `locale` overrides
 * the nudge's own. Until a locale is loaded, a few general English words are used.
 */
export const wordsFor = (nudge: WordsKey, locale?: string | null): Words => {
  const catalogue = catalogueFor(locale ?? nudge.locale ?? 'en');
  const { locale: used, labels } = catalogue ?? FALLBACK;
  const { title, body, why, tip } = adviceFor(nudge, catalogue);
  const list = phraseOf(nudge, catalogue);
  const fill = (pattern: string): string => format(pattern, used, { list });
  const choices = Object.fromEntries(
    Object.entries(labels.choices).map(([choice, pattern]) => [choice, fill(pattern)]),
  ) as Record<Choice, string>;
  return {
    locale: used,
    title: fill(title),
    body: fill(body),
    why: fill(why),
    tip: fill(tip),
    choices,
  };
};

/** The locale whose words are used when `locale` is asked for. */
export const localeUsed = (locale: string | null | undefined): string =>
  (catalogueFor(locale ?? 'en') ?? FALLBACK).locale;

type ValuesOf<Name extends LabelName> = Name extends keyof LabelArguments
  ? [values: LabelArguments[Name]]
  : [];

/** One label of the elements, with its arguments filled in. */
export const labelFor = <Name extends LabelName>(
  label: Name,
  locale: string,
  ...[values]: ValuesOf<Name>
): string => {
  const { labels, locale: used } = catalogueFor(locale) ?? FALLBACK;
  return format(labels[label], used, values);
};
