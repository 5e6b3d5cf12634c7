import type { Place } from '../message.ts';
import type { Context } from './context.ts';
import type { NudgeKey } from './decision.ts';
import { OFFERS, type Offer } from './offers.ts';

/** Incoming: another person has done something that the user may want to stop. */
const ABOUT_ANOTHER: ReadonlySet<NudgeKey['harm']> = new Set([
  'bullying',
  'grooming',
  'explicit',
  'scam',
  'known',
]);

/** Harms whose nudges have texts for a message that is already sent. */
export const WORDED_FOR_SENT: ReadonlySet<NudgeKey['harm']> = new Set([
  'bullying',
  'explicit',
  'personal-info',
]);

/** Places with several people, which one person can leave. */
const GROUPS: ReadonlySet<Place | undefined> = new Set(['group', 'class', 'lobby', 'forum']);

/** The app's offers that fit a nudge. Incoming: all but `unsend`; outgoing: only `unsend`. */
export const fittingOffers = (
  about: NudgeKey['harm'],
  { offers = [], direction, place }: Context,
): Pick<NudgeKey, 'offers'> => {
  const fits = (offer: Offer): boolean =>
    direction === 'outgoing'
      ? offer === 'unsend' && WORDED_FOR_SENT.has(about)
      : offer !== 'unsend' && ABOUT_ANOTHER.has(about) && (offer !== 'leave' || GROUPS.has(place));
  const fitting = OFFERS.filter((offer) => offers.includes(offer) && fits(offer));
  return fitting.length > 0 ? { offers: fitting } : {};
};
