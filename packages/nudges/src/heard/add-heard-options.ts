import type { Decision } from '@nightlight/sdk/core';
import type {
  Heard,
  ReportDraft,
  ReportedMessage,
  ReportedPerson,
  TrustedPerson,
} from '@nightlight/sdk/heard';

export interface AddHeardOptions {
  /** What `createHeard()` returns. */
  readonly heard: Heard;
  /** Language tag (BCP 47). Its texts load now. Default: the page's language. */
  readonly locale?: string;
  /**
   * Returns the other people in a conversation, with the names that the user sees. A trusted person
   * who is one of them is not offered beside it.
   */
  people(conversation: string): readonly ReportedPerson[];
  /**
   * Returns the message of a decision, with the hashes of its pictures. `decision.message` is its
   * id. Default: the text alone, if the element has it.
   */
  message?(decision: Decision): ReportedMessage | undefined | Promise<ReportedMessage | undefined>;
  /** Shows `<nightlight-report>` with this draft and context. */
  report(draft: ReportDraft, context: readonly ReportedMessage[]): void;
  /** Opens the chat with a trusted person. Without it, the app is no way to reach them. */
  openChat?(person: TrustedPerson): void;
}
