/** Number of points of the visible part at which something is looked for that must not move. */
const POINTS = 12;
/** A list this close to its end, in pixels, stays at its end. */
const NEAR_END = 2;

const canScroll = (element: Element): boolean =>
  /auto|scroll|overlay/.test(getComputedStyle(element).overflowY) &&
  element.scrollHeight > element.clientHeight;

const findScroller = (element: Element): Element => {
  for (let parent = element.parentElement; parent; parent = parent.parentElement) {
    if (canScroll(parent)) return parent;
  }
  return document.scrollingElement ?? document.documentElement;
};

/** Returns visible elements inside, from the top down, except ancestors of `changing`. */
const listVisible = (scroller: Element, changing: readonly Element[]): readonly Element[] => {
  const { left, width, top, bottom } = scroller.getBoundingClientRect();
  const [from, to] = [Math.max(0, top), Math.min(innerHeight, bottom)];
  const x = left + width / 2;
  const found = Array.from({ length: POINTS }, (_, i) =>
    document
      .elementsFromPoint(x, from + ((i + 0.5) * (to - from)) / POINTS)
      .filter(
        (one) =>
          scroller.contains(one) &&
          !changing.some((changed) => one !== changed && one.contains(changed)),
      ),
  );
  return [...new Set(found.flat())];
};

/** The position of an element that is in the layout. */
const topOf = (element: Element): number | undefined =>
  element.isConnected && element.getClientRects().length > 0
    ? element.getBoundingClientRect().top
    : undefined;

let running: Promise<void> | undefined;

const run = async (
  changing: readonly Element[],
  fixed: Element | undefined,
  change: () => Promise<unknown>,
): Promise<void> => {
  const [first] = changing;
  if (!first?.isConnected) {
    await change();
    return;
  }
  const scroller = findScroller(first);
  const isAtEnd =
    scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight <= NEAR_END &&
    scroller.scrollTop > 0;
  const candidates = [...(fixed ? [fixed] : []), ...listVisible(scroller, changing)];
  const before = candidates.map((element) => ({ element, top: topOf(element) ?? 0 }));
  await change();
  const scroll = (top: number): void => scroller.scrollTo({ top, behavior: 'instant' });
  if (isAtEnd && !fixed) {
    scroll(scroller.scrollHeight);
    return;
  }
  for (const { element, top } of before) {
    const now = topOf(element);
    if (now === undefined) continue;
    if (Math.abs(now - top) >= 1) scroll(scroller.scrollTop + now - top);
    return;
  }
};

/**
 * Changes the height of some elements without moving what the user sees. `fixed` stays where it
 * is; without it, the first visible element that remains. Not every browser has scroll anchoring.
 */
export const keepScroll = async (
  changing: readonly Element[],
  fixed: Element | undefined,
  change: () => Promise<unknown>,
): Promise<void> => {
  // Two changes at a time would measure each other's effects.
  while (running) await running;
  running = run(changing, fixed, change).finally(() => {
    running = undefined;
  });
  await running;
};
