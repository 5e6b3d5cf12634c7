import type { ParticipantId, Store } from '@nightlight/core';
import type { Lifted } from '../nightlight.ts';
import { MISJUDGED_ID, type MisjudgedPictures } from '../recorded-decision.ts';
import type { Lockable } from './own-lock.ts';

/** Something that no longer counts, because the young person said that it was wrong. */
export interface LiftedDecision extends Lifted {
  /** Milliseconds since the Unix epoch. */
  readonly at: number;
  readonly conversation?: string;
  readonly people?: readonly ParticipantId[];
}

/**
 * Lists what the young person has called wrong, newest first. `undoDisagree()` takes one back.
 * With `isLocked`, without pictures, because they may be explicit.
 */
export const listLifted = async (
  store: Store,
  { isLocked = false } = {},
): Promise<readonly LiftedDecision[]> => {
  const texts = (await store.list('disagreements')).map(
    ({ id, at, conversation, participants = [] }): LiftedDecision => ({
      ...{ lifted: id, about: 'text', at, people: participants },
      ...(conversation === undefined ? {} : { conversation }),
    }),
  );
  const record = isLocked
    ? undefined
    : await store.get<MisjudgedPictures>('settings', MISJUDGED_ID);
  const pictures = (record?.value.pictures ?? []).map(
    ({ hash, at }): LiftedDecision => ({ lifted: hash, about: 'pictures', at }),
  );
  return [...texts, ...pictures].sort((a, b) => b.at - a.at);
};

/**
 * The list of pictures is not sealed, because pictures are compared with it while the lock is closed.
 * It is only hidden, and erased with the rest.
 */
export const createLockablePictures = (store: Store): Lockable => ({
  async rewrite() {},
  eraseSealed: () => store.remove('settings', MISJUDGED_ID),
});
