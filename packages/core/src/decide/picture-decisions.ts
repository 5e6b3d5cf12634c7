import type { Assessment } from '../assess/assessment.ts';
import type { AssessedPicture } from '../assess/pictures.ts';
import { HARMS } from '../harm.ts';
import { stricterFirst } from '../policy/strictest.ts';
import type { Context } from './context.ts';
import type { PictureDecision } from './decision.ts';
import { listOutcomes } from './list-outcomes.ts';
import { applyRules, capForSupport, type Outcome } from './outcomes.ts';

/**
 * Returns the outcome for a picture on a hash list. `block` always blocks. `blur` hides
 * an incoming picture and asks before an outgoing one is sent.
 */
export const hashListOutcomes = (
  { hashMatch }: AssessedPicture,
  assessment: Assessment,
  context: Context,
): readonly Outcome[] => {
  if (!hashMatch) return [];
  const softAction = context.direction === 'incoming' ? 'blur' : 'pause';
  const outcome: Outcome = {
    action: hashMatch.action === 'block' ? 'block' : softAction,
    rule: `known.${hashMatch.action}`,
    about: 'known',
  };
  return [capForSupport(outcome, assessment, context)];
};

/**
 * Returns the outcome for a picture that could not be checked: an incoming one is
 * hidden, and the sender of an outgoing one gets a nudge but is not stopped.
 */
export const unreadOutcomes = (
  { isRead }: AssessedPicture,
  { direction }: Context,
): readonly Outcome[] => {
  if (isRead) return [];
  const action = direction === 'incoming' ? 'blur' : 'nudge';
  return [{ action, rule: 'unread', about: 'unread', kind: 'sexual-image' }];
};

/**
 * Returns the outcomes for text in a picture. If a message with the same text would be
 * paused, an incoming picture is hidden and an outgoing one is asked about.
 */
const textOutcomes = (
  { index }: AssessedPicture,
  assessment: Assessment,
  context: Context,
): readonly Outcome[] =>
  HARMS.flatMap((harm) =>
    assessment.harms[harm].signals
      .filter(({ kind, picture }) => kind !== 'sexual-image' && picture?.index === index)
      .map((signal): Outcome => applyRules(harm, signal, context))
      .filter(({ action }) => action === 'pause' || action === 'blur')
      .map((outcome): Outcome => {
        const action = context.direction === 'incoming' ? 'blur' : outcome.action;
        return capForSupport({ ...outcome, action }, assessment, context);
      })
      .filter(({ action }) => action !== 'nudge'),
  );

/**
 * Makes one decision per picture: the strictest outcome of the model, the hash lists,
 * the text in the picture, the word lists, and a failed check.
 */
export const pictureDecisions = (
  pictures: readonly AssessedPicture[],
  assessment: Assessment,
  context: Context,
): readonly PictureDecision[] =>
  pictures.map((picture) => {
    const { index, at, hash, severity } = picture;
    const modelOutcome = applyRules('explicit', { kind: 'sexual-image', severity }, context);
    const flagged = [
      ...(modelOutcome.action === 'allow'
        ? []
        : [capForSupport(modelOutcome, assessment, context)]),
      ...hashListOutcomes(picture, assessment, context),
      ...textOutcomes(picture, assessment, context),
      ...listOutcomes(assessment, context, index),
    ];
    const [strictest] = [...flagged, ...unreadOutcomes(picture, context)].sort((a, b) =>
      stricterFirst(a.action, b.action),
    );
    const action = strictest?.action ?? 'allow';
    const isFlagged = flagged.length > 0;
    return {
      index,
      // A nudge is shown with the message. It does not change the picture.
      action: action === 'nudge' ? 'allow' : action,
      ...(isFlagged && at !== undefined ? { at } : {}),
      ...(isFlagged && hash !== undefined ? { hash } : {}),
    };
  });
