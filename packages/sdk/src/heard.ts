export type {
  Report,
  ReportAnswer,
  ReportedMessage,
  ReportedPerson,
  ReportReceiver,
  ReportSink,
} from '@nightlight/core';
export { checkReport, REPORT_LIMITS } from '@nightlight/core';
export { createHeard, type Heard, type HeardOptions } from './page/heard/heard.ts';
export {
  createReport,
  type ReportDraft,
  type Reports,
  type SentReport,
} from './page/heard/reports.ts';
