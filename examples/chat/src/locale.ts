/** In which Nightlight speaks: the reader's own. The chat around it is written in English. */
export const LOCALE = navigator.language || 'en';
