import { guardIncoming, type IncomingMessage, type NightlightVeil } from '@nightlight/nudges';
import {
  type CSSProperties,
  createElement,
  type HTMLAttributes,
  type ReactElement,
  type ReactNode,
  useRef,
} from 'react';
import { isSameDraft } from './is-same-draft.ts';
import { useSource } from './nightlight-source.ts';
import { useIsOnPage } from './use-is-on-page.ts';
import { useLayoutEffectOnPage } from './use-layout-effect-on-page.ts';
import { useSame } from './use-same.ts';

export interface IncomingProps {
  /** What came in. What it says is compared, so it may be written out in the component. */
  readonly message: IncomingMessage & { readonly id: string };
  /** What is covered; the message's text unless given. */
  readonly children?: ReactNode;
  /** BCP 47; the Nightlight's unless set. */
  readonly locale?: string | undefined;
  /** Milliseconds after which "Not checked yet" appears; 2,000 unless set. */
  readonly timeLimit?: number | undefined;
  /** Of the veil around the children. */
  readonly className?: string | undefined;
  readonly style?: CSSProperties | undefined;
}

type VeilAttributes = HTMLAttributes<HTMLElement> & { readonly class?: string | undefined };

/**
 * A message that came in, covered until the provider's Nightlight has checked it, then shown or
 * veiled with the reason; advice, help and pictures appear beneath. Your user's own messages
 * (`author: 'self'`) are shown as they are. Give each message its id as `key`. See
 * `guardIncoming` of `@nightlight/nudges`.
 */
export const Incoming = ({
  message,
  children = message.text,
  locale,
  timeLimit,
  className,
  style,
}: IncomingProps): ReactElement => {
  const source = useSource();
  const veil = useRef<NightlightVeil>(null);
  const below = useRef<HTMLDivElement>(null);
  const isOnPage = useIsOnPage();
  const same = useSame(message, isSameDraft);

  // Before the page is painted: until it is defined a veil veils nothing.
  useLayoutEffectOnPage(() => {
    if (!veil.current || !below.current) return;
    const checked = guardIncoming(veil.current, source, same, {
      below: below.current,
      ...(locale ? { locale } : {}),
      ...(timeLimit === undefined ? {} : { timeLimit }),
    });
    return () => checked.stop();
  }, [source, same, locale, timeLimit]);

  // A page that no script has reached would show the children of a veil.
  const covered = isOnPage ? children : undefined;
  return (
    <>
      {createElement<VeilAttributes, HTMLElement>(
        'nightlight-veil',
        { ref: veil as never, class: className, style },
        covered,
      )}
      <div ref={below} />
    </>
  );
};
