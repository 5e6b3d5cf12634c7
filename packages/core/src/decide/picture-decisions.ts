import type { Assessment } from '../assess/assessment.ts';
import type { AssessedPicture } from '../assess/pictures.ts';
import { HARMS } from '../harm.ts';
import { stricterFirst } from '../policy/strictest.ts';
import type { Context } from './context.ts';
import type { PictureDecision } from './decision.ts';
import { applyRules, capForSupport, type Outcome } from './outcomes.ts';

/**
 * The outcome for a picture on a hash list. `block` always blocks. `blur` veils an
 * incoming picture and asks before an outgoing one is sent.
 */
export const outcomesOfHashList = (
  { known }: AssessedPicture,
  assessment: Assessment,
  { direction }: Context,
): readonly Outcome[] => {
  if (!known) return [];
  const asked = direction === 'incoming' ? 'blur' : 'pause';
  const outcome: Outcome = {
    action: known.action === 'block' ? 'block' : asked,
    rule: `known.${known.action}`,
    about: 'known',
  };
  return [capForSupport(outcome, assessment)];
};

/** A picture that could not be checked is never treated as safe, and never stops the sender. */
export const outcomesOfUnread = (
  { isRead }: AssessedPicture,
  { direction }: Context,
): readonly Outcome[] => {
  if (isRead) return [];
  const action = direction === 'incoming' ? 'blur' : 'nudge';
  return [{ action, rule: 'unread', about: 'unread', kind: 'sexual-image' }];
};

/**
 * The outcome for text in a picture: if the same text would be paused as a message, an
 * incoming picture is veiled and an outgoing one is asked about.
 */
const outcomesOfText = (
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
        return capForSupport({ ...outcome, action }, assessment);
      })
      .filter(({ action }) => action !== 'nudge'),
  );

/**
 * One decision per picture: the strictest of the outcomes of model, hash lists, text and
 * unread pictures.
 */
export const pictureDecisions = (
  pictures: readonly AssessedPicture[],
  assessment: Assessment,
  context: Context,
): readonly PictureDecision[] =>
  pictures.map((picture) => {
    const { index, at, hash, severity } = picture;
    const seen = applyRules('explicit', { kind: 'sexual-image', severity }, context);
    const flagged = [
      ...(seen.action === 'allow' ? [] : [capForSupport(seen, assessment)]),
      ...outcomesOfHashList(picture, assessment, context),
      ...outcomesOfText(picture, assessment, context),
    ];
    const [first] = [...flagged, ...outcomesOfUnread(picture, context)].sort((a, b) =>
      stricterFirst(a.action, b.action),
    );
    const action = first?.action ?? 'allow';
    const isFlagged = flagged.length > 0;
    return {
      index,
      // A nudge is about the message and does nothing to a picture.
      action: action === 'nudge' ? 'allow' : action,
      ...(isFlagged && at !== undefined ? { at } : {}),
      ...(isFlagged && hash !== undefined ? { hash } : {}),
    };
  });
