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
 * What is to be seen. `waiting` for a verdict, or for the pixels · `shown`: it may be
 * seen · `covered` · `opened`: its reader chose to see it · `hidden`: the cover was
 * put away · `missing`: it could not be loaded · `broken`: it can't be drawn.
 */
export type ImageState =
  | 'waiting'
  | 'shown'
  | 'covered'
  | 'opened'
  | 'hidden'
  | 'missing'
  | 'broken';

/** Another of these is another picture, or another judge. */
const SUBJECT = ['src', 'nightlight', 'conversation', 'author', 'decision', 'index'] as const;

/** Milliseconds: a Nightlight may still be loading. Said once a page. */
const PATIENCE = 10_000;
let hasWarned = false;

/** Frames narrower or wider than this are cut to it; the picture stands whole inside. */
const RATIOS = { least: 0.45, most: 3 } as const;

/**
 * A picture that is looked at before it is seen.
 *
 * ```ts
 * const picture = document.createElement('nightlight-image');
 * picture.nightlight = nightlight; // of createNightlight({ pictures: true })
 * picture.conversation = 'c42';
 * picture.author = sender;
 * picture.alt = message.description;
 * picture.src = file; // best a Blob; an object URL or an address of your own site does too
 * picture.record = nightlight.record;
 * bubble.append(picture);
 * ```
 * With a message's `decision` at hand set that, and which of its pictures this is in
 * `index`; then nobody is asked. `width` and `height` keep its room free, as on `<img>`.
 *
 * Until the verdict nothing of the picture is in the page, and no blurred copy
 * either: a filter is one style away from the picture behind it, a small blurred
 * canvas already tells skin from sky, and both would be painted before anybody knows
 * what they show. What stands there is drawn in CSS alone, so nothing can flash.
 * The same cover stays where the verdict is to cover.
 *
 * Only pictures near the window are looked at, the nearest first, and those far from
 * it keep their verdict and let go of their pixels. The width is
 * `--nightlight-image-width` (20rem), the height at most `--nightlight-image-height`.
 *
 * @fires nightlight-choice `show`, `close` (covered again, or put away), `why` or `help`.
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
    isAway: { state: true },
    disagreed: { state: true },
  };
  static override styles = [theme, explanationStyle, helplinesStyle, imageStyle, coverStyle];

  /** Looked at and shown are the same bytes, whatever an address answers later. */
  declare src: PictureSrc | undefined;
  /** Read out once the picture is seen, not before. Empty for a picture that only decorates. */
  declare alt: string | undefined;
  declare nightlight: PictureChecker | undefined;
  declare conversation: string;
  /** Who sent it; `self` for the device's user. */
  declare author: string;
  /** Of its reader, for the words where it could not be looked at; a decision knows it by itself. */
  declare ageBand: AgeBand;
  /** What was decided on the message that it came with. */
  declare decision: Decision | undefined;
  /** Its place among the pictures of `decision`. */
  declare index: number;
  /** `nightlight.record`: keeps what was shown and chosen on the device, for the young person. */
  declare record: ((decision: Decision, choice: Choice) => Promise<void>) | undefined;
  /** BCP 47; the decision's own, then the page's language, unless set. */
  declare locale: string | undefined;
  /** Of the picture, in pixels: only the shape of its room follows from them. */
  declare width: number | undefined;
  declare height: number | undefined;
  /** Set by the element. */
  declare state: ImageState;

  declare unfolded: readonly Choice[];
  declare isAway: boolean;
  declare disagreed: 'kept' | 'not-kept' | undefined;

  readonly #check = new PictureCheck(this);
  #hadFocus = false;
  /** What gets the focus once it is there. */
  #goTo: string | undefined;
  #said = '';
  #patience: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    new LoadedWords(this, () => this.#locale);
    this.conversation = 'none';
    this.author = 'unknown';
    this.ageBand = 'unknown';
    this.index = 0;
    this.state = 'waiting';
    this.#forget();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('keydown', this.#onKey);
    this.#patience = setTimeout(() => this.#warn(), PATIENCE);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('keydown', this.#onKey);
    clearTimeout(this.#patience);
  }

  #warn(): void {
    if (hasWarned || !this.isConnected || this.nightlight || this.decision) return;
    hasWarned = true;
    console.warn('<nightlight-image> has nobody to ask: set `nightlight` or `decision`.');
  }

  #forget(): void {
    this.unfolded = [];
    this.isAway = false;
    this.disagreed = undefined;
    this.#said = '';
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
    // Where nothing was decided the page alone knows who reads.
    const key = decision?.nudge ? words : { ...words, group: readingGroup(this.ageBand) };
    return wordsFor(key, this.#locale);
  }

  #stateNow(): ImageState {
    const { verdict, opened, isOpening, problem, image } = this.#check;
    if (verdict?.covers && !problem && (!opened || isOpening))
      return this.isAway ? 'hidden' : 'covered';
    if (problem) return problem;
    if (!verdict || !image) return 'waiting';
    return verdict.covers ? 'opened' : 'shown';
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (SUBJECT.some((name) => changed.has(name))) {
      this.#forget();
      const { src, conversation, author, decision, index } = this;
      this.#check.look({ src, checker: this.nightlight, conversation, author, decision, index });
    }
    const before = this.state;
    this.state = this.#stateNow();
    if (this.state !== before) this.#said = this.#news(before);
    this.#hadFocus = this.shadowRoot?.activeElement != null;
  }

  /** What a screen reader says of it by itself. A picture that is shown speaks for itself. */
  #news(before: ImageState): string {
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
      this.isAway = false;
      this.#goTo = '.cover';
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
        this.#goTo = 'img';
        this.#check.open();
      } else if (this.#check.opened) {
        this.#goTo = '[data-choice=show]';
        this.#check.cover();
      } else {
        this.#goTo = '[data-choice=back]';
        this.isAway = true;
      }
      this.#keep(choice);
    }
    this.dispatchEvent(choiceEvent(choice));
  }

  /** A log that can't be written stands in nobody's way. */
  #keep(choice: Choice): void {
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
    this.#said = labelFor(kept === 'kept' ? 'wrongKept' : 'wrongNotKept', this.#locale);
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
      <p class="news" role="status" aria-live="polite">${this.#said || nothing}</p>`;
  }

  protected override updated(): void {
    this.#shape();
    const root = this.renderRoot;
    const now = focused();
    const isElsewhere = now !== undefined && now !== this && !root.contains(now);
    const target = this.#goTo ? root.querySelector<HTMLElement>(this.#goTo) : null;
    if (target && !isElsewhere) {
      if (target instanceof HTMLImageElement) target.tabIndex = -1;
      target.focus();
    } else if (this.#hadFocus && !this.shadowRoot?.activeElement) {
      root.querySelector<HTMLElement>('.surface')?.focus();
    }
    // What is to have the focus may come with the pixels.
    if (target || !this.#check.isOpening) this.#goTo = undefined;
  }

  /** By the style object: a style attribute in the markup is what strict policies forbid. */
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
