import type { Report, ReportedMessage, ReportedPerson } from '@nightlight/core';

// Nothing else that the app passes, such as a picture, comes along.

/** Copies the known fields of a person. */
export const copyPerson = ({ id, name }: ReportedPerson): ReportedPerson => ({
  id,
  ...(name === undefined ? {} : { name }),
});

/** Copies the known fields of a message. */
export const copyMessage = (message: ReportedMessage): ReportedMessage => {
  const { id, author, text, sentAt, pictures } = message;
  return {
    ...{ author, text },
    ...(id === undefined ? {} : { id }),
    ...(sentAt === undefined ? {} : { sentAt }),
    ...(pictures === undefined ? {} : { pictures: [...pictures] }),
  };
};

/** Copies the known fields of the decision that was wrong. */
export const copyJudged = ({
  rule,
  policyVersion,
}: NonNullable<Report['decision']>): NonNullable<Report['decision']> => ({ rule, policyVersion });

/** Copies the known fields of what anchors evidence. */
export const copyAnchor = ({
  fingerprint,
  head,
}: NonNullable<Report['evidence']>): NonNullable<Report['evidence']> => ({ fingerprint, head });
