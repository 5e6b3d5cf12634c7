/**
 * `near`: visible or about to be. `off`: outside that area, but still close. `far`: so far away
 * that its pixels are freed.
 */
export type Nearness = 'near' | 'off' | 'far';

/** Margins in window heights. They differ, so that scrolling a little back and forth frees nothing. */
const NEAR_MARGIN = '75%';
const FAR_MARGIN = '250%';

type Listener = (nearness: Nearness) => void;

const listeners = new WeakMap<Element, Listener>();

const createObserver = (
  margin: string,
  getNearness: (isInside: boolean) => Nearness | undefined,
): IntersectionObserver =>
  new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const nearness = getNearness(isIntersecting);
        if (nearness) listeners.get(target)?.(nearness);
      }
    },
    // scrollMargin does the same as rootMargin for lists that scroll inside the page, such as
    // chats. In browsers without it, the check starts when the picture scrolls into view.
    { rootMargin: margin, scrollMargin: margin },
  );

let observers: readonly IntersectionObserver[] | undefined;

const getObservers = (): readonly IntersectionObserver[] => {
  observers ??= [
    createObserver(FAR_MARGIN, (isInside) => (isInside ? undefined : 'far')),
    createObserver(NEAR_MARGIN, (isInside) => (isInside ? 'near' : 'off')),
  ];
  return observers;
};

/** Reports when an element comes near the window and when it leaves. Returns a function that stops it. */
export const watchNearness = (element: Element, listener: Listener): (() => void) => {
  if (!('IntersectionObserver' in globalThis)) {
    listener('near');
    return () => {};
  }
  listeners.set(element, listener);
  for (const observer of getObservers()) observer.observe(element);
  return () => {
    listeners.delete(element);
    for (const observer of getObservers()) observer.unobserve(element);
  };
};
