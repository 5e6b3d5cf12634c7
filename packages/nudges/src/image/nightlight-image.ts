import { type AgeBand, type Choice, type Decision, readingGroup } from '@nightlight/sdk/core';
import { html, LitElement, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import { choiceEvent } from '../choice-event.ts';
import { explanationStyle } from '../explanation.ts';
import { focused } from '../focus.ts';
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
 * What is visible. `waiting`: no verdict or no pixels yet · `shown`: it is fine · `covered` ·
 * `opened`: the reader chose to see it · `hidden`: the cover was removed · `missing`: it could not
 * be loaded · `broken`: it can't be displayed.
 */
export type ImageState =
  | 'waiting'
  | 'shown'
  | 'covered'
  | 'opened'
  | 'hidden'
  | 'missing'
  | 'broken';

/** When one of these changes, it is another picture or another checker. */
const SUBJECT = ['src', 'nightlight', 'conversation', 'author', 'decision', 'index'] as const;

/** Milliseconds until a missing `nightlight` is reported, once per page: it may still be loading. */
const WARN_AFTER = 10_000;
let hasWarned = false;

/** Limits of the frame's aspect ratio. The whole picture is visible inside. */
const RATIOS = { least: 0.45, most: 3 } as const;

/**
 * A picture that is checked before it is visible.
 *
 * ```ts
 * const picture = document.createElement('nightlight-image');
 * picture.nightlight = nightlight; // of createNightlight({ pictures: true })
 * picture.conversation = 'c42';
 * picture.author = sender;
 * picture.alt = message.description;
 * picture.src = file; // a Blob, or an object URL, or a URL of your own site
 * picture.record = nightlight.record;
 * bubble.append(picture);
 * ```
 * If you already have the message's `decision`, set it, and the picture's place in `index`. Then
 * the picture isn't checked again. `width` and `height` reserve its space, as on `<img>`.
 *
 * Before the verdict, nothing of the picture is in the page, not even a blurred copy: removing a
 * filter takes one style, a small blurred canvas already shows skin, and both would be painted
 * before the verdict. The cover is drawn in CSS alone, so nothing can flash. It stays if the
 * verdict is to cover.
 *
 * Only pictures near the window are checked, the nearest first. Those far away keep their verdict
 * and free their pixels. The width is
 * `--nightlight-image-width` (20rem), the height at most `--nightlight-image-height`.
 *
 * @fires nightlight-choice `show`, `close` (covered again, or removed), `why` or `help`.
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

  /** The bytes that were checked are the ones displayed, whatever the URL returns later. */
  declare src: PictureSrc | undefined;
  /** Alternative text, exposed once the picture is visible. Empty for a decorative picture. */
  declare alt: string | undefined;
  declare nightlight: PictureChecker | undefined;
  declare conversation: string;
  /** Who sent it; `self` for the device's user. */
  declare author: string;
  /** The reader's age band, for the words if the check failed. A decision contains it. */
  declare ageBand: AgeBand;
  /** The decision on its message. */
  declare decision: Decision | undefined;
  /** Its place among the pictures of `decision`. */
  declare index: number;
  /** `nightlight.record`: stores what was shown and chosen on the device, for the young person. */
  declare record: ((decision: Decision, choice: Choice) => Promise<void>) | undefined;
  /** BCP 47. Default: the decision's locale, then the page's language. */
  declare locale: string | undefined;
  /** The picture's size in pixels. Only the aspect ratio is used. */
  declare width: number | undefined;
  declare height: number | undefined;
  /** Set by the element. */
  declare state: ImageState;

  declare unfolded: readonly Choice[];
  declare isHidden: boolean;
  declare disagreed: 'kept' | 'not-kept' | undefined;

  readonly #check = new PictureCheck(this);
  #hadFocus = false;
  /** Selector of what gets the focus once it is rendered. */
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
    this.#warnTimer = setTimeout(() => this.#warn(), WARN_AFTER);
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
    // Without a decision, only the page knows the reader.
    const key = decision?.nudge ? words : { ...words, group: readingGroup(this.ageBand) };
    return wordsFor(key, this.#locale);
  }

  #stateNow(): ImageState {
    const { verdict, opened, isOpening, problem, image } = this.#check;
    if (verdict?.covers && !problem && (!opened || isOpening))
      return this.isHidden ? 'hidden' : 'covered';
    if (problem) return problem;
    if (!verdict || !image) return 'waiting';
    return verdict.covers ? 'opened' : 'shown';
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (SUBJECT.some((name) => changed.has(name))) {
      this.#reset();
      const { src, conversation, author, decision, index } = this;
      this.#check.start({ src, checker: this.nightlight, conversation, author, decision, index });
    }
    const before = this.state;
    this.state = this.#stateNow();
    if (this.state !== before) this.#status = this.#statusText(before);
    this.#hadFocus = this.shadowRoot?.activeElement != null;
  }

  /** Status for screen readers. Empty for a picture that is fine. */
  #statusText(before: ImageState): string {
    const { verdict } = this.#check;
    if (this.state === 'covered' && before === 'waiting' && verdict) {
      return this.#words(verdict).title;
    }
    if (this.state === 'missing') return labelFor('pictureMissing', this.#locale);
    if (this.state === 'broken') return labelFor('pictureBroken', this.#locale);
    return this.state === 'hidden' ? labelFor('pictureHidden', this.#locale) : '';
  }

  #press = (what: view.Press): void => {
    if (what === 'wrong' || (what === 'again' && this.disagreed)) void this.#disagree();
    else if (what === 'again') this.#check.again();
    else if (what === 'back') {
      this.isHidden = false;
      this.#focusTarget = '.cover';
    } else this.#choose(what);
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
    this.dispatchEvent(choiceEvent(choice));
  }

  /** A failing record() doesn't stop the person. */
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
    let kept: 'kept' | 'not-kept' = 'kept';
    try {
      await this.nightlight?.disagree?.(verdict.disputable);
    } catch {
      kept = 'not-kept';
    }
    if (verdict !== this.#check.verdict) return;
    this.disagreed = kept;
    this.#status = labelFor(kept === 'kept' ? 'wrongKept' : 'wrongNotKept', this.#locale);
  }

  #content() {
    const { verdict, image } = this.#check;
    const press = this.#press;
    const locale = localeUsed(this.#locale);
    if (this.state === 'missing') return view.lost(locale, 'pictureMissing', press);
    if (this.state === 'broken') return view.lost(locale, 'pictureBroken', press);
    if (this.state === 'hidden') return view.hidden(locale, press);
    if (!verdict || this.state === 'waiting') {
      return view.waiting(locale, { checking: !verdict, isNear: this.#check.isNear });
    }
    if (image) image.alt = this.alt ?? labelFor('picture', locale);
    if (image && !verdict.covers) return view.shown(image);

    const words = this.#words(verdict);
    const can = verdict.disputable && this.nightlight?.disagree ? 'can' : 'cannot';
    const cover = {
      verdict,
      words,
      unfolded: this.unfolded,
      disagree: this.disagreed ?? can,
      canAsk: this.nightlight !== undefined,
      press,
    } as const;
    return image && this.state === 'opened' ? view.opened(cover, image) : view.covered(cover);
  }

  protected override render() {
    return html`<div class="frame" part="frame">${this.#content()}</div>
      <p class="news" role="status" aria-live="polite">${this.#status || nothing}</p>`;
  }

  protected override updated(): void {
    this.#shape();
    const root = this.renderRoot;
    const now = focused();
    const isElsewhere = now !== undefined && now !== this && !root.contains(now);
    const target = this.#focusTarget ? root.querySelector<HTMLElement>(this.#focusTarget) : null;
    if (target && !isElsewhere) {
      if (target instanceof HTMLImageElement) target.tabIndex = -1;
      target.focus();
    } else if (this.#hadFocus && !this.shadowRoot?.activeElement) {
      root.querySelector<HTMLElement>('.surface')?.focus();
    }
    // The element to focus may appear with the pixels.
    if (target || !this.#check.isOpening) this.#focusTarget = undefined;
  }

  /** Uses the style object, because a strict CSP forbids style attributes. */
  #shape(): void {
    const frame = this.renderRoot.querySelector<HTMLElement>('.frame');
    const { width, height } = this.#check.size ?? { width: this.width, height: this.height };
    if (!frame || !width || !height) {
      frame?.style.removeProperty('--_ratio');
      frame?.style.removeProperty('--_wide');
      return;
    }
    const ratio = Math.min(RATIOS.most, Math.max(RATIOS.least, width / height));
    frame.style.setProperty('--_ratio', ratio.toFixed(4));
    frame.style.setProperty('--_wide', `${width}px`);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'nightlight-image': NightlightImage;
  }
}
