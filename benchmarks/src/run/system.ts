import type { BrowserPage } from '../in-browser/browser-page.ts';
import type { Question, SuiteConversation, SuiteMessage, Task } from './suite.ts';

/** A message without its label. */
export type UnlabelledMessage = Omit<
  SuiteMessage,
  'harmful' | 'needsHelp' | 'slice' | 'groups' | 'twin'
>;
export type UnlabelledConversation = Pick<SuiteConversation, 'id' | 'turns'>;

/** What a system says about a message. */
export interface MessageVerdict {
  /** Whether it would act, at the threshold that it comes with. */
  readonly flagged: boolean;
  /** Higher is more harmful. Required if the system `answers` with a score. */
  readonly score?: number;
  /** Whether the person would see anything that disturbs them. `flagged` if absent. */
  readonly disturbed?: boolean;
  /** Whether it would offer help. */
  readonly helped?: boolean;
}

/** What a system says about a conversation. */
export interface ConversationVerdict {
  /** The first turn, from 0, at which it warns, using that turn and earlier ones only. */
  readonly alarm?: number;
}

/** A system that is ready to judge. */
export interface OpenSystem {
  /** Of the package, model or server. */
  readonly version: string;
  /** More about the version, such as a model's checksum. */
  readonly details?: Readonly<Record<string, string>>;
  /** Returns one verdict for each message, in order. */
  judge(
    messages: readonly UnlabelledMessage[],
    question: Question,
  ): Promise<readonly MessageVerdict[]>;
  /** Without it, a conversation raises an alarm at the first message that is flagged. */
  judgeConversation?(conversation: UnlabelledConversation): Promise<ConversationVerdict>;
  /** Returns one verdict for each file, in order. Required if the system judges pictures. */
  judgePictures?(files: readonly string[]): Promise<readonly MessageVerdict[]>;
  close?(): Promise<void>;
}

/** Something that judges messages: Nightlight, a word list, a model or a server. */
export interface System {
  /** Lower case with dashes, such as `word-list`. */
  readonly name: string;
  readonly title: string;
  /** Whether it gives a score, or only says yes or no. A yes or no gets no AUC. */
  readonly answers: 'score' | 'yes-or-no';
  /** What it judges. Suites of other tasks are left out. Default: messages and conversations. */
  readonly judges?: readonly Task[];
  /** Why it leaves a task out, for the row that it then has in each suite of that task. */
  readonly leavesOut?: Readonly<Partial<Record<Task, string>>>;
  /** Roughly how many milliseconds a message takes, for the time left. Default: 0.1. */
  readonly expectedMs?: number;
  /** Whether the work is done by another process or server, whose CPU and memory aren't measured. */
  readonly isElsewhere?: boolean;
  /** How it runs in a page. Throws an error that says why it can't. */
  inBrowser?(): BrowserPage;
  /** Loads it. Throws an error that says what to do, for example what to install. */
  open(): Promise<OpenSystem>;
}

/** Checks the types of a system that you write yourself. */
export const defineSystem = (system: System): System => system;
