import type { Choice, Direction, HarmKind, NudgeKey } from '@nightlight/sdk/core';
import type { ENGLISH_LABELS } from './labels.generated.ts';

/** The text of one nudge. Each field is an ICU MessageFormat pattern. */
export interface Advice {
  readonly title: string;
  readonly body: string;
  /** Answers "Why am I seeing this?". */
  readonly why: string;
  /** Answers "What can I do?". */
  readonly tip: string;
}

/** Two ways to say the same, so that a person doesn't read one text twice in a row. */
export type Variants = readonly Advice[];

/** Where `under-13` is absent, the topic's general text for that group is used. */
export interface AdviceByGroup {
  readonly 'under-13'?: Variants;
  readonly '13-and-over': Variants;
}

/** Advice on one topic in one direction: for any kind, and for kinds that need their own. */
export interface HarmAdvice {
  /** Where `under-13` is absent, the catalogue's `bodySafety` is used. */
  readonly any: AdviceByGroup;
  readonly kinds?: Readonly<Partial<Record<HarmKind, AdviceByGroup>>>;
  /** For a person who sees a group attack somebody else. */
  readonly bystander?: AdviceByGroup;
}

/** What the words are about: a decision's harm, or `sent` for private data that has gone out. */
export type AdviceTopic = NudgeKey['harm'] | 'sent';
/** Topics that only concern the person's own messages. */
export type OutgoingTopic = 'kind' | 'repair' | 'sent';

/** Selects the words for a nudge. A decision's `nudge` is one. */
export type WordsKey = Pick<NudgeKey, 'kind' | 'direction' | 'group' | 'seen' | 'role' | 'sent'> &
  Partial<Pick<NudgeKey, 'locale' | 'variant'>> & { readonly harm: AdviceTopic };

/** Name of a text on a button, heading or status line. */
export type LabelName = Exclude<keyof typeof ENGLISH_LABELS, 'choices'>;

/** Texts of the elements. Each is an ICU MessageFormat pattern. */
export type Labels = Readonly<Record<LabelName, string>> & {
  readonly choices: Readonly<Record<Choice, string>>;
};

/** All words in one locale: the content of `locales/<locale>.json`. */
export interface Catalogue {
  /** BCP 47. */
  readonly locale: string;
  readonly labels: Labels;
  /** For children under 13, one text for grooming and sexual content: it doesn't teach what was meant. */
  readonly bodySafety: Readonly<Record<Direction, Variants>>;
  readonly advice: Readonly<
    Record<Exclude<AdviceTopic, OutgoingTopic>, Readonly<Record<Direction, HarmAdvice>>> &
      Record<OutgoingTopic, { readonly outgoing: HarmAdvice }>
  >;
  /** About several messages together. */
  readonly conversation: {
    /** `why` takes `{list}`, which is made of the phrases. */
    readonly grooming: Advice;
    /** Each continues a sentence that begins with "they". */
    readonly phrases: Readonly<Partial<Record<HarmKind, string>>>;
  };
}

/** The formatted words for one nudge. */
export interface Words extends Advice {
  /** The locale that was used, which may be a fallback. */
  readonly locale: string;
  readonly choices: Readonly<Record<Choice, string>>;
}
