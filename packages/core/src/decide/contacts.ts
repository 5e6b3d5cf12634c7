import type { Assessment } from '../assess/assessment.ts';
import type { Kind } from '../harm.ts';
import type { Context } from './context.ts';
import type { Decision } from './decision.ts';
import { helplinesFor, hotlinesFor } from './helplines.ts';

const ON_PICTURES: ReadonlySet<Kind> = new Set(['sextortion', 'nudity-request', 'picture-request']);

/** About a sexual or listed picture, or one that was requested or used as a threat. */
const isAboutPictures = ({ harms, pictures }: Assessment, { direction }: Context): boolean => {
  const signals = [...harms.explicit.signals, ...harms.grooming.signals].filter(
    ({ severity }) => severity === 'medium' || severity === 'high',
  );
  const isPicture = signals.some(({ kind }) => kind === 'sexual-image');
  const asked = signals.some(({ kind }) => ON_PICTURES.has(kind));
  const isKnown = pictures?.some(({ known }) => known) === true;
  return isPicture || isKnown || (direction === 'incoming' && asked);
};

/** Kinds whose advice points the target to a helpline or the emergency number. */
const POINTS_TO_HELPLINE: ReadonlySet<Kind> = new Set([
  ...(['threat', 'encouraging-self-harm', 'sextortion'] as const),
  ...(['coercion', 'coercive-control', 'criminal-recruitment'] as const),
]);

/**
 * The helplines and hotlines of a decision. `nudgeKind` is the kind that the nudge is
 * about, if any.
 */
export const contactsFor = (
  assessment: Assessment,
  context: Context,
  nudgeKind: Kind | undefined,
): Pick<Decision, 'helplines' | 'hotlines'> => {
  const { helplines, policy, direction } = context;
  const pointsToHelpline =
    direction === 'incoming' && nudgeKind !== undefined && POINTS_TO_HELPLINE.has(nudgeKind);
  return {
    ...(assessment.support !== 'none' || pointsToHelpline
      ? { helplines: helplinesFor(helplines, policy.region, policy.ageBand) }
      : {}),
    ...(isAboutPictures(assessment, context)
      ? { hotlines: hotlinesFor(helplines, policy.region) }
      : {}),
  };
};
