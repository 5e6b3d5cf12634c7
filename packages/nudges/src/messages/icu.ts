import { IntlMessageFormat } from 'intl-messageformat';

// Parsing is slow and there are few patterns, so cache all of them.
const parsed = new Map<string, IntlMessageFormat>();

/** Formats an ICU MessageFormat pattern. */
export const formatIcu = (
  pattern: string,
  locale: string,
  values: Readonly<Record<string, string | number>> = {},
): string => {
  const key = `${locale}\n${pattern}`;
  let message = parsed.get(key);
  if (!message) {
    message = new IntlMessageFormat(pattern, locale, undefined, { ignoreTag: true });
    parsed.set(key, message);
  }
  return String(message.format(values));
};
