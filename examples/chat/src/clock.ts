const LOCALE = 'en-GB';
const time = new Intl.DateTimeFormat(LOCALE, { hour: '2-digit', minute: '2-digit' });
const day = new Intl.DateTimeFormat(LOCALE, { weekday: 'long', day: 'numeric', month: 'long' });

export const timeOf = (at: number): string => time.format(at);

export const dayOf = (at: number, now = Date.now()): string => {
  const [then, today] = [new Date(at), new Date(now)];
  return then.toDateString() === today.toDateString() ? 'Today' : day.format(then);
};
