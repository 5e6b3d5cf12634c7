/**
 * `near`: about to be visible. `off`: scrolled away for the moment. `far`: so far away that its
 * pixels aren't worth their memory.
 */
export type Nearness = 'near' | 'off' | 'far';

/** Distances in window heights. They differ, so that scrolling back and forth frees nothing. */
const NEAR = '75%';
const FAR = '250%';

type Hear = (nearness: Nearness) => void;

const hearing = new WeakMap<Element, Hear>();

const observer = (margin: string, nearnessOf: (inside: boolean) => Nearness | undefined) =>
  new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const nearness = nearnessOf(isIntersecting);
        if (nearness) hearing.get(target)?.(nearness);
      }
    },
    // scrollMargin is rootMargin for lists that scroll inside the page, such as chats. Without
    // support, the check starts when the picture scrolls into view.
    { rootMargin: margin, scrollMargin: margin },
  );

let observers: readonly IntersectionObserver[] | undefined;

const theObservers = (): readonly IntersectionObserver[] => {
  observers ??= [
    observer(FAR, (inside) => (inside ? undefined : 'far')),
    observer(NEAR, (inside) => (inside ? 'near' : 'off')),
  ];
  return observers;
};

/** Reports when an element comes near the window and when it leaves. Returns a function that stops it. */
export const watchNearness = (element: Element, hear: Hear): (() => void) => {
  if (!('IntersectionObserver' in globalThis)) {
    hear('near');
    return () => {};
  }
  hearing.set(element, hear);
  for (const one of theObservers()) one.observe(element);
  return () => {
    hearing.delete(element);
    for (const one of theObservers()) one.unobserve(element);
  };
};
