import type { ReportedMessage } from '@nightlight/sdk/heard';
import { hashPicture } from './picture.ts';
import type { Post } from './posts.ts';

/** A message as a report or evidence has it. Of a picture, that is only the hash. */
export const toReported = async ({ message, author }: Post): Promise<ReportedMessage> => {
  const { id, text, picture, sentAt } = message;
  const pictures = picture ? { pictures: [await hashPicture(picture)] } : {};
  return { id, author, text, sentAt, ...pictures };
};
