import type { SuiteMessage } from '../run/suite.ts';
import type { MessageVerdict } from '../run/system.ts';

/** A row and the verdict on it. */
export interface JudgedMessage {
  readonly row: SuiteMessage;
  readonly verdict: MessageVerdict;
}
