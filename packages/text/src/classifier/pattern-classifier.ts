import {
  type Classification,
  type Classifier,
  type Kind,
  type Message,
  PATTERN_SOURCE,
  type Severity,
  type Signal,
  type Span,
  type WordList,
} from '@nightlight/core';
import { type CompiledList, compileList } from '../lists/list.ts';
import { matchLists } from '../lists/match-lists.ts';
import { isEmergencyCall } from '../patterns/emergency.ts';
import { findPatterns } from '../patterns/find-patterns.ts';
import type {
  LinkFinding,
  PatternFinding,
  PatternKind,
  SuspicionReason,
} from '../patterns/finding.ts';
import {
  type CompiledPhrases,
  findPhrases,
  getPackedPhrases,
  loadPhrases,
} from '../phrases/index.ts';

/**
 * A pattern can't know whose data it finds, and most phone numbers and streets in a chat belong to a
 * shop. They stay low until the model agrees or the message goes to many readers (core's `assess`).
 * Card numbers and IBANs are medium on their own.
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
 * Reasons that honest links almost never have. The other reasons are common, so the model has to
 * judge the text around the link.
 */
const DECEPTIVE_REASONS: readonly SuspicionReason[] = ['look-alike', 'userinfo', 'mixed-script'];

/** Score of each severity. It is fixed, because a match has no probability to calibrate. */
const SCORES: Readonly<Record<Severity, number>> = { none: 0, low: 0.1, medium: 0.6, high: 0.95 };

const isLink = (finding: PatternFinding): finding is LinkFinding => finding.kind === 'link';

const isWithin = (inner: Span, outer: Span): boolean =>
  inner.start >= outer.start && inner.end <= outer.end;

/** All classifiers share the phrases, which never change. */
let phrases: CompiledPhrases | undefined;
const getPhrases = (): CompiledPhrases => {
  phrases ??= loadPhrases(getPackedPhrases());
  return phrases;
};

/** Words inside a link are part of its address, so they are no phrase. */
const toPhraseSignals = ({ text = '', author }: Message, links: readonly LinkFinding[]): Signal[] =>
  findPhrases(getPhrases(), text, author === 'self' ? 'outgoing' : 'incoming')
    .filter(({ span }) => !links.some((link) => isWithin(span, link.span)))
    .map(({ kind, severity, span }) => ({
      kind,
      severity,
      score: SCORES[severity],
      span,
      source: PATTERN_SOURCE,
    }));

const toSignal = (finding: PatternFinding): Signal | undefined => {
  const createSignal = (kind: Kind, severity: Severity): Signal => ({
    kind,
    severity,
    score: SCORES[severity],
    span: finding.span,
    source: PATTERN_SOURCE,
  });
  if (isLink(finding)) {
    if (finding.reasons.length === 0) return undefined;
    const isDeceptive = finding.reasons.some((reason) => DECEPTIVE_REASONS.includes(reason));
    return createSignal('phishing', isDeceptive ? 'medium' : 'low');
  }
  const severity = PERSONAL_INFO_SEVERITY[finding.kind];
  return severity === undefined ? undefined : createSignal('personal-info', severity);
};

export interface PatternSettings {
  /** Country code (ISO 3166-1 alpha-2) for phone numbers without one, such as `GB`. */
  readonly region?: string;
  readonly lists?: readonly WordList[];
}

/** Compiles lists that can change with each message. They rarely do, so the last ones are kept. */
const createCompiler = (): ((lists: readonly WordList[]) => readonly CompiledList[]) => {
  let key = '[]';
  let compiled: readonly CompiledList[] = [];
  return (lists) => {
    const next = JSON.stringify(lists);
    if (next !== key) {
      compiled = lists.map(compileList);
      key = next;
    }
    return compiled;
  };
};

/**
 * Creates a classifier without a model. It finds personal data, suspicious links, phrases that
 * are harmful by themselves, and the words and domains of lists. Throws `invalid-input` if a list is malformed.
 */
export const createPatternClassifier = ({ region, lists = [] }: PatternSettings): Classifier => {
  const compiled = lists.map(compileList);
  const options = region === undefined ? {} : { region };
  getPhrases();
  const compile = createCompiler();
  const classifyText = (message: Message, more: readonly WordList[] = []): Classification => {
    const { text = '' } = message;
    const findings = findPatterns(text, options);
    const links = findings.filter(isLink);
    const found = [
      ...findings.flatMap((finding) => toSignal(finding) ?? []),
      ...toPhraseSignals(message, links),
    ];
    // Whoever calls for an ambulance has to say where.
    const isTold = found.some(({ kind }) => kind === 'personal-info') && isEmergencyCall(text);
    const signals = isTold ? found.filter(({ kind }) => kind !== 'personal-info') : found;
    const listed = matchLists([...compiled, ...compile(more)], text, links);
    return { signals, ...(listed.length > 0 ? { listed } : {}), degraded: [] };
  };
  return {
    ...PATTERN_SOURCE,
    async classify(messages, { signal, lists: more } = {}) {
      signal?.throwIfAborted();
      return messages.map((message, i) => classifyText(message, more?.[i]));
    },
    dispose: async () => {},
  };
};
