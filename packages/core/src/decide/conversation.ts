import type { Assessment } from '../assess/assessment.ts';
import { HARMS, type Harm } from '../harm.ts';
import { readingGroup } from '../policy/policy.ts';
import type { Context } from './context.ts';
import type { NudgeKey } from './decision.ts';

export const isHarm = (about: NudgeKey['harm']): about is Harm =>
  (HARMS as readonly string[]).includes(about);

/**
 * What the nudge may say about the conversation: only to readers of 13 and over, and
 * only if the evidence is clear. Younger readers get advice that accuses no one. The
 * author is never told, because that would teach evasion.
 */
export const conversationDetails = (
  about: NudgeKey['harm'],
  { harms }: Assessment,
  { direction, policy }: Context,
): Pick<NudgeKey, 'seen' | 'role'> => {
  if (direction === 'outgoing' || !isHarm(about)) return {};
  const { signals } = harms[about];
  const target = signals.find(({ pileOn }) => pileOn)?.pileOn?.target;
  const role = target && ({ role: target === 'self' ? 'target' : 'bystander' } as const);
  if (readingGroup(policy.ageBand) === 'under-13') return { ...role };
  const plain = signals.filter(({ turns, severity }) => turns && severity === 'high');
  const seen = plain.map(({ kind }) => kind as NonNullable<NudgeKey['seen']>[number]);
  return { ...role, ...(seen.length > 0 ? { seen: [...new Set(seen)] } : {}) };
};
