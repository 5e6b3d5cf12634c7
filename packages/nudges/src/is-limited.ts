import type { Decision } from '@nightlight/sdk/core';

/**
 * Whether a limit or a guardian's list stops the message. Then it is checked again when the limits
 * change.
 */
export const isLimited = ({ action, nudge, reasons }: Decision): boolean =>
  nudge?.limit !== undefined || (action === 'block' && reasons.includes('list:guardian'));
