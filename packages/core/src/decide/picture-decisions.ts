import type { Assessment } from '../assess/assessment.ts';
import type { AssessedPicture } from '../assess/pictures.ts';
import { HARMS } from '../harm.ts';
import { stricterFirst } from '../policy/strictest.ts';
import type { Context } from './context.ts';
import type { PictureDecision } from './decision.ts';
import { capForSupport, type Outcome, ruled } from './outcomes.ts';

/** What a list says: `block` holds whatever the words are; what is to be seen is veiled, what is to be sent asks. */
export const onKnown = (
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

/** What could not be looked at is never passed off as safe, and never stops its sender. */
export const onUnread = (
  { isRead }: AssessedPicture,
  { direction }: Context,
): readonly Outcome[] => {
  if (isRead) return [];
  const action = direction === 'incoming' ? 'blur' : 'nudge';
  return [{ action, rule: 'unread', about: 'unread', kind: 'sexual-image' }];
};

/**
 * What the words in a picture ask for: where words would be paused, it is veiled on the way in
 * and asks on the way out.
 */
const onWords = (
  { index }: AssessedPicture,
  assessment: Assessment,
  context: Context,
): readonly Outcome[] =>
  HARMS.flatMap((harm) =>
    assessment.harms[harm].signals
      .filter(({ kind, picture }) => kind !== 'sexual-image' && picture?.index === index)
      .map((signal): Outcome => ruled(harm, signal, context))
      .filter(({ action }) => action === 'pause' || action === 'blur')
      .map((outcome): Outcome => {
        const action = context.direction === 'incoming' ? 'blur' : outcome.action;
        return capForSupport({ ...outcome, action }, assessment);
      })
      .filter(({ action }) => action !== 'nudge'),
  );

/** One decision for each picture: the strictest of what the model, the lists and not being read ask for. */
export const pictureDecisions = (
  pictures: readonly AssessedPicture[],
  assessment: Assessment,
  context: Context,
): readonly PictureDecision[] =>
  pictures.map((picture) => {
    const { index, at, hash, severity } = picture;
    const seen = ruled('explicit', { kind: 'sexual-image', severity }, context);
    const flagged = [
      ...(seen.action === 'allow' ? [] : [capForSupport(seen, assessment)]),
      ...onKnown(picture, assessment, context),
      ...onWords(picture, assessment, context),
    ];
    const [first] = [...flagged, ...onUnread(picture, context)].sort((a, b) =>
      stricterFirst(a.action, b.action),
    );
    const action = first?.action ?? 'allow';
    const isFlagged = flagged.length > 0;
    return {
      index,
      // A nudge speaks of the message and does nothing to a picture.
      action: action === 'nudge' ? 'allow' : action,
      ...(isFlagged && at !== undefined ? { at } : {}),
      ...(isFlagged && hash !== undefined ? { hash } : {}),
    };
  });
