import type { Disguise } from './disguise.ts';

/** A message to judge, with its label. */
export interface SuiteMessage {
  /** Unique in its suite. */
  readonly id: string;
  readonly text: string;
  readonly harmful: boolean;
  /** Whether the device's user writes (`outgoing`, the default) or reads it. */
  readonly direction?: 'outgoing' | 'incoming';
  /** Up to three turns before it, newest last. */
  readonly previous?: readonly { readonly author: string; readonly text: string }[];
  readonly place?: string;
  readonly relation?: string;
  /** How many people read it. */
  readonly readers?: number;
  /** Language tag (BCP 47). */
  readonly lang?: string;
  /** Whether an offer of help is right. */
  readonly needsHelp?: boolean;
  /** The topic or the difficulty, such as `banter`. Figures are given for each. */
  readonly slice?: string;
  /** Identity groups that it mentions, such as `women`. */
  readonly groups?: readonly string[];
  /** Rows with the same value differ only in the identity that they mention. */
  readonly twin?: string;
}

/** A conversation to judge, with its label. */
export interface SuiteConversation {
  readonly id: string;
  readonly turns: readonly { readonly from: string; readonly text: string; readonly at?: string }[];
  readonly harmful: boolean;
  readonly lang?: string;
  /** The turn, from 0, from which a careful reader would warn. */
  readonly clear?: number;
}

/** A picture to judge, with its label. */
export interface SuitePicture {
  readonly id: string;
  /** Its absolute path. */
  readonly file: string;
  readonly harmful: boolean;
  readonly slice?: string;
}

/** What a suite contains. */
export type Task = 'messages' | 'conversations' | 'pictures';

interface SuiteDescription {
  /** Lower case with dashes, such as `over-blocking`. */
  readonly name: string;
  readonly title: string;
  /** Grows when rows or labels change. */
  readonly version: string;
  readonly licence: string;
  /** What counts as harmful, in the suite's own words. */
  readonly positive: string;
  /** What a reader of its figures must know, for example that a system was tuned on it. */
  readonly caution?: string;
  /**
   * What the labels are about: `harm` to people (the default), `offence` including swearing, or
   * `worry` about the author's safety.
   */
  readonly asks?: Question;
  /** Set if its words were changed on purpose. */
  readonly disguise?: Disguise;
}

export type Question = 'harm' | 'offence' | 'worry';

/** Messages, conversations or pictures with labels. Never used for training or for thresholds. */
export type Suite = SuiteDescription &
  (
    | { readonly task: 'messages'; read(): Promise<readonly SuiteMessage[]> }
    | { readonly task: 'conversations'; read(): Promise<readonly SuiteConversation[]> }
    | { readonly task: 'pictures'; read(): Promise<readonly SuitePicture[]> }
  );

/** Checks the types of a suite that you write yourself. */
export const defineSuite = (suite: Suite): Suite => suite;
