let pileOns: Promise<typeof import('./pile-ons.ts')> | undefined;

/**
 * Loads the code that folds pile-ons from its separate file, once. Call it at start-up, so that no
 * request reveals a pile-on.
 */
export const loadPileOns = () => {
  pileOns ??= import('./pile-ons.ts');
  return pileOns;
};
