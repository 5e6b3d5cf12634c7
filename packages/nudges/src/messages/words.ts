import type { Choice, Direction, HarmKind, NudgeKey, ReadingGroup } from '@nightlight/sdk/core';

/** What somebody reads about one message. Each line is an ICU MessageFormat pattern. */
export interface Advice {
  readonly title: string;
  readonly body: string;
  /** Answers "Why am I seeing this?". */
  readonly why: string;
  /** Answers "What can I do?". */
  readonly tip: string;
}

/** Two ways to say it, so that nobody reads the same twice in a row. */
export type Variants = readonly [Advice, Advice];

export type AdviceByGroup = Readonly<Record<ReadingGroup, Variants>>;

/** Advice on one harm in one direction: for any kind, and for kinds that need their own. */
export interface HarmAdvice {
  readonly any: AdviceByGroup;
  readonly kinds?: Readonly<Partial<Record<HarmKind, AdviceByGroup>>>;
  /** For somebody who looks on while others go at one. */
  readonly bystander?: AdviceByGroup;
}

/** What is said of several messages together; `why` takes `list`, made of the phrases. */
export interface Seen {
  readonly grooming: Advice;
  /** Each goes on from "they". */
  readonly phrases: Readonly<Partial<Record<HarmKind, string>>>;
}

export type Advised = NudgeKey['harm'] | 'sent';
/**
 * What is said only of one's own messages; `sent` of what was private and has gone out.
 */
export type Own = 'kind' | 'repair' | 'sent';

/** Which words are asked for; a decision's nudge is one. */
export type WordsKey = Pick<NudgeKey, 'kind' | 'direction' | 'group' | 'seen' | 'role' | 'sent'> &
  Partial<Pick<NudgeKey, 'locale' | 'variant'>> & { readonly harm: Advised };

/** Words on the elements themselves. ICU patterns; the arguments stand in the comments. */
export interface Labels {
  readonly choices: Readonly<Record<Choice, string>>;
  /** The short form of `choices.why`, for buttons. */
  readonly whyShort: string;
  /** Stands at the end of every explanation. */
  readonly onDevice: string;
  /** count */
  readonly helplines: string;
  /** name, number */
  readonly call: string;
  /** number */
  readonly textTo: string;
  readonly always: string;
  /** Over hotlines that take reports of pictures, or help to have one taken down. */
  readonly hotlines: string;
  /** Stands for what a picture shows, where its sender said nothing. */
  readonly picture: string;
  /** Names a veil before it is known what is behind it. */
  readonly messageWaits: string;
  readonly pictureWaits: string;
  /** Nothing could be loaded. */
  readonly pictureMissing: string;
  /** It was loaded and can't be drawn. */
  readonly pictureBroken: string;
  /** On a button: covers a picture, or puts its cover away. */
  readonly hide: string;
  /** In the place of a cover that was put away, and the button that brings it back. */
  readonly pictureHidden: string;
  readonly pictureBack: string;
  readonly tryAgain: string;
  /** On a button: the decision was wrong. Then what came of it. */
  readonly wrong: string;
  readonly wrongKept: string;
  readonly wrongNotKept: string;
  readonly readAloud: string;
  readonly readStop: string;
  /** Opens a lesson. */
  readonly learn: string;
  readonly helpTitle: string;
  readonly helpNow: string;
  /** Names a country's emergency number. */
  readonly emergency: string;
  readonly trusted: string;
  readonly trustedHow: string;
  /** Words to begin a talk with. */
  readonly trustedStart: string;
  readonly copy: string;
  readonly copied: string;
  /** On a button that goes to another page at once. */
  readonly leave: string;
  /** date */
  readonly lastSeen: string;
  readonly noLines: string;
  readonly lessons: string;
  readonly loading: string;
  readonly loadingOnce: string;
  /** percent */
  readonly loadingShare: string;
  readonly loadingFailed: string;
  readonly lessonWhat: string;
  readonly lessonFeels: string;
  readonly lessonHelps: string;
  readonly lessonTry: string;
  /** step, steps */
  readonly lessonStep: string;
  readonly next: string;
  readonly back: string;
  readonly done: string;
  readonly lessonEnd: string;
}

/** Everything that one locale says. */
export interface Catalogue {
  readonly locale: string;
  readonly advice: Readonly<
    Record<Exclude<Advised, Own>, Readonly<Record<Direction, HarmAdvice>>> &
      Record<Own, { readonly outgoing: HarmAdvice }>
  >;
  readonly seen: Seen;
  readonly labels: Labels;
}

/** Words for one nudge, formatted. */
export interface Words extends Advice {
  /** The locale that was used, which may be a fallback. */
  readonly locale: string;
  readonly choices: Readonly<Record<Choice, string>>;
}
