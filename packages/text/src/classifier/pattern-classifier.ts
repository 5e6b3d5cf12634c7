import type {
  Classification,
  Classifier,
  Kind,
  Message,
  Severity,
  Signal,
  WordList,
} from '@nightlight/core';
import { compileList } from '../lists/list.ts';
import { matchLists } from '../lists/match-lists.ts';
import { findPatterns } from '../patterns/find-patterns.ts';
import type { LinkFinding, LinkReason, PatternFinding, PatternKind } from '../patterns/finding.ts';

const SOURCE = { id: 'text-patterns', version: '1' } as const;

/**
 * A pattern can't tell whose data it is: most phone numbers and streets in a chat belong
 * to a shop. So these stay low until the model agrees or the message goes to many
 * readers (core's `assess`). Card numbers and IBANs are medium on their own.
 */
const PERSONAL_INFO_SEVERITY: Readonly<Partial<Record<PatternKind, Severity>>> = {
  phone: 'low',
  email: 'low',
  handle: 'low',
  address: 'low',
  coordinates: 'low',
  'payment-handle': 'low',
  card: 'medium',
  iban: 'medium',
};

/**
 * Reasons that honest links almost never have. The other reasons are common, so the
 * model has to judge the words around the link.
 */
const DECEPTIVE_REASONS: readonly LinkReason[] = ['look-alike', 'userinfo', 'mixed-script'];

/** A pattern matches or it doesn't: these scores are fixed by severity, not calibrated. */
const SCORE: Readonly<Record<Severity, number>> = { none: 0, low: 0.1, medium: 0.6, high: 0.95 };

const isLink = (finding: PatternFinding): finding is LinkFinding => finding.what === 'link';

const signalOf = (finding: PatternFinding): Signal | undefined => {
  const make = (kind: Kind, severity: Severity): Signal => ({
    kind,
    severity,
    score: SCORE[severity],
    span: finding.span,
    source: SOURCE,
  });
  if (isLink(finding)) {
    if (finding.suspicious.length === 0) return undefined;
    const isDeceptive = finding.suspicious.some((reason) => DECEPTIVE_REASONS.includes(reason));
    return make('phishing', isDeceptive ? 'medium' : 'low');
  }
  const severity = PERSONAL_INFO_SEVERITY[finding.what];
  return severity === undefined ? undefined : make('personal-info', severity);
};

export interface PatternSettings {
  /** ISO 3166-1 alpha-2: the country of phone numbers without a country code. */
  readonly region?: string;
  readonly lists?: readonly WordList[];
}

/**
 * Finds what needs no model: personal data, suspicious links, and words and domains on
 * lists. Throws `invalid-input` if a list is malformed.
 */
export const createPatternClassifier = ({ region, lists = [] }: PatternSettings): Classifier => {
  const compiled = lists.map(compileList);
  const options = region === undefined ? {} : { region };
  const read = ({ text = '' }: Message): Classification => {
    const findings = findPatterns(text, options);
    const signals = findings.flatMap((finding) => signalOf(finding) ?? []);
    const listed = matchLists(compiled, text, findings.filter(isLink));
    return { signals, ...(listed.length > 0 ? { listed } : {}), degraded: [] };
  };
  return {
    ...SOURCE,
    async classify(messages, { signal } = {}) {
      signal?.throwIfAborted();
      return messages.map(read);
    },
    dispose: async () => {},
  };
};
