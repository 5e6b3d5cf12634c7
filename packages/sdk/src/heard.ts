export type {
  Report,
  ReportAnswer,
  ReportedMessage,
  ReportedPerson,
  ReportReceiver,
  ReportSink,
} from '@nightlight/core';
export { checkReport, REPORT_LIMITS } from '@nightlight/core';
export { type OpenStoreOptions, openStore } from '@nightlight/store';
export type { EvidenceItem } from './evidence/chain.ts';
export type { EvidenceTexts } from './evidence/evidence-file.ts';
export {
  type EvidenceCheck,
  type EvidenceExpected,
  verifyEvidence,
} from './evidence/verify-evidence.ts';
export type { Evidence, SavedEvidence } from './page/heard/evidence.ts';
export { createHeard, type Heard, type HeardOptions } from './page/heard/heard.ts';
export type { LiftedDecision } from './page/heard/lifted.ts';
export type { Log, LogEntry } from './page/heard/log.ts';
export type { OwnLock } from './page/heard/own-lock.ts';
export {
  createReport,
  type ReportDraft,
  type Reports,
  type SentReport,
} from './page/heard/reports.ts';
export {
  createTrustedLink,
  findTrustedFault,
  TRUSTED_WAYS,
  type Trusted,
  type TrustedPerson,
} from './page/heard/trusted.ts';
