/** Whether the browser promised not to clear the data. */
export const isPersisted = async (): Promise<boolean> =>
  (await navigator.storage?.persisted?.().catch(() => false)) ?? false;

/**
 * Asks the browser not to clear the data. Some browsers ask the user, so call this only when
 * there is data that the user would miss. Resolves with whether the browser agreed.
 */
export const askToPersist = async (): Promise<boolean> =>
  (await navigator.storage?.persist?.().catch(() => false)) ?? false;
