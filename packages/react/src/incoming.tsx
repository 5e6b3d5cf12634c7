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
import { useLatest } from './use-latest.ts';
import { useLayoutEffectOnPage } from './use-layout-effect-on-page.ts';
import { useSame } from './use-same.ts';

export interface IncomingProps {
  /** The incoming message. It is compared by value, so you can pass an object literal. */
  readonly message: IncomingMessage & { readonly id: string };
  /** The content to cover. Default: the message's text. */
  readonly children?: ReactNode;
  /** Language tag (BCP 47). Default: the Nightlight's locale. */
  readonly locale?: string | undefined;
  /** Milliseconds after which "Not checked yet" appears. Default: 2,000. */
  readonly timeLimit?: number | undefined;
  /** Returns the name of a participant, which is shown in a pile-on. Default: no names. */
  readonly nameOf?: ((participant: string) => string | undefined) | undefined;
  /** Class of the veil around the children. */
  readonly className?: string | undefined;
  readonly style?: CSSProperties | undefined;
}

type VeilAttributes = HTMLAttributes<HTMLElement> & { readonly class?: string | undefined };

/**
 * Covers an incoming message until the provider's Nightlight has checked it. Then the message is
 * shown, or veiled with the reason. Advice, help and pictures appear below it. The user's own
 * messages (`author: 'self'`) are not checked. If several people attack one person, their covered
 * messages share one place. Use the message's id as `key`. See `guardIncoming` of
 * `@nightlight/nudges`.
 */
export const Incoming = ({
  message,
  children = message.text,
  locale,
  timeLimit,
  nameOf,
  className,
  style,
}: IncomingProps): ReactElement => {
  const source = useSource();
  const veil = useRef<NightlightVeil>(null);
  const below = useRef<HTMLDivElement>(null);
  const isOnPage = useIsOnPage();
  const same = useSame(message, isSameDraft);
  const latestNameOf = useLatest(nameOf);

  // Run before the browser paints, because the veil hides nothing until it is defined.
  useLayoutEffectOnPage(() => {
    if (!veil.current || !below.current) return;
    const checked = guardIncoming(veil.current, source, same, {
      below: below.current,
      nameOf: (participant) => latestNameOf.current?.(participant),
      ...(locale ? { locale } : {}),
      ...(timeLimit === undefined ? {} : { timeLimit }),
    });
    return () => checked.stop();
  }, [source, same, locale, timeLimit, latestNameOf]);

  // On a server, leave out the children: they would be visible until the script has run.
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
