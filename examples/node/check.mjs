// Decides whether a message appears at once or waits for a person.
import { isInNeed } from '@nightlight/sdk/core';

/** What was not checked needs a person's eyes. */
const UNCHECKED = ['text-failed', 'text-too-long', 'language-unsupported'];

/**
 * - A call for help never waits: it appears at once, its author gets helplines, and it is first in
 *   the queue, so that a person answers.
 * - What Nightlight would stop waits, and so does what it could not check.
 * - Everything else appears at once.
 */
export const createCheck =
  (nightlight, place) =>
  async ({ text }) => {
    const decision = await nightlight.classify({
      conversation: place,
      author: 'self',
      text,
      place,
    });
    const urgent = isInNeed(decision);
    const unchecked = UNCHECKED.filter((code) => decision.degraded.includes(code));
    return {
      waits: !urgent && (decision.stops || unchecked.length > 0),
      urgent,
      because: [...decision.reasons, ...unchecked],
      help: decision.helplines ?? [],
    };
  };
