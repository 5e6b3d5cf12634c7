import { defineElements, type NightlightNudge, type NightlightVeil } from '@nightlight/nudges';
import {
  defineImage,
  type NightlightImage,
  type PictureChecker,
  type PictureSrc,
} from '@nightlight/nudges/image';
import type { AgeBand, Choice, Decision } from '@nightlight/sdk';
import { type ReactElement, useContext } from 'react';
import { NightlightContext } from './nightlight-context.ts';
import { type ElementProps, type Properties, useCustomElement } from './use-custom-element.ts';
import { useIsOnPage } from './use-is-on-page.ts';

export interface NudgeProps extends ElementProps {
  readonly decision: Decision;
  /** BCP 47; the decision's own unless set. */
  readonly locale?: string | undefined;
  /** `sheet` over the page, or a `card` where it stands; `card` unless set. */
  readonly layout?: 'sheet' | 'card' | undefined;
  /**
   * A note that takes no focus. Unless set, where the decision stops nothing. Set it for a hint
   * beside a field in which somebody types.
   */
  readonly quiet?: boolean | undefined;
  /** The easiest words there are, larger, with a picture on each button. */
  readonly easyRead?: boolean | undefined;
}

/**
 * `<nightlight-nudge>`: what a decision says, and its choices. It takes the focus as it appears
 * and gives it back as it goes, so render it when there is something to say, not before.
 */
export const Nudge = ({
  decision,
  locale,
  layout = 'card',
  quiet = !decision.stops,
  easyRead = false,
  ...rest
}: NudgeProps): ReactElement =>
  useCustomElement(
    'nightlight-nudge',
    defineElements,
    { decision, locale, layout, quiet, easyRead } satisfies Properties<NightlightNudge>,
    rest,
  );

export interface VeilProps extends ElementProps {
  readonly decision: Decision | undefined;
  /** BCP 47; the decision's own unless set. */
  readonly locale?: string | undefined;
  /** Whether the content is to be seen. Its reader's choice stays until this changes. */
  readonly shown?: boolean | undefined;
  /** No decision will come, since it could not be looked at. */
  readonly unchecked?: boolean | undefined;
  /** The title alone: for one that follows on another like it, so that many are no wall. */
  readonly compact?: boolean | undefined;
  /** The easiest words there are, larger, with a picture on each button. */
  readonly easyRead?: boolean | undefined;
}

/**
 * `<nightlight-veil>` before its children, until their reader chooses to see them. Another
 * message is another `key`, or it comes in unveiled. A server draws the veil without them: on a
 * page that no script has reached they would stand open.
 */
export const Veil = ({
  decision,
  locale,
  shown,
  unchecked = false,
  compact = false,
  easyRead = false,
  children,
  ...rest
}: VeilProps): ReactElement => {
  const isOnPage = useIsOnPage();
  return useCustomElement(
    'nightlight-veil',
    defineElements,
    { decision, locale, shown, unchecked, compact, easyRead } satisfies Properties<NightlightVeil>,
    { ...rest, children: isOnPage ? children : undefined },
  );
};

export interface ImageProps extends ElementProps {
  /** Best a Blob; an object URL or an address of your own site does too. */
  readonly src: PictureSrc | undefined;
  /** Read out once the picture is seen, not before. Empty for one that only decorates. */
  readonly alt?: string | undefined;
  /** Who is asked about it: the provider's Nightlight, created with `pictures`, unless set. */
  readonly nightlight?: PictureChecker | undefined;
  readonly conversation?: string | undefined;
  /** Who sent it; `self` for the device's user. */
  readonly author?: string | undefined;
  /** Chooses the words where it could not be looked at. */
  readonly ageBand?: AgeBand | undefined;
  /** What was decided on the message that it came with; then nobody is asked. */
  readonly decision?: Decision | undefined;
  /** Its place among the pictures of `decision`. */
  readonly index?: number | undefined;
  /** `nightlight.record`: keeps what was shown and chosen on the device, for the young person. */
  readonly record?: ((decision: Decision, choice: Choice) => Promise<void>) | undefined;
  /** BCP 47; the decision's own unless set. */
  readonly locale?: string | undefined;
  /** Of the picture, in pixels: they keep its room free. */
  readonly width?: number | undefined;
  readonly height?: number | undefined;
}

/** `<nightlight-image>`: a picture that is looked at before it is seen. */
export const Image = ({
  src,
  alt,
  nightlight,
  conversation = 'none',
  author = 'unknown',
  ageBand = 'unknown',
  decision,
  index = 0,
  record,
  locale,
  width,
  height,
  ...rest
}: ImageProps): ReactElement => {
  const provided = useContext(NightlightContext)?.nightlight;
  return useCustomElement(
    'nightlight-image',
    defineImage,
    {
      ...{ src, alt, conversation, author, ageBand, decision, index, record },
      ...{ locale, width, height },
      nightlight: nightlight ?? provided,
    } satisfies Properties<NightlightImage>,
    rest,
  );
};
