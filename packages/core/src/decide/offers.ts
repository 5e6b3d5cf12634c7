/** What an app can offer a user to do about a message, in the order of the buttons. */
export const OFFERS = ['mute', 'block', 'report', 'unsend', 'leave'] as const;
export type Offer = (typeof OFFERS)[number];
