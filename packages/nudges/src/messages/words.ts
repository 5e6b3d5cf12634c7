import type {
  Choice,
  Direction,
  HarmKind,
  Limit,
  LimitOwner,
  ListOwner,
  NudgeKey,
  Offer,
} from '@nightlight/sdk/core';
import type { ENGLISH_LABELS } from './labels.generated.ts';

/** The texts of one nudge. Each field is an ICU MessageFormat pattern. */
export interface Advice {
  readonly title: string;
  readonly body: string;
  /** Answers "Why am I seeing this?". */
  readonly why: string;
  /** Answers "What can I do?". */
  readonly tip: string;
}

/** Two wordings of the same advice, so that the user doesn't read one text twice in a row. */
export type Variants = readonly Advice[];

/** If `under-13` is absent, the topic's general text for that group is used. */
export interface AdviceByGroup {
  readonly 'under-13'?: Variants;
  readonly '13-and-over': Variants;
}

/** Advice on one topic in one direction. `any` is the general text; some kinds have their own. */
export interface HarmAdvice {
  /** If `under-13` is absent, the catalogue's `bodySafety` is used. */
  readonly any: AdviceByGroup;
  readonly kinds?: Readonly<Partial<Record<HarmKind, AdviceByGroup>>>;
  /** For a user who sees a group attack another person. */
  readonly bystander?: AdviceByGroup;
}

/**
 * The topic of the texts: a decision's harm, or `sent` for private data in a message that is
 * already sent. The topic `kind` is praise for a kind message.
 */
export type AdviceTopic = NudgeKey['harm'] | 'sent';
/** Topics that exist only for the user's own messages. */
export type OutgoingTopic = 'kind' | 'repair' | 'sent';

/** Selects the texts for a nudge. You can pass a decision's `nudge`. */
export type WordsKey = Pick<
  NudgeKey,
  'kind' | 'limit' | 'owner' | 'direction' | 'group' | 'seen' | 'role' | 'sent' | 'brief' | 'offers'
> &
  Partial<Pick<NudgeKey, 'locale' | 'variant'>> & { readonly harm: AdviceTopic };

/** The name of a text on a button, in a heading or in a status line. */
export type LabelName = Exclude<keyof typeof ENGLISH_LABELS, 'choices' | 'offers'>;

/** The texts of the elements. Each is an ICU MessageFormat pattern. */
export type Labels = Readonly<Record<LabelName, string>> & {
  readonly choices: Readonly<Record<Choice, string>>;
  /** Short, because up to four are beside the choices. */
  readonly offers: Readonly<Record<Offer, string>>;
};

/** The places where the check differs. */
export type PlaceWithCheck = 'class' | 'lobby' | 'forum' | 'support' | 'education' | 'art';

/** All UI texts in one locale, as in `locales/<locale>.json`. */
export interface Catalogue {
  /** Language tag (BCP 47). */
  readonly locale: string;
  readonly labels: Labels;
  /** Each continues `youCan`, whose `{list}` is replaced by those that the app offers. */
  readonly abilities: Readonly<Record<Offer | 'youCan', string>>;
  /**
   * One text for grooming and sexual content, for children under 13. It does not explain what the
   * message meant.
   */
  readonly bodySafety: Readonly<Record<Direction, Variants>>;
  readonly advice: Readonly<
    Record<Exclude<AdviceTopic, OutgoingTopic>, Readonly<Record<Direction, HarmAdvice>>> &
      Record<OutgoingTopic, { readonly outgoing: HarmAdvice }>
  >;
  /** The title of a nudge about a limit. The rest of it is in `advice.limit`. */
  readonly limitTitles: Readonly<Record<Limit, string>>;
  /** Says who set a limit, or whose list it is, in place of the general `why`. */
  readonly owners: {
    readonly limit: Readonly<Record<LimitOwner, string>>;
    readonly listed: Readonly<Record<ListOwner, string>>;
  };
  /**
   * What the check on the device does in a place where it is milder or stricter. Shown below the
   * app's rules of the place.
   */
  readonly places: Readonly<Record<PlaceWithCheck, string>>;
  /** About several covered messages in one place. */
  readonly pileOn: {
    /** `{count}` messages from `{people}` people. */
    readonly covered: string;
    /** `{count}` of them are threats. */
    readonly threats: string;
    /** To a bystander who knows `{name}`. */
    readonly unkindTo: string;
    /** To a bystander. */
    readonly unkindToSomeone: string;
    /** To a reader who may be the target. */
    readonly unkindHere: string;
  };
  /** Texts about several messages together. */
  readonly conversation: {
    /** `why` contains `{list}`, which is replaced by the phrases. */
    readonly grooming: Advice;
    /** Each continues a sentence that begins with "they". */
    readonly phrases: Readonly<Partial<Record<HarmKind, string>>>;
  };
}

/** The formatted texts for one nudge. */
export interface Words extends Advice {
  /** The locale that was used. It may be a fallback. */
  readonly locale: string;
  /** The text of a nudge with `brief`: show only this, with a button that opens the rest. */
  readonly line?: string;
  /**
   * How to find help where no helpline is known: show it if `decision.helplines` is empty. Contains
   * no numbers, because they differ between countries.
   */
  readonly findHelp: readonly string[];
  readonly choices: Readonly<Record<Choice, string>>;
  /** The buttons of what the app offers now, in display order. `tip` names the same. */
  readonly offers: readonly OfferButton[];
}

/** A button for something that the app offers, such as *Block*. */
export interface OfferButton {
  readonly offer: Offer;
  readonly label: string;
}
