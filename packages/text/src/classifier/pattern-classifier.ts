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
 * Whose data it is a pattern can't tell: most phone numbers and streets in a chat
 * are a shop's. So they stay low until the model agrees or many read along
 * (core's `assess`). Numbers that open a purse are medium by themselves.
 */
const PERSONAL: Readonly<Partial<Record<PatternKind, Severity>>> = {
  phone: 'low',
  email: 'low',
  handle: 'low',
  address: 'low',
  coordinates: 'low',
  'payment-handle': 'low',
  card: 'medium',
  iban: 'medium',
};

/** Reasons that hardly an honest link has; the others are common and told by the model's words. */
const TRICKS: readonly LinkReason[] = ['look-alike', 'userinfo', 'mixed-script'];

/** A pattern is there or not. The scores are ours, by severity: they are not calibrated. */
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
    const trick = finding.suspicious.some((reason) => TRICKS.includes(reason));
    return make('phishing', trick ? 'medium' : 'low');
  }
  const severity = PERSONAL[finding.what];
  return severity === undefined ? undefined : make('personal-info', severity);
};

export interface PatternSettings {
  /** ISO 3166-1 alpha-2: where phone numbers without a country code belong. */
  readonly region?: string;
  readonly lists?: readonly WordList[];
}

/**
 * What can be seen without a model: personal data, suspicious links, the words
 * and sites of lists. Throws `invalid-input` where a list is malformed.
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
