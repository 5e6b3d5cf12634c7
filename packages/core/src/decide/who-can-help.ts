import type { Assessment } from '../assess/assessment.ts';
import type { Kind } from '../harm.ts';
import type { Context } from './context.ts';
import type { Decision } from './decision.ts';
import { helplinesFor, hotlinesFor } from './helplines.ts';

const ON_PICTURES: ReadonlySet<Kind> = new Set(['sextortion', 'nudity-request', 'picture-request']);

/** A picture that is sexual or known, or one that somebody is asked for or threatened with. */
const isAboutPictures = ({ harms, pictures }: Assessment, { direction }: Context): boolean => {
  const signals = [...harms.explicit.signals, ...harms.grooming.signals].filter(
    ({ severity }) => severity === 'medium' || severity === 'high',
  );
  const isPicture = signals.some(({ kind }) => kind === 'sexual-image');
  const asked = signals.some(({ kind }) => ON_PICTURES.has(kind));
  const isKnown = pictures?.some(({ known }) => known) === true;
  return isPicture || isKnown || (direction === 'incoming' && asked);
};

/** Whose words tell whoever it is done to to talk to a helpline or to call the emergency number. */
const SPEAK_OF_HELP: ReadonlySet<Kind> = new Set([
  ...(['threat', 'encouraging-self-harm', 'sextortion'] as const),
  ...(['coercion', 'coercive-control', 'criminal-recruitment'] as const),
]);

/** Who is named beside a message: `saidOf` is the kind that is spoken of, if any. */
export const whoCanHelp = (
  assessment: Assessment,
  context: Context,
  saidOf: Kind | undefined,
): Pick<Decision, 'helplines' | 'hotlines'> => {
  const { helplines, policy, direction } = context;
  const speaksOfHelp =
    direction === 'incoming' && saidOf !== undefined && SPEAK_OF_HELP.has(saidOf);
  return {
    ...(assessment.support !== 'none' || speaksOfHelp
      ? { helplines: helplinesFor(helplines, policy.region, policy.ageBand) }
      : {}),
    ...(isAboutPictures(assessment, context)
      ? { hotlines: hotlinesFor(helplines, policy.region) }
      : {}),
  };
};
