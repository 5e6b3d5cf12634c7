import { NightlightError } from './errors.ts';
import { type ParticipantId, PLACES, type Place } from './message.ts';

/** A message in a report, as the user chose it. */
export interface ReportedMessage {
  readonly id?: string;
  readonly author: 'self' | ParticipantId;
  readonly text: string;
  /** Milliseconds since the Unix epoch. */
  readonly sentAt?: number;
  /** SHA-256 of each picture or video in 64 hex digits. A report never contains the pictures. */
  readonly pictures?: readonly string[];
}

/** A person that a report is about. */
export interface ReportedPerson {
  readonly id: ParticipantId;
  /** The name that the app shows for them. */
  readonly name?: string;
}

/** What a young person sends to the app. They see and edit all of it first. */
export interface Report {
  /** A random id. A receiver that gets the same id again must not count it as a new report. */
  readonly id: string;
  /** Milliseconds since the Unix epoch. */
  readonly madeAt: number;
  /** `messages`: someone did harm. `decision`: Nightlight was wrong. */
  readonly about: 'messages' | 'decision';
  /** What happened, in the young person's own words. May be empty. */
  readonly account: string;
  /** Empty if it isn't known, such as for a picture that was called wrong. */
  readonly conversation: string;
  readonly place?: Place;
  readonly people: readonly ReportedPerson[];
  /** In the order in which they were written. */
  readonly messages: readonly ReportedMessage[];
  /** The rule that was wrong, and its version. Only with `about: 'decision'`. */
  readonly decision?: { readonly rule: string; readonly policyVersion: string };
  /**
   * Anchors the evidence on this device: the fingerprint of the key that signs it, and the hash at
   * the end of its chain. It says nothing about its content.
   */
  readonly evidence?: { readonly fingerprint: string; readonly head: string };
}

/** Maximum sizes of a report, in characters and items. */
export const REPORT_LIMITS = { account: 4000, text: 8000, messages: 200, people: 50 } as const;

/** What the receiver says about a report. */
export interface ReportAnswer {
  /** The number that the young person can mention when they ask about the report. */
  readonly reference: string;
  readonly status: 'received' | 'in-review' | 'closed';
  /** What the receiver wrote to the young person, oldest first. */
  readonly messages: readonly { readonly at: number; readonly text: string }[];
}

/** Who receives reports. The young person reads this before they send one. */
export interface ReportReceiver {
  /** Such as “the safety team of Example Chat”. */
  readonly name: string;
  /**
   * The same in all languages, and if `name` is reworded. A report that waits for another receiver
   * is sent only if the young person agrees. Default: `name`.
   */
  readonly id?: string;
  /** Whether parents or guardians learn about a report. */
  readonly family: 'never' | 'maybe' | 'always';
}

/** Delivers reports to the people who run the app. Implemented by the app. */
export interface ReportSink {
  readonly receiver: ReportReceiver;
  /**
   * Delivers a report, and resolves once the receiver has stored it. It may be called again
   * with the same id, also at the same time, because an answer can get lost: the receiver
   * stores one report and gives the same reference. Rejects with a `NightlightError` of code
   * `invalid-input` only if the receiver will never accept the report. After any other error, and
   * after something that is no `ReportAnswer`, it is sent again later.
   */
  send(report: Report, options?: { readonly signal?: AbortSignal }): Promise<ReportAnswer>;
  /** Reads the answer to a report by the report's id. `undefined` if the receiver doesn't know it. */
  check(id: string, options?: { readonly signal?: AbortSignal }): Promise<ReportAnswer | undefined>;
}

const isText = (value: unknown, most: number): boolean =>
  typeof value === 'string' && value.length <= most;
const isTime = (value: unknown): boolean => Number.isFinite(value);
const isHash = (value: unknown): boolean =>
  typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
const isOptional = (value: unknown, is: (value: unknown) => boolean): boolean =>
  value === undefined || is(value);
const isList = (value: unknown, most: number, is: (item: never) => boolean): boolean =>
  Array.isArray(value) && value.length <= most && value.every((item) => item && is(item as never));

const ID_LENGTH = 200;
const isMessage = ({ id, author, text, sentAt, pictures }: Partial<ReportedMessage>): boolean =>
  isOptional(id, (value) => isText(value, ID_LENGTH)) &&
  isText(author, ID_LENGTH) &&
  isText(text, REPORT_LIMITS.text) &&
  isOptional(sentAt, isTime) &&
  isOptional(pictures, (value) => isList(value, REPORT_LIMITS.messages, isHash));
const isPerson = ({ id, name }: Partial<ReportedPerson>): boolean =>
  isText(id, ID_LENGTH) && isOptional(name, (value) => isText(value, ID_LENGTH));

const isJudged = (value: unknown): boolean => {
  const { rule, policyVersion } = (value ?? {}) as NonNullable<Partial<Report['decision']>>;
  return isText(rule, ID_LENGTH) && isText(policyVersion, ID_LENGTH);
};
const isAnchor = (value: unknown): boolean => {
  const { fingerprint, head } = (value ?? {}) as NonNullable<Partial<Report['evidence']>>;
  return isText(fingerprint, ID_LENGTH) && isHash(head);
};

/** The first field of a report that is missing, wrong or too long. For senders and receivers. */
export const findReportFault = (report: unknown): keyof Report | undefined => {
  const value = (report ?? {}) as Partial<Report>;
  const checks: readonly (readonly [keyof Report, boolean])[] = [
    ['id', isText(value.id, ID_LENGTH) && value.id !== ''],
    ['madeAt', isTime(value.madeAt)],
    ['about', value.about === 'messages' || value.about === 'decision'],
    ['account', isText(value.account, REPORT_LIMITS.account)],
    ['conversation', isText(value.conversation, ID_LENGTH)],
    ['place', isOptional(value.place, (place) => PLACES.includes(place as Place))],
    ['people', isList(value.people, REPORT_LIMITS.people, isPerson)],
    ['messages', isList(value.messages, REPORT_LIMITS.messages, isMessage)],
    ['decision', isOptional(value.decision, isJudged)],
    ['evidence', isOptional(value.evidence, isAnchor)],
  ];
  return checks.find(([, isRight]) => !isRight)?.[0];
};

/** Throws `invalid-input` that names the first wrong field of a report. */
export const checkReport = (report: unknown): void => {
  const fault = findReportFault(report);
  if (!fault) return;
  throw new NightlightError(
    'invalid-input',
    `The report's ${fault} is missing, wrong or too long.`,
  );
};
