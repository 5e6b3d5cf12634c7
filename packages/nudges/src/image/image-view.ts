import type { Choice } from '@nightlight/sdk/core';
import { html, nothing, type TemplateResult } from 'lit';
import { renderExplanation } from '../explanation.ts';
import { type DecisionHost, getHeardParts } from '../heard-parts.ts';
import { renderHelp, renderHelplines } from '../helplines.ts';
import { icon } from '../icon.ts';
import { getDirection } from '../language.ts';
import type { Words } from '../messages/words.ts';
import { labelFor } from '../messages/words-for.ts';
import { renderOffers } from '../offer-buttons.ts';
import { glyph } from './glyphs.ts';
import type { Verdict } from './verdict.ts';

/** What a button does: a choice that the app receives as an event, or an internal command. */
export type Command = Choice | 'back' | 'again' | 'wrong';

/** The input to render a picture that is or was covered. */
export interface CoverView {
  readonly verdict: Verdict;
  readonly words: Words;
  readonly unfolded: readonly Choice[];
  /** Whether "This was wrong" is offered (`can`), or whether it was `saved` after pressing it. */
  readonly disagree: 'can' | 'cannot' | 'saved' | 'not-saved';
  /** Whether the check can be repeated. */
  readonly canRetry: boolean;
  readonly press: (command: Command) => void;
  /** The element, which fires the events. */
  readonly host: DecisionHost;
}

type Label = Parameters<typeof labelFor>[0];

const renderQuietButton = (
  { words, press }: CoverView,
  command: 'wrong' | 'again',
  label: Label,
): TemplateResult =>
  html`<button type="button" class="quiet" part=${`choice choice-${command}`} data-choice=${command} @click=${() => press(command)}>
    ${labelFor(label, words.locale)}
  </button>`;

const renderUnfoldButton = (
  view: CoverView,
  choice: 'why' | 'help',
  className: string,
): TemplateResult =>
  html`<button
    type="button"
    class=${className}
    part=${`choice choice-${choice}`}
    data-choice=${choice}
    aria-label=${choice === 'why' ? view.words.choices.why : nothing}
    aria-expanded=${String(view.unfolded.includes(choice))}
    aria-controls="unfolded"
    @click=${() => view.press(choice)}
  >
    ${choice === 'why' ? labelFor('whyShort', view.words.locale) : view.words.choices.help}
  </button>`;

/** Renders the Hide button, in the same corner of a cover and of an opened picture. */
const renderHideButton = (
  { words, press }: CoverView,
  over: 'cover' | 'picture',
): TemplateResult => {
  const label = labelFor('hide', words.locale);
  return html`<button
    type="button"
    class=${`away on-${over}`}
    part="choice choice-close"
    data-choice="close"
    aria-label=${over === 'cover' ? label : nothing}
    @click=${() => press('close')}
  >
    ${glyph(over === 'cover' ? 'close' : 'hide')}${over === 'picture' ? label : nothing}
  </button>`;
};

const renderDisagreement = (view: CoverView): TemplateResult | typeof nothing => {
  if (view.disagree === 'cannot') return nothing;
  if (view.disagree === 'can') return renderQuietButton(view, 'wrong', 'wrong');
  const isSaved = view.disagree === 'saved';
  return html`<p class="noted">${labelFor(isSaved ? 'wrongKept' : 'wrongNotKept', view.words.locale)}</p>
    ${isSaved ? nothing : renderQuietButton(view, 'again', 'tryAgain')}`;
};

const renderRetry = (view: CoverView): TemplateResult | typeof nothing =>
  view.canRetry ? renderQuietButton(view, 'again', 'tryAgain') : nothing;

const renderUnfolded = (
  { verdict, words, unfolded, host }: CoverView,
  { withHotlines }: { readonly withHotlines: boolean },
) => {
  const why = unfolded.includes('why');
  const help = unfolded.includes('help');
  if (!why && !help) return nothing;
  const { hotlines, helplines: people } = verdict.decision ?? {};
  return html`<div class="unfolded" id="unfolded">
    ${renderExplanation(words, { why, tip: help })}
    ${verdict.decision ? getHeardParts()?.renderActions(host, verdict.decision, words.locale) : nothing}
    ${help && words.offers.length > 0 ? html`<div class="choices more">${renderOffers(host, words.offers, verdict.decision)}</div>` : nothing}
    ${help && withHotlines ? renderHelplines(hotlines, words.locale, 'hotlines') : nothing}
    ${help ? renderHelp(people, words.locale, verdict.decision) : nothing}
  </div>`;
};

/** Renders a placeholder while there is no verdict or no pixels. */
export const renderWaiting = (
  locale: string,
  { isChecking, isNear }: { readonly isChecking: boolean; readonly isNear: boolean },
): TemplateResult =>
  html`<div
    class=${`surface sky waiting ${isNear ? 'near' : ''}`}
    part="surface"
    role="group"
    tabindex="-1"
    aria-busy="true"
    aria-label=${labelFor(isChecking ? 'pictureWaits' : 'picture', locale)}
  >
    ${icon('moon')}
    ${isChecking ? html`<p class="waits" aria-hidden="true" lang=${locale} dir=${getDirection(locale)}>${labelFor('pictureWaits', locale)}</p>` : nothing}
  </div>`;

/** Renders the cover of a picture. */
export const renderCovered = (view: CoverView): TemplateResult => {
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
    dir=${getDirection(words.locale)}
  >
    <div class="text">
      <span class="badge" part="badge">${icon('moon')}</span>
      <h2 class="title" part="title" id="title">${words.title}</h2>
      <p class="body" part="body" id="body">${words.body}</p>
    </div>
    <div class="choices" part="choices">
      ${renderUnfoldButton(view, 'help', 'primary')}
      ${
        canOpen
          ? html`<button type="button" class="plain" part="choice choice-show" data-choice="show" @click=${() => press('show')}>
              ${words.choices.show}
            </button>`
          : nothing
      }
    </div>
    <div class="choices more">
      ${renderUnfoldButton(view, 'why', 'quiet')} ${verdict.words.harm === 'unread' ? renderRetry(view) : renderDisagreement(view)}
    </div>
    ${renderUnfolded(view, { withHotlines: true })} ${renderHideButton(view, 'cover')}
  </div>`;
};

/** Renders a picture without a cover. */
export const renderShown = (image: HTMLImageElement): TemplateResult =>
  html`<div class="surface shown" part="surface" tabindex="-1">
    <div class="picture" part="picture">${image}</div>
  </div>`;

/** Renders a picture that the user opened, with a button to cover it again and with help. */
export const renderOpened = (view: CoverView, image: HTMLImageElement): TemplateResult => {
  const { verdict, words } = view;
  const { hotlines } = verdict.decision ?? {};
  return html`<div class="surface opened" part="surface" tabindex="-1" lang=${words.locale} dir=${getDirection(words.locale)}>
    <div class="picture" part="picture">${image}${renderHideButton(view, 'picture')}</div>
    <div class="choices more">
      ${renderUnfoldButton(view, 'help', 'quiet')} ${renderDisagreement(view)}
    </div>
    ${renderUnfolded(view, { withHotlines: false })} ${renderHelplines(hotlines, words.locale, 'hotlines')}
  </div>`;
};

/** Renders one line instead of a picture that the user removed. */
export const renderHidden = (locale: string, press: CoverView['press']): TemplateResult =>
  html`<div
    class="surface sky hidden"
    part="surface"
    tabindex="-1"
    lang=${locale}
    dir=${getDirection(locale)}
  >
    ${icon('moon')}
    <span>${labelFor('pictureHidden', locale)}</span>
    <button type="button" class="quiet" part="choice choice-back" data-choice="back" @click=${() => press('back')}>
      ${labelFor('pictureBack', locale)}
    </button>
  </div>`;

/** Renders the message for a picture that could not be loaded or displayed. */
export const renderProblem = (
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
    dir=${getDirection(locale)}
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
