import type { Choice, ListOwner, Offer } from '@nightlight/sdk/core';
import { catalogueFor } from './catalogues.ts';
import { FALLBACK, getFallbackAdvice } from './fallback.ts';
import { format } from './format.ts';
import type { LabelArguments } from './labels.generated.ts';
import type {
  Advice,
  AdviceTopic,
  Catalogue,
  LabelName,
  OfferButton,
  OutgoingTopic,
  Words,
  WordsKey,
} from './words.ts';

/** Lists the kinds seen in the conversation, such as "ask for a secret and offer gifts". */
const listSeenKinds = ({ seen = [] }: WordsKey, catalogue: Catalogue | undefined): string =>
  catalogue && seen.length > 0
    ? new Intl.ListFormat(catalogue.locale).format(
        seen.flatMap((kind) => catalogue.conversation.phrases[kind] ?? []),
      )
    : '';

const isOutgoingTopic = (topic: AdviceTopic): topic is OutgoingTopic =>
  topic === 'kind' || topic === 'repair' || topic === 'sent';

/**
 * Selects the topic of the texts. A message that is already sent can't be changed, so the advice
 * is how to apologise (`repair`), or how to ask for deletion (`sent`).
 */
const getTopic = ({ harm, kind, group, direction, sent }: WordsKey): AdviceTopic => {
  if (!sent || direction === 'incoming') return harm;
  if (harm === 'bullying') return 'repair';
  if (harm === 'personal-info') return 'sent';
  // Under 13, one text on body safety serves before and after sending.
  if (harm !== 'explicit' || group === 'under-13') return harm;
  return kind === 'sexual-text' || kind === 'sexual-image' ? 'sent' : 'repair';
};

/**
 * Selects the advice. The order of precedence is: several kinds in one conversation (grooming), a
 * bystander's text, the text for the kind, the topic's general text, and body safety under 13. The
 * text for pile-ons is for their target only.
 */
const getAdvice = (nudge: WordsKey, catalogue: Catalogue | undefined): Advice => {
  const { kind, direction, group, seen = [], role, variant = 0 } = nudge;
  const topic = getTopic(nudge);
  if (!catalogue) return getFallbackAdvice(topic, direction);
  const { advice, bodySafety, conversation } = catalogue;
  if (topic === 'grooming' && seen.filter((one) => conversation.phrases[one]).length > 1) {
    return conversation.grooming;
  }
  const {
    any: general,
    kinds,
    bystander,
  } = isOutgoingTopic(topic) ? advice[topic].outgoing : advice[topic][direction];
  const variants =
    (role === 'bystander' && bystander?.[group]) ||
    (kind && !(kind === 'pile-on' && role !== 'target') && kinds?.[kind]?.[group]) ||
    general[group] ||
    bodySafety[direction];
  // `npm run words` checks that there are two variants.
  return variants[variant] as Advice;
};

type OwnerTexts = Partial<Record<AdviceTopic, Readonly<Partial<Record<ListOwner, string>>>>>;

/** Says who set the limit or made the list, if that is known. */
const getOwner = (
  { harm, owner }: WordsKey,
  catalogue: Catalogue | undefined,
): string | undefined => owner && (catalogue?.owners as OwnerTexts | undefined)?.[harm]?.[owner];

/** Returns what the app offers now. A message can be taken back only after it is sent. */
const currentOffers = ({ offers = [], direction, sent, harm }: WordsKey): readonly Offer[] =>
  direction === 'incoming' || sent || harm === 'repair' ? offers : [];

/** Returns the buttons of these offers. */
export const offerButtons = (offers: readonly Offer[], locale: string): readonly OfferButton[] => {
  const { labels } = catalogueFor(locale) ?? FALLBACK;
  return offers.map((offer) => ({ offer, label: labels.offers[offer] }));
};

/** Returns a sentence that names the offers. Empty without offers, or until a locale is loaded. */
export const offersSentence = (offers: readonly Offer[], locale: string): string => {
  const catalogue = catalogueFor(locale);
  if (offers.length === 0 || !catalogue) return '';
  const { abilities, locale: used } = catalogue;
  const list = new Intl.ListFormat(used, { type: 'disjunction' }).format(
    offers.map((offer) => abilities[offer]),
  );
  return format(abilities.youCan, used, { list });
};

/** The names of the texts that say how to find help without a number. */
const FIND_HELP = ['findAdult', 'findHelpline', 'findEmergency'] as const;

/** Returns how to find help where no helpline is known. */
export const findHelpTexts = (locale: string): readonly string[] =>
  FIND_HELP.map((name) => labelFor(name, locale));

/**
 * Returns the texts for a nudge, in the nearest locale that `loadWords` has loaded. `locale`
 * overrides the nudge's own. Until a locale is loaded, a few general English texts are used.
 */
export const wordsFor = (nudge: WordsKey, locale?: string | null): Words => {
  const catalogue = catalogueFor(locale ?? nudge.locale ?? 'en');
  const { locale: used, labels } = catalogue ?? FALLBACK;
  const { title, body, why, tip } = getAdvice(nudge, catalogue);
  const list = listSeenKinds(nudge, catalogue);
  const fill = (pattern: string): string => format(pattern, used, { list });
  const offers = currentOffers(nudge);
  const choices = Object.fromEntries(
    Object.entries(labels.choices).map(([choice, pattern]) => [choice, fill(pattern)]),
  ) as Record<Choice, string>;
  return {
    locale: used,
    title: fill((nudge.limit && catalogue?.limitTitles[nudge.limit]) ?? title),
    body: fill(body),
    why: fill(getOwner(nudge, catalogue) ?? why),
    tip: `${fill(tip)} ${offersSentence(offers, used)}`.trim(),
    ...(nudge.brief
      ? { line: labelFor(nudge.direction === 'outgoing' ? 'line' : 'lineIncoming', used) }
      : {}),
    findHelp: findHelpTexts(used),
    choices,
    offers: offerButtons(offers, used),
  };
};

/** Returns the locale whose texts are used for `locale`. */
export const localeUsed = (locale: string | null | undefined): string =>
  (catalogueFor(locale ?? 'en') ?? FALLBACK).locale;

type ValuesOf<Name extends LabelName> = Name extends keyof LabelArguments
  ? [values: LabelArguments[Name]]
  : [];

/** Returns a label of the elements, with its arguments filled in. */
export const labelFor = <Name extends LabelName>(
  label: Name,
  locale: string,
  ...[values]: ValuesOf<Name>
): string => {
  const { labels, locale: used } = catalogueFor(locale) ?? FALLBACK;
  return format(labels[label], used, values);
};
