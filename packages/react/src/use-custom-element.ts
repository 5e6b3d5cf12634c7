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

/** The props that every component of a web component has. */
export interface ElementProps {
  /** Called with each choice of this element. `why` and `help` only unfold an explanation. */
  readonly onChoice?: ((choice: Choice) => void) | undefined;
  readonly className?: string | undefined;
  readonly style?: CSSProperties | undefined;
  readonly children?: ReactNode;
}

/** More event listeners of the element, by event name. */
type Listeners = { readonly on?: Readonly<Record<string, (event: Event) => void>> };

/** Some properties of an element. */
export type Properties<E extends HTMLElement> = {
  readonly [Name in keyof E]?: E[Name] | undefined;
};

/** Uses `class`, because React 18 would write `className` as an attribute of that name. */
type Attributes = HTMLAttributes<HTMLElement> & { readonly class?: string | undefined };

/**
 * Renders a custom element and sets objects as its properties. React 18 would write them as
 * attributes.
 *
 * It runs before the browser paints, because a veil hides nothing until it is defined. It sets a
 * property only when the prop changes, so that a value that the element has set itself, such as
 * the user's choice, is not overwritten.
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
    const listener = ({ target, detail }: ChoiceEvent): void => {
      // The event bubbles, so ignore choices of elements inside this one.
      if (target === element) latestOnChoice.current?.(detail.choice);
    };
    element.addEventListener('nightlight-choice', listener);
    return () => element.removeEventListener('nightlight-choice', listener);
  }, [latestOnChoice]);

  useLayoutEffectOnPage(() => {
    const element = ref.current;
    if (!element || names === '') return;
    const listener = (event: Event): void => latestOn.current[event.type]?.(event);
    const eventNames = names.split(' ');
    for (const name of eventNames) element.addEventListener(name, listener);
    return () => {
      for (const name of eventNames) element.removeEventListener(name, listener);
    };
  }, [names, latestOn]);

  return createElement<Attributes, HTMLElement>(tag, { ref, class: className, style }, children);
};
