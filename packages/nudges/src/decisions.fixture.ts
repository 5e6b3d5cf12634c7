import {
  actionStops,
  assess,
  type Classification,
  type Decision,
  decide,
  directionOf,
  HARMS,
  type Helpline,
  type NudgeKey,
  type Offer,
  type Policy,
} from '@nightlight/sdk/core';

const calm = { score: 0, severity: 'none', confidence: 'low', signals: [] } as const;

const HELPLINE: Helpline = {
  country: 'GB',
  kind: 'child-helpline',
  name: 'Childline',
  dialled: '0800 1111',
  hours: '24/7',
  rechecked: false,
};

const TAKE_DOWN: Helpline = {
  country: 'ZZ',
  kind: 'image-removal',
  name: 'Take It Down (NCMEC)',
  url: 'https://takeitdown.ncmec.org',
  rechecked: false,
};

/** A complete decision with the fields that a test sets. */
export const decisionWith = (part: Partial<Decision>): Decision => ({
  stops: actionStops(part.action ?? 'allow'),
  support: part.helplines !== undefined,
  id: 'd1',
  conversation: 'c1',
  author: 'self',
  action: 'allow',
  direction: 'outgoing',
  harms: [],
  reasons: [],
  assessment: {
    harms: Object.fromEntries(
      HARMS.map((harm) => [harm, calm]),
    ) as unknown as Decision['assessment']['harms'],
    support: 'none',
    supportSeverity: 'none',
    helpCard: false,
    standsUp: false,
    counterSpeech: false,
    listed: [],
    degraded: [],
  },
  degraded: [],
  rule: 'none',
  policyVersion: 'test',
  decidedIn: 1,
  ...part,
});

const nudge = (key: Partial<NudgeKey>): NudgeKey => ({
  harm: 'bullying',
  kind: 'insult',
  direction: 'outgoing',
  group: '13-and-over',
  locale: 'en',
  choices: ['edit', 'send', 'why'],
  ...key,
});

export const allowed = decisionWith({});
export const paused = decisionWith({ action: 'pause', nudge: nudge({}) });
export const supported = decisionWith({
  reasons: ['support:worry'],
  helplines: [HELPLINE],
  nudge: {
    harm: 'support',
    direction: 'outgoing',
    group: '13-and-over',
    locale: 'en',
    choices: ['why', 'help', 'close'],
  },
});
/** A faint sign of distress, which shows one line. */
export const faint = decisionWith({
  ...supported,
  nudge: { ...(supported.nudge as NudgeKey), brief: true },
});
export const veiled = decisionWith({
  action: 'pause',
  direction: 'incoming',
  nudge: nudge({ direction: 'incoming', choices: ['show', 'why', 'help'] }),
});

/** The same decision, which the user may call wrong. The first `word` in the text led to it. */
export const withSpan = (decision: Decision, text: string, word: string): Decision => {
  const harm = decision.nudge?.harm;
  const named = HARMS.find((one) => one === harm);
  const start = text.indexOf(word);
  if (!named || start === -1) return { ...decision, canDisagree: true };
  const signal = {
    ...{ harm: named, kind: 'insult', score: 0.9, severity: 'medium' },
    ...{ span: { start, end: start + word.length }, source: { id: 'test', version: '1' } },
  } as const;
  const { assessment } = decision;
  return {
    ...decision,
    canDisagree: true,
    assessment: {
      ...assessment,
      harms: {
        ...assessment.harms,
        [named]: { score: 0.9, severity: 'medium', confidence: 'high', signals: [signal] },
      },
    },
  };
};

const HASH = 'f0e1'.repeat(16);
const picture = { index: 0, classes: {}, hash: { pdq: HASH, quality: 100 }, frames: 1 };
const explicit = (severity: 'none' | 'high'): Classification => ({
  signals: [
    {
      kind: 'sexual-image',
      score: severity === 'high' ? 0.97 : 0.02,
      severity,
      picture: { index: 0 },
      source: { id: 'picture-mobilenet', version: '0.1.0' },
    },
  ],
  pictures: [picture],
  degraded: [],
});

/** Possible results of the picture model and the hash lists for one picture. */
export const PICTURE_READINGS = {
  fine: explicit('none'),
  explicit: explicit('high'),
  known: {
    ...explicit('none'),
    hashMatches: [{ index: 0, label: 'list', algorithm: 'pdq', distance: 3, action: 'block' }],
  },
  unread: { signals: [], unread: [0], degraded: ['picture-failed'] },
} as const satisfies Record<string, Classification>;

/** The decision that the rules make on such a picture. */
export const pictureDecision = (
  read: keyof typeof PICTURE_READINGS,
  {
    author = 'ana',
    ageBand = '13-15',
    offers = [],
  }: { author?: string; ageBand?: Policy['ageBand']; offers?: readonly Offer[] } = {},
): Decision =>
  decide(assess([PICTURE_READINGS[read]], { direction: directionOf({ author }) }), {
    id: `picture-${read}`,
    conversation: 'c1',
    author,
    policy: { ageBand, region: 'GB' },
    locale: 'en',
    offers,
    helplines: [HELPLINE, TAKE_DOWN],
    askedAt: 0,
    now: 1,
  });
