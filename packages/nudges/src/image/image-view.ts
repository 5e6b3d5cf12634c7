import type { Choice } from '@nightlight/sdk/core';
import { html, nothing, type TemplateResult } from 'lit';
import { explanation } from '../explanation.ts';
import { helplineList } from '../helplines.ts';
import { icon } from '../icon.ts';
import { dirOf } from '../language.ts';
import type { Words } from '../messages/words.ts';
import { labelFor } from '../messages/words-for.ts';
import { glyph } from './glyphs.ts';
import type { Verdict } from './verdict.ts';

/** What a button does: a choice that the app is notified of, or something inside the element. */
export type Press = Choice | 'back' | 'again' | 'wrong';

/** What to render for a picture that is or was covered. */
export interface CoverView {
  readonly verdict: Verdict;
  readonly words: Words;
  readonly unfolded: readonly Choice[];
  /** Whether "This was wrong" is offered, and the result of pressing it. */
  readonly disagree: 'can' | 'cannot' | 'kept' | 'not-kept';
  /** Whether the check can be repeated. */
  readonly canAsk: boolean;
  readonly press: (what: Press) => void;
}

type Label = Parameters<typeof labelFor>[0];

const quiet = (
  { words, press }: CoverView,
  what: 'wrong' | 'again',
  label: Label,
): TemplateResult =>
  html`<button type="button" class="quiet" part=${`choice choice-${what}`} data-choice=${what} @click=${() => press(what)}>
    ${labelFor(label, words.locale)}
  </button>`;

const folding = (view: CoverView, choice: 'why' | 'help', look: string): TemplateResult =>
  html`<button
    type="button"
    class=${look}
    part=${`choice choice-${choice}`}
    data-choice=${choice}
    aria-label=${choice === 'why' ? view.words.choices.why : nothing}
    aria-expanded=${String(view.unfolded.includes(choice))}
    aria-controls="unfolded"
    @click=${() => view.press(choice)}
  >
    ${choice === 'why' ? labelFor('whyShort', view.words.locale) : view.words.choices.help}
  </button>`;

/** The Hide button, in the same corner of a cover and of an opened picture. */
const away = ({ words, press }: CoverView, over: 'cover' | 'picture'): TemplateResult => {
  const label = labelFor('hide', words.locale);
  return html`<button
    type="button"
    class=${`away on-${over}`}
    part="choice choice-close"
    data-choice="close"
    aria-label=${over === 'cover' ? label : nothing}
    @click=${() => press('close')}
  >
    ${glyph(over === 'cover' ? 'away' : 'hide')}${over === 'picture' ? label : nothing}
  </button>`;
};

const disagreeing = (view: CoverView): TemplateResult | typeof nothing => {
  if (view.disagree === 'cannot') return nothing;
  if (view.disagree === 'can') return quiet(view, 'wrong', 'wrong');
  const kept = view.disagree === 'kept';
  return html`<p class="noted">${labelFor(kept ? 'wrongKept' : 'wrongNotKept', view.words.locale)}</p>
    ${kept ? nothing : quiet(view, 'again', 'tryAgain')}`;
};

const onceMore = (view: CoverView): TemplateResult | typeof nothing =>
  view.canAsk ? quiet(view, 'again', 'tryAgain') : nothing;

const unfolded = ({ verdict, words, unfolded: open }: CoverView, hotlinesToo: boolean) => {
  const why = open.includes('why');
  const help = open.includes('help');
  if (!why && !help) return nothing;
  const { hotlines, helplines: people } = verdict.decision ?? {};
  return html`<div class="unfolded" id="unfolded">
    ${explanation(words, { why, tip: help })}
    ${help && hotlinesToo ? helplineList(hotlines, words.locale, 'hotlines') : nothing}
    ${help ? helplineList(people, words.locale) : nothing}
  </div>`;
};

/** No verdict yet, or the pixels aren't loaded yet. */
export const waiting = (
  locale: string,
  { checking, isNear }: { readonly checking: boolean; readonly isNear: boolean },
): TemplateResult =>
  html`<div
    class=${`surface sky waiting ${isNear ? 'near' : ''}`}
    part="surface"
    role="group"
    tabindex="-1"
    aria-busy="true"
    aria-label=${labelFor(checking ? 'pictureWaits' : 'picture', locale)}
  >
    ${icon('moon')}
    ${checking ? html`<p class="waits" aria-hidden="true" lang=${locale} dir=${dirOf(locale)}>${labelFor('pictureWaits', locale)}</p>` : nothing}
  </div>`;

/** The cover of a picture. */
export const covered = (view: CoverView): TemplateResult => {
  const { verdict, words, press } = view;
  const { canOpen } = verdict;
  return html`<div
    class=${`surface sky cover ${view.unfolded.length > 0 ? '' : 'folded'}`}
    part="surface"
    role="group"
    tabindex="-1"
    aria-labelledby="title"
    aria-describedby="body"
    lang=${words.locale}
    dir=${dirOf(words.locale)}
  >
    <div class="said">
      <span class="badge" part="badge">${icon('moon')}</span>
      <h2 class="title" part="title" id="title">${words.title}</h2>
      <p class="body" part="body" id="body">${words.body}</p>
    </div>
    <div class="choices" part="choices">
      ${folding(view, 'help', 'primary')}
      ${
        canOpen
          ? html`<button type="button" class="plain" part="choice choice-show" data-choice="show" @click=${() => press('show')}>
              ${words.choices.show}
            </button>`
          : nothing
      }
    </div>
    <div class="choices more">
      ${folding(view, 'why', 'quiet')} ${verdict.words.harm === 'unread' ? onceMore(view) : disagreeing(view)}
    </div>
    ${unfolded(view, true)} ${away(view, 'cover')}
  </div>`;
};

/** A picture that is fine. */
export const shown = (image: HTMLImageElement): TemplateResult =>
  html`<div class="surface shown" part="surface" tabindex="-1">
    <div class="picture" part="picture">${image}</div>
  </div>`;

/** A picture that the reader opened. It can be covered again, and help is beside it. */
export const opened = (view: CoverView, image: HTMLImageElement): TemplateResult => {
  const { verdict, words } = view;
  const { hotlines } = verdict.decision ?? {};
  return html`<div class="surface opened" part="surface" tabindex="-1" lang=${words.locale} dir=${dirOf(words.locale)}>
    <div class="picture" part="picture">${image}${away(view, 'picture')}</div>
    <div class="choices more">
      ${folding(view, 'help', 'quiet')} ${disagreeing(view)}
    </div>
    ${unfolded(view, false)} ${helplineList(hotlines, words.locale, 'hotlines')}
  </div>`;
};

/** The line in place of a picture whose cover was removed. */
export const hidden = (locale: string, press: CoverView['press']): TemplateResult =>
  html`<div
    class="surface sky hidden"
    part="surface"
    tabindex="-1"
    lang=${locale}
    dir=${dirOf(locale)}
  >
    ${icon('moon')}
    <span>${labelFor('pictureHidden', locale)}</span>
    <button type="button" class="quiet" part="choice choice-back" data-choice="back" @click=${() => press('back')}>
      ${labelFor('pictureBack', locale)}
    </button>
  </div>`;

/** The picture could not be loaded or displayed. */
export const lost = (
  locale: string,
  label: 'pictureMissing' | 'pictureBroken',
  press: CoverView['press'],
): TemplateResult =>
  html`<div
    class="surface sky lost"
    part="surface"
    role="group"
    tabindex="-1"
    aria-labelledby="title"
    lang=${locale}
    dir=${dirOf(locale)}
  >
    <h2 class="title" part="title" id="title">${labelFor(label, locale)}</h2>
    ${
      label === 'pictureMissing'
        ? html`<button type="button" class="plain" part="choice choice-again" data-choice="again" @click=${() => press('again')}>
            ${labelFor('tryAgain', locale)}
          </button>`
        : nothing
    }
  </div>`;
