import { type AgeBand, type Choice, type Decision, readingGroup } from '@nightlight/sdk/core';
import { html, LitElement, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import { createChoiceEvent } from '../choice-event.ts';
import { explanationStyle } from '../explanation.ts';
import { getFocused } from '../focus.ts';
import { helplinesStyle } from '../helplines.ts';
import { pageLanguage } from '../language.ts';
import { LoadedWords } from '../messages/loaded-words.ts';
import type { Words } from '../messages/words.ts';
import { labelFor, localeUsed, wordsFor } from '../messages/words-for.ts';
import { theme } from '../theme.ts';
import { coverStyle } from './cover-style.ts';
import { imageStyle } from './image-style.ts';
import * as view from './image-view.ts';
import type { PictureSrc } from './picture-bytes.ts';
import { PictureCheck, type PictureChecker } from './picture-check.ts';
import type { Verdict } from './verdict.ts';

/**
 * What is visible.
 *
 * - `waiting`: there is no verdict or there are no pixels yet
 * - `shown`: the picture, because nothing was found in it
 * - `covered`: the cover
 * - `opened`: the picture, because the user chose to see it
 * - `hidden`: one line, because the user removed the cover
 * - `missing`: a message that it could not be loaded
 * - `broken`: a message that it can't be displayed
 */
export type ImageState =
  | 'waiting'
  | 'shown'
  | 'covered'
  | 'opened'
  | 'hidden'
  | 'missing'
  | 'broken';

/** If one of these properties changes, the check starts again. */
const CHECKED_PROPERTIES = [
  'src',
  'nightlight',
  'conversation',
  'author',
  'decision',
  'index',
] as const;

/** Delay until a missing `nightlight` is reported once per page. Before, it may still be loading. */
const WARN_DELAY_MS = 10_000;
let hasWarned = false;

/** Limits of the frame's aspect ratio (width / height). The whole picture is visible inside. */
const RATIO_LIMITS = { min: 0.45, max: 3 } as const;

/**
 * A web component that checks a picture before it is visible.
 *
 * ```ts
 * const picture = document.createElement('nightlight-image');
 * picture.nightlight = nightlight; // from createNightlight({ pictures: true })
 * picture.conversation = 'c42';
 * picture.author = sender;
 * picture.alt = message.description;
 * picture.src = file; // a Blob, or an object URL, or a URL of your own site
 * picture.record = nightlight.record;
 * bubble.append(picture);
 * ```
 * If you already have the message's `decision`, set it, and set `index` to the picture's index in
 * the message. Then the picture isn't checked again. `width` and `height` reserve its space, as
 * on `<img>`.
 *
 * Before the verdict, nothing of the picture is in the page, not even a blurred copy. A filter can
 * be removed with one style, a small blurred canvas already shows skin, and both would be painted
 * before the verdict. The cover uses only CSS, so the picture can't flash.
 *
 * Only pictures near the window are checked, the nearest first. Pictures far away free their
 * pixels, but their verdict stays. The width is `--nightlight-image-width` (20rem), the height at
 * most `--nightlight-image-height`.
 *
 * @fires nightlight-choice with `show`, `close` (covered again, or removed), `why` or `help` in
 * `detail.choice`.
 * @fires nightlight-offer when the user presses a button of what the app offers.
 */
export class NightlightImage extends LitElement {
  static override properties: PropertyDeclarations = {
    src: {},
    alt: { type: String },
    nightlight: { attribute: false },
    conversation: { type: String },
    author: { type: String },
    ageBand: { type: String, attribute: 'age-band' },
    decision: { attribute: false },
    index: { type: Number },
    record: { attribute: false },
    locale: { type: String },
    width: { type: Number },
    height: { type: Number },
    state: { type: String, reflect: true },
    unfolded: { state: true },
    isHidden: { state: true },
    disagreed: { state: true },
  };
  static override styles = [theme, explanationStyle, helplinesStyle, imageStyle, coverStyle];

  /** The element displays the bytes that it checked, even if the URL returns others later. */
  declare src: PictureSrc | undefined;
  /** Alternative text, used once the picture is visible. Empty for a decorative picture. */
  declare alt: string | undefined;
  declare nightlight: PictureChecker | undefined;
  declare conversation: string;
  /** The id of the author. `self` is the device's user. */
  declare author: string;
  /** The user's age band. It selects the texts if the check failed; otherwise the decision does. */
  declare ageBand: AgeBand;
  /** The decision for its message. If set, the picture isn't checked again. */
  declare decision: Decision | undefined;
  /** The picture's index in the message of `decision`. */
  declare index: number;
  /** Pass `nightlight.record`. It stores on the device what was shown and chosen, for the user. */
  declare record: ((decision: Decision, choice: Choice) => Promise<void>) | undefined;
  /** Language tag (BCP 47). Default: the decision's locale, then the page's language. */
  declare locale: string | undefined;
  /** The picture's size in pixels. Only the aspect ratio is used. */
  declare width: number | undefined;
  declare height: number | undefined;
  /** Set by the element. */
  declare state: ImageState;

  declare unfolded: readonly Choice[];
  declare isHidden: boolean;
  declare disagreed: 'saved' | 'not-saved' | undefined;

  readonly #check = new PictureCheck(this);
  #hadFocus = false;
  /** Selector of the element that gets the focus once it is rendered. */
  #focusTarget: string | undefined;
  #status = '';
  #warnTimer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    new LoadedWords(this, () => this.#locale);
    this.conversation = 'none';
    this.author = 'unknown';
    this.ageBand = 'unknown';
    this.index = 0;
    this.state = 'waiting';
    this.#reset();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('keydown', this.#onKey);
    this.#warnTimer = setTimeout(() => this.#warn(), WARN_DELAY_MS);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('keydown', this.#onKey);
    clearTimeout(this.#warnTimer);
  }

  #warn(): void {
    if (hasWarned || !this.isConnected || this.nightlight || this.decision) return;
    hasWarned = true;
    console.warn(
      '<nightlight-image> needs a checker: set its `nightlight` or `decision` property.',
    );
  }

  #reset(): void {
    this.unfolded = [];
    this.isHidden = false;
    this.disagreed = undefined;
    this.#status = '';
  }

  #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing || this.state !== 'opened') return;
    event.stopPropagation();
    this.#press('close');
  };

  get #locale(): string {
    return this.locale || this.#check.verdict?.words.locale || pageLanguage();
  }

  #words({ words, decision }: Verdict): Words {
    // Without a decision, the reading group comes from the page.
    const key = decision?.nudge ? words : { ...words, group: readingGroup(this.ageBand) };
    return wordsFor(key, this.#locale);
  }

  #computeState(): ImageState {
    const { verdict, opened, isOpening, problem, image } = this.#check;
    if (verdict?.covers && !problem && (!opened || isOpening))
      return this.isHidden ? 'hidden' : 'covered';
    if (problem) return problem;
    if (!verdict || !image) return 'waiting';
    return verdict.covers ? 'opened' : 'shown';
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (CHECKED_PROPERTIES.some((name) => changed.has(name))) {
      this.#reset();
      const { src, conversation, author, decision, index } = this;
      this.#check.start({ src, checker: this.nightlight, conversation, author, decision, index });
    }
    const previous = this.state;
    this.state = this.#computeState();
    if (this.state !== previous) this.#status = this.#statusText(previous);
    this.#hadFocus = this.shadowRoot?.activeElement != null;
  }

  /** Returns the status for screen readers. Empty if the picture is shown. */
  #statusText(previous: ImageState): string {
    const { verdict } = this.#check;
    if (this.state === 'covered' && previous === 'waiting' && verdict) {
      return this.#words(verdict).title;
    }
    if (this.state === 'missing') return labelFor('pictureMissing', this.#locale);
    if (this.state === 'broken') return labelFor('pictureBroken', this.#locale);
    return this.state === 'hidden' ? labelFor('pictureHidden', this.#locale) : '';
  }

  #press = (command: view.Command): void => {
    if (command === 'wrong' || (command === 'again' && this.disagreed)) void this.#disagree();
    else if (command === 'again') this.#check.retry();
    else if (command === 'back') {
      this.isHidden = false;
      this.#focusTarget = '.cover';
    } else this.#choose(command);
  };

  #choose(choice: Choice): void {
    if (choice === 'why' || choice === 'help') {
      this.unfolded = this.unfolded.includes(choice)
        ? this.unfolded.filter((other) => other !== choice)
        : [...this.unfolded, choice];
    } else {
      this.unfolded = [];
      if (choice === 'show') {
        this.#focusTarget = 'img';
        this.#check.open();
      } else if (this.#check.opened) {
        this.#focusTarget = '[data-choice=show]';
        this.#check.cover();
      } else {
        this.#focusTarget = '[data-choice=back]';
        this.isHidden = true;
      }
      this.#record(choice);
    }
    this.dispatchEvent(createChoiceEvent(choice));
  }

  /** Ignores errors of record(), so that the user can go on. */
  #record(choice: Choice): void {
    const decision = this.#check.verdict?.decision;
    if (!decision) return;
    void Promise.resolve()
      .then(() => this.record?.(decision, choice))
      .catch(() => {});
  }

  async #disagree(): Promise<void> {
    const verdict = this.#check.verdict;
    if (!verdict?.disputable) return;
    let result: 'saved' | 'not-saved' = 'saved';
    try {
      await this.nightlight?.disagree?.(verdict.disputable);
    } catch {
      result = 'not-saved';
    }
    if (verdict !== this.#check.verdict) return;
    this.disagreed = result;
    this.#status = labelFor(result === 'saved' ? 'wrongKept' : 'wrongNotKept', this.#locale);
  }

  #content() {
    const { verdict, image } = this.#check;
    const press = this.#press;
    const locale = localeUsed(this.#locale);
    if (this.state === 'missing') return view.renderProblem(locale, 'pictureMissing', press);
    if (this.state === 'broken') return view.renderProblem(locale, 'pictureBroken', press);
    if (this.state === 'hidden') return view.renderHidden(locale, press);
    if (!verdict || this.state === 'waiting') {
      return view.renderWaiting(locale, { isChecking: !verdict, isNear: this.#check.isNear });
    }
    if (image) image.alt = this.alt ?? labelFor('picture', locale);
    if (image && !verdict.covers) return view.renderShown(image);

    const words = this.#words(verdict);
    const can = verdict.disputable && this.nightlight?.disagree ? 'can' : 'cannot';
    const cover = {
      verdict,
      words,
      unfolded: this.unfolded,
      disagree: this.disagreed ?? can,
      canRetry: this.nightlight !== undefined,
      press,
      host: this,
    } as const;
    return image && this.state === 'opened'
      ? view.renderOpened(cover, image)
      : view.renderCovered(cover);
  }

  protected override render() {
    return html`<div class="frame" part="frame">${this.#content()}</div>
      <p class="news" role="status" aria-live="polite">${this.#status || nothing}</p>`;
  }

  protected override updated(): void {
    this.#setAspectRatio();
    const root = this.renderRoot;
    const focused = getFocused();
    const isElsewhere = focused !== undefined && focused !== this && !root.contains(focused);
    const target = this.#focusTarget ? root.querySelector<HTMLElement>(this.#focusTarget) : null;
    if (target && !isElsewhere) {
      if (target instanceof HTMLImageElement) target.tabIndex = -1;
      target.focus();
    } else if (this.#hadFocus && !this.shadowRoot?.activeElement) {
      root.querySelector<HTMLElement>('.surface')?.focus();
    }
    // The element to focus may appear later, together with the pixels.
    if (target || !this.#check.isOpening) this.#focusTarget = undefined;
  }

  /** Uses the style object, because a strict CSP forbids style attributes. */
  #setAspectRatio(): void {
    const frame = this.renderRoot.querySelector<HTMLElement>('.frame');
    const { width, height } = this.#check.size ?? { width: this.width, height: this.height };
    if (!frame || !width || !height) {
      frame?.style.removeProperty('--_ratio');
      frame?.style.removeProperty('--_wide');
      return;
    }
    const ratio = Math.min(RATIO_LIMITS.max, Math.max(RATIO_LIMITS.min, width / height));
    frame.style.setProperty('--_ratio', ratio.toFixed(4));
    frame.style.setProperty('--_wide', `${width}px`);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'nightlight-image': NightlightImage;
  }
}
