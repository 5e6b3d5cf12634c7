import type { ReadingGroup } from '@nightlight/sdk/core';
import type { GuardianSetting, LimitsNotice, RefusedEntry } from '@nightlight/sdk/limits';
import { format, loadFormat } from '../messages/format.ts';
import { localesFor } from '../messages/nearest-locale.ts';

type Texts<Name extends string> = Readonly<Record<Name, string>>;

/** All texts of the elements about limits, in one locale. Each is an ICU MessageFormat pattern. */
export type LimitWords = Texts<
  | 'locale'
  | 'title'
  | 'none'
  | 'help'
  | 'getHelp'
  | 'failed'
  | 'tryAgain'
  | 'byHost'
  | 'byGuardian'
  | 'waiting'
  | 'accept'
  | 'decline'
  | 'blocked'
  | 'allowed'
  | 'counted'
> & {
  readonly intro: Texts<ReadingGroup>;
  readonly names: Texts<GuardianSetting>;
  /** What a setting means, by its name. */
  readonly meaning: Readonly<Record<ReadingGroup, Texts<GuardianSetting>>>;
  readonly time: Texts<'used' | 'soon' | 'last' | 'quiet' | 'minutes' | 'until' | 'setBack'>;
  readonly asks: Texts<
    | 'title'
    | 'waiting'
    | 'declined'
    | 'withdraw'
    | 'question'
    | 'body'
    | 'ask'
    | 'later'
    | 'sent'
    | 'guardian'
    | 'allow'
    | 'deny'
    | 'none'
  >;
  readonly notices: Texts<LimitsNotice['what'] | 'read'>;
  readonly sees: Texts<
    | 'title'
    | 'settings'
    | 'asks'
    | 'minutes'
    | 'counts'
    | 'neverTitle'
    | 'messages'
    | 'worries'
    | 'reports'
  >;
  readonly guardian: Texts<
    | 'title'
    | 'childSees'
    | 'newPin'
    | 'pin'
    | 'savePin'
    | 'enterPin'
    | 'open'
    | 'signIn'
    | 'wrong'
    | 'notSignedIn'
    | 'sixDigits'
    | 'easy'
    | 'wait'
    | 'forgot'
    | 'notAtThisAge'
    | 'close'
    | 'save'
    | 'saved'
    | 'off'
    | 'from'
    | 'to'
    | 'perDay'
    | 'tooLong'
    | 'add'
    | 'remove'
    | 'block'
    | 'waitsForYes'
    | 'closed'
  >;
  readonly settingHints: Texts<GuardianSetting>;
  readonly refused: Texts<RefusedEntry['reason']>;
};

const LOADERS: Readonly<Record<string, () => Promise<{ readonly default: LimitWords }>>> = {
  ar: () => import('./words/ar.json'),
  de: () => import('./words/de.json'),
  en: () => import('./words/en.json'),
  es: () => import('./words/es.json'),
  fr: () => import('./words/fr.json'),
  hi: () => import('./words/hi.json'),
  'pt-br': () => import('./words/pt-BR.json'),
  tr: () => import('./words/tr.json'),
};

/** The locales that have texts about limits. */
export const LIMIT_LOCALES: readonly string[] = Object.keys(LOADERS);

/** Loads the texts of the nearest locale, and what fills in their arguments. */
export const loadLimitWords = async (locale: string): Promise<LimitWords> => {
  const name = localesFor(locale, LIMIT_LOCALES).find((one) => one in LOADERS) ?? 'en';
  const load = LOADERS[name] as () => Promise<{ readonly default: LimitWords }>;
  const [{ default: words }] = await Promise.all([load(), loadFormat()]);
  return words;
};

/** Fills in the arguments of a text. */
export const fill = (
  words: LimitWords,
  pattern: string,
  values: Readonly<Record<string, string | number>>,
): string => format(pattern, words.locale, values);
