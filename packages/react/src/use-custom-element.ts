import type { ChoiceEvent } from '@nightlight/nudges';
import type { Choice } from '@nightlight/sdk';
import {
  type CSSProperties,
  createElement,
  type HTMLAttributes,
  type ReactElement,
  type ReactNode,
  useRef,
} from 'react';
import { useLatest } from './use-latest.ts';
import { useLayoutEffectOnPage } from './use-layout-effect-on-page.ts';

/** What every component of an element takes. */
export interface ElementProps {
  /** Called with each choice of this element, `why` and `help` too, which only unfold something. */
  readonly onChoice?: ((choice: Choice) => void) | undefined;
  readonly className?: string | undefined;
  readonly style?: CSSProperties | undefined;
  readonly children?: ReactNode;
}

/** What else is listened for at the element, by the name of the event. */
type Listeners = { readonly on?: Readonly<Record<string, (event: Event) => void>> };

/** Properties of an element, some of them. */
export type Properties<E extends HTMLElement> = {
  readonly [Name in keyof E]?: E[Name] | undefined;
};

/** `class`, since React 18 would write `className` into the markup as it stands. */
type Attributes = HTMLAttributes<HTMLElement> & { readonly class?: string | undefined };

/**
 * A custom element with objects for properties, which React 18 would write as attributes.
 *
 * Before the page is painted, since until it is defined a veil veils nothing. A property is set
 * when it changes and not with every render: what an element has set itself, such as that its
 * reader chose to look, stays.
 */
export const useCustomElement = (
  tag: `nightlight-${string}`,
  define: () => void,
  properties: Readonly<Record<string, unknown>>,
  { onChoice, className, style, children, on = {} }: ElementProps & Listeners,
): ReactElement => {
  const ref = useRef<HTMLElement>(null);
  const applied = useRef(new Map<string, unknown>());
  const latestOnChoice = useLatest(onChoice);
  const latestOn = useLatest(on);
  const names = Object.keys(on).join(' ');

  useLayoutEffectOnPage(() => {
    const element = ref.current;
    if (!element) return;
    define();
    for (const [name, value] of Object.entries(properties)) {
      if (value === applied.current.get(name)) continue;
      applied.current.set(name, value);
      Reflect.set(element, name, value);
    }
  });

  useLayoutEffectOnPage(() => {
    const element = ref.current;
    if (!element) return;
    const hear = ({ target, detail }: ChoiceEvent): void => {
      // It bubbles: what stands inside a veil makes choices of its own.
      if (target === element) latestOnChoice.current?.(detail.choice);
    };
    element.addEventListener('nightlight-choice', hear);
    return () => element.removeEventListener('nightlight-choice', hear);
  }, [latestOnChoice]);

  useLayoutEffectOnPage(() => {
    const element = ref.current;
    if (!element || names === '') return;
    const hear = (event: Event): void => latestOn.current[event.type]?.(event);
    const heard = names.split(' ');
    for (const name of heard) element.addEventListener(name, hear);
    return () => {
      for (const name of heard) element.removeEventListener(name, hear);
    };
  }, [names, latestOn]);

  return createElement<Attributes, HTMLElement>(tag, { ref, class: className, style }, children);
};
