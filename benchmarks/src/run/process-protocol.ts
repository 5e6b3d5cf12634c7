import type { Question } from './suite.ts';
import type {
  ConversationVerdict,
  MessageVerdict,
  UnlabelledConversation,
  UnlabelledMessage,
} from './system.ts';

interface Judgeable {
  readonly messages: readonly UnlabelledMessage[];
  readonly question: Question;
}

/** What the run asks the process of a system. Each request gets one answer. */
export type Request =
  | { readonly what: 'open'; readonly spec: string }
  | ({ readonly what: 'judge' } & Judgeable)
  | ({ readonly what: 'time' } & Judgeable)
  | { readonly what: 'watch'; readonly conversation: UnlabelledConversation }
  | { readonly what: 'look'; readonly files: readonly string[] }
  | { readonly what: 'close' };

export type Opened = {
  readonly version: string;
  readonly details: Readonly<Record<string, string>>;
  readonly loadMs: number;
};
export type Judged = { readonly verdicts: readonly MessageVerdict[] };
export type Watched = { readonly verdict: ConversationVerdict };
export type Timed = {
  readonly times: readonly number[];
  readonly cpuSeconds: number;
  readonly longestBlockMs: number;
};
export type Closed = { readonly peakMiB: number };
export type Answer = Opened | Judged | Watched | Timed | Closed | { readonly error: string };
