import type { Assessment } from '../assess/assessment.ts';
import { HARMS, type Harm } from '../harm.ts';
import { readingGroup } from '../policy/policy.ts';
import type { Context } from './context.ts';
import type { NudgeKey } from './decision.ts';

export const isHarm = (topic: NudgeKey['harm']): topic is Harm =>
  (HARMS as readonly string[]).includes(topic);

/**
 * The details about the conversation that the nudge may mention. Only readers from 13
 * get them, and only at high severity; younger readers get advice that accuses no one.
 * The author never gets them, because they would teach how to avoid detection.
 */
export const conversationDetails = (
  topic: NudgeKey['harm'],
  { harms }: Assessment,
  { direction, policy }: Context,
): Pick<NudgeKey, 'seen' | 'role'> => {
  if (direction === 'outgoing' || !isHarm(topic)) return {};
  const { signals } = harms[topic];
  const target = signals.find(({ pileOn }) => pileOn?.target)?.pileOn?.target;
  const role = target && ({ role: target === 'self' ? 'target' : 'bystander' } as const);
  if (readingGroup(policy.ageBand) === 'under-13') return { ...role };
  const severe = signals.filter(({ turns, severity }) => turns && severity === 'high');
  const seen = severe.map(({ kind }) => kind as NonNullable<NudgeKey['seen']>[number]);
  return { ...role, ...(seen.length > 0 ? { seen: [...new Set(seen)] } : {}) };
};
