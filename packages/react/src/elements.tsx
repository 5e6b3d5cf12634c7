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
  /** The text of the message. *Why?* quotes it with the words that led to the decision. */
  readonly text?: string | undefined;
  /** Saves "This was wrong". Default: the provider's. */
  readonly nightlight?: NightlightNudge['nightlight'];
  /** Language tag (BCP 47). Default: the decision's locale. */
  readonly locale?: string | undefined;
  /** `sheet`: over the page. `card`: where the component is. Default: `card`. */
  readonly layout?: 'sheet' | 'card' | undefined;
  /**
   * Shows a note that takes no focus. Default: true if the decision does not stop the message. Set
   * it for a hint beside a field in which the user types.
   */
  readonly quiet?: boolean | undefined;
  /** Uses the easiest texts in a larger size, with a pictogram on each button. */
  readonly easyRead?: boolean | undefined;
}

/**
 * `<nightlight-nudge>` explains a decision and offers its choices. It takes the focus when it
 * mounts and returns it when it unmounts, so render it only when there is a nudge to show.
 */
export const Nudge = ({
  decision,
  text,
  nightlight,
  locale,
  layout = 'card',
  quiet = !decision.stops,
  easyRead = false,
  ...rest
}: NudgeProps): ReactElement => {
  const provided = useContext(NightlightContext)?.nightlight;
  return useCustomElement(
    'nightlight-nudge',
    defineElements,
    {
      ...{ decision, text, locale, layout, quiet, easyRead },
      nightlight: nightlight ?? provided,
    } satisfies Properties<NightlightNudge>,
    rest,
  );
};

export interface VeilProps extends ElementProps {
  readonly decision: Decision | undefined;
  /** The text of the message. After *Show*, *Why?* quotes it with the words that led to the decision. */
  readonly text?: string | undefined;
  /** Saves "This was wrong". Default: the provider's. */
  readonly nightlight?: NightlightVeil['nightlight'];
  /** Language tag (BCP 47). Default: the decision's locale. */
  readonly locale?: string | undefined;
  /** Whether the content is visible. The user's choice stays until this prop changes. */
  readonly shown?: boolean | undefined;
  /** The check failed, so no decision will come. */
  readonly unchecked?: boolean | undefined;
  /** Shows only the title. For a veil after one that says the same, so that many take little space. */
  readonly compact?: boolean | undefined;
  /** Uses the easiest texts in a larger size, with a pictogram on each button. */
  readonly easyRead?: boolean | undefined;
}

/**
 * `<nightlight-veil>` hides its children until the user chooses to see them. Give each message its
 * own `key`. Otherwise the next message inherits the user's choice and appears unveiled. On a
 * server, the children are not rendered, because they would be visible until the script has run.
 */
export const Veil = ({
  decision,
  text,
  nightlight,
  locale,
  shown,
  unchecked = false,
  compact = false,
  easyRead = false,
  children,
  ...rest
}: VeilProps): ReactElement => {
  const isOnPage = useIsOnPage();
  const provided = useContext(NightlightContext)?.nightlight;
  return useCustomElement(
    'nightlight-veil',
    defineElements,
    {
      ...{ decision, text, locale, shown, unchecked, compact, easyRead },
      nightlight: nightlight ?? provided,
    } satisfies Properties<NightlightVeil>,
    { ...rest, children: isOnPage ? children : undefined },
  );
};

export interface ImageProps extends ElementProps {
  /** A Blob (recommended), an object URL, or a URL of your own site. */
  readonly src: PictureSrc | undefined;
  /** Alternative text, used once the picture is visible. Empty for a decorative picture. */
  readonly alt?: string | undefined;
  /** The Nightlight that checks it. Default: the provider's, which needs the option `pictures`. */
  readonly nightlight?: PictureChecker | undefined;
  readonly conversation?: string | undefined;
  /** The id of the author. `self` is the device's user. */
  readonly author?: string | undefined;
  /** Selects the texts if the check failed. */
  readonly ageBand?: AgeBand | undefined;
  /** The decision for its message. If set, the picture isn't checked again. */
  readonly decision?: Decision | undefined;
  /** The picture's index in the message of `decision`. */
  readonly index?: number | undefined;
  /** Pass `nightlight.record`. It stores on the device what was shown and chosen, for the user. */
  readonly record?: ((decision: Decision, choice: Choice) => Promise<void>) | undefined;
  /** Language tag (BCP 47). Default: the decision's locale. */
  readonly locale?: string | undefined;
  /** The picture's size in pixels. It reserves the space before the picture is visible. */
  readonly width?: number | undefined;
  readonly height?: number | undefined;
}

/** Used if the provider's Nightlight could not be started, so that the picture can be opened. */
const FAILED: PictureChecker = {
  classify: () => Promise.reject(new Error('Nightlight could not be started.')),
};

/** `<nightlight-image>` checks a picture before it is visible. */
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
  const state = useContext(NightlightContext);
  const provided = state?.status === 'failed' ? FAILED : state?.nightlight;
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
