import type { Assessment } from '../assess/assessment.ts';
import type { Kind } from '../harm.ts';
import type { Context } from './context.ts';
import type { Decision } from './decision.ts';
import { helplinesFor, hotlinesFor } from './helplines.ts';

const PICTURE_KINDS: ReadonlySet<Kind> = new Set([
  'sextortion',
  'nudity-request',
  'picture-request',
]);

/**
 * Whether the message contains a sexual picture or one on a hash list, or an incoming
 * message asks for such a picture or threatens with one.
 */
const isAboutPictures = ({ harms, pictures }: Assessment, { direction }: Context): boolean => {
  const signals = [...harms.explicit.signals, ...harms.grooming.signals].filter(
    ({ severity }) => severity === 'medium' || severity === 'high',
  );
  const isPicture = signals.some(({ kind }) => kind === 'sexual-image');
  const isRequested = signals.some(({ kind }) => PICTURE_KINDS.has(kind));
  const isOnHashList = pictures?.some(({ hashMatch }) => hashMatch) === true;
  return isPicture || isOnHashList || (direction === 'incoming' && isRequested);
};

/** Kinds whose advice refers the reader to a helpline or the emergency number. */
const POINTS_TO_HELPLINE: ReadonlySet<Kind> = new Set([
  ...(['threat', 'encouraging-self-harm', 'sextortion'] as const),
  ...(['coercion', 'coercive-control', 'criminal-recruitment'] as const),
]);

/** Whether several people attack the user. */
const isPileOnAtUser = ({ harms }: Assessment, { direction }: Context): boolean =>
  direction === 'incoming' &&
  harms.bullying.signals.some(
    ({ pileOn, severity }) => pileOn?.target === 'self' && severity !== 'none',
  );

/**
 * Selects the helplines and hotlines for a decision. `nudgeKind` is the kind that the
 * nudge is about, if there is one.
 */
export const findContacts = (
  assessment: Assessment,
  context: Context,
  nudgeKind: Kind | undefined,
): Pick<Decision, 'helplines' | 'hotlines'> => {
  const { helplines, policy, direction } = context;
  const pointsToHelpline =
    direction === 'incoming' && nudgeKind !== undefined && POINTS_TO_HELPLINE.has(nudgeKind);
  return {
    ...(assessment.support !== 'none' || pointsToHelpline || isPileOnAtUser(assessment, context)
      ? { helplines: helplinesFor(helplines, policy.region, policy.ageBand) }
      : {}),
    ...(isAboutPictures(assessment, context)
      ? { hotlines: hotlinesFor(helplines, policy.region) }
      : {}),
  };
};
