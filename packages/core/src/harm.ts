/**
 * Grooming stages, following O'Connell (2003) and Luring Communication Theory (Olson et
 * al. 2007). They have no fixed order.
 */
export const GROOMING_STAGES = [
  'access',
  'trust',
  'risk-assessment',
  'isolation',
  'picture-request',
  'gift-or-bribe',
  'coercion',
  'meeting',
] as const;

/** The six harms and the kinds of each. */
export const KINDS_OF = {
  bullying: [
    'insult',
    'threat',
    'exclusion',
    'body-shaming',
    'encouraging-self-harm',
    'hate',
    'rumour',
    'doxxing',
    'pile-on',
  ],
  grooming: [...GROOMING_STAGES, 'coercive-control', 'criminal-recruitment'],
  explicit: ['sexual-text', 'sexual-image', 'nudity-request', 'sextortion'],
  'self-harm': ['self-harm'],
  scam: ['spam', 'phishing', 'money-mule'],
  'personal-info': ['personal-info', 'whereabouts'],
} as const;

export type Harm = keyof typeof KINDS_OF;
export type HarmKind = (typeof KINDS_OF)[Harm][number];

/**
 * Markers: kinds that are not harms themselves, but can cancel a harm. For example,
 * `help-seeking` cancels an insult that the author only reports. See `assess`.
 */
export const MARKERS = ['profanity', 'help-seeking', 'counter-speech'] as const;
export type Marker = (typeof MARKERS)[number];

export type Kind = HarmKind | Marker;

export const HARMS = Object.keys(KINDS_OF) as readonly Harm[];

const HARM_BY_KIND = new Map<string, Harm>(
  HARMS.flatMap((harm) => KINDS_OF[harm].map((kind) => [kind, harm] as const)),
);

/** Returns the harm that a kind belongs to; `undefined` for a marker. */
export const harmOf = (kind: Kind): Harm | undefined => HARM_BY_KIND.get(kind);

export const isKind = (value: string): value is Kind =>
  HARM_BY_KIND.has(value) || (MARKERS as readonly string[]).includes(value);
