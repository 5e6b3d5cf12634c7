import type { Decision } from './decision.ts';

/**
 * What a person sees of a decision, from the least to the most disturbing:
 * - `nothing`
 * - `line`: one quiet line with a button that opens help
 * - `help`: a card with help
 * - `praise`: kind words for a message that stands up for someone
 * - `advice`: a nudge that does not stop the message
 * - `pause`: a question before an outgoing message is sent
 * - `veil`: an incoming message behind a *Show* button
 * - `blur`: incoming pictures behind a *Show* button
 * - `block`: a message that is stopped by a list
 */
export const SHOWN = [
  'nothing',
  'line',
  'help',
  'praise',
  'advice',
  'pause',
  'veil',
  'blur',
  'block',
] as const;
export type Shown = (typeof SHOWN)[number];

type Visible = Pick<Decision, 'action' | 'direction' | 'nudge' | 'pictures' | 'support'>;

const shownOfNudge = ({ action, nudge, support }: Visible): readonly Shown[] => {
  if (!nudge) return [];
  if (nudge.brief) return ['line'];
  const isHelp = nudge.harm === 'support' || nudge.harm === 'self-harm';
  if (nudge.harm === 'kind') return ['praise'];
  if (action === 'nudge' && !isHelp) return support ? ['help', 'advice'] : ['advice'];
  return isHelp || support ? ['help'] : [];
};

/**
 * Lists everything that a person sees of a decision, least disturbing first. Never empty:
 * without anything to see, it is `nothing`.
 */
export const listShown = (decision: Visible): readonly [Shown, ...Shown[]] => {
  const { action, direction, pictures = [] } = decision;
  const isIncoming = direction === 'incoming';
  const shown = new Set<Shown>(shownOfNudge(decision));
  if (action === 'block') shown.add('block');
  if (action === 'pause') shown.add(isIncoming ? 'veil' : 'pause');
  if (action === 'blur') shown.add(isIncoming ? 'blur' : 'pause');
  if (isIncoming && pictures.some((picture) => picture.action === 'blur')) shown.add('blur');
  const [first = 'nothing', ...rest] = SHOWN.filter((one) => shown.has(one));
  return [first, ...rest];
};
