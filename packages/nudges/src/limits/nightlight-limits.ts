import { readingGroup } from '@nightlight/sdk/core';
import { type LimitSetting, needsAcceptance } from '@nightlight/sdk/limits';
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { describeOwner, describeSetting } from './describe-setting.ts';
import { fill } from './limit-words.ts';
import { LimitsElement, type Shown } from './limits-element.ts';

/**
 * A web component that shows the young person every limit: who set it and when, what it means, and
 * what a guardian can see. They can agree to limits that wait for it.
 *
 * @fires nightlight-help when the user presses *Get help*. Open your page with help.
 */
export class NightlightLimits extends LimitsElement {
  #renderNotices({ limits, view, words }: Shown): TemplateResult | typeof nothing {
    if (view.notices.length === 0) return nothing;
    return html`<div class="note" part="notices" role="status">
      ${view.notices.map(({ what }) => html`<p>${words.notices[what]}</p>`)}
      <button type="button" part="read" @click=${() => this.controller.run(limits.readNotices)}>
        ${words.notices.read}
      </button>
    </div>`;
  }

  #renderAcceptance(
    setting: LimitSetting,
    { limits, view, words }: Shown,
  ): TemplateResult | typeof nothing {
    const { name, active } = setting;
    if (!needsAcceptance(name, view.ageBand)) return nothing;
    const accept = (): Promise<void> => this.controller.run(() => limits.accept(setting, !active));
    return html`<div class="row">
      ${active ? nothing : html`<span>${words.waiting}</span>`}
      <button type="button" part="accept" data-setting=${name} @click=${accept}>
        ${active ? words.decline : words.accept}
      </button>
    </div>`;
  }

  #renderSetting(setting: LimitSetting, shown: Shown): TemplateResult {
    const { view, words } = shown;
    const isCounted = setting.name === 'minutes' && setting.active;
    return html`<li part="setting" data-setting=${setting.name} data-by=${setting.by}>
      <h3>${words.names[setting.name]}</h3>
      ${describeSetting(setting, view, words).map((text) => html`<p>${text}</p>`)}
      ${
        isCounted
          ? html`<p>
              ${fill(words, words.time.used, { used: view.usedMinutes, count: Number(setting.value) })}
            </p>`
          : nothing
      }
      ${setting.name === 'counts' ? renderCounts(shown) : nothing}
      <p class="who">${describeOwner(setting, words)}</p>
      ${this.#renderAcceptance(setting, shown)}
    </li>`;
  }

  #renderAsks({ limits, view, words }: Shown): TemplateResult | typeof nothing {
    if (view.asks.length === 0) return nothing;
    return html`<section part="asks">
      <h3>${words.asks.title}</h3>
      <ul class="cards">
        ${view.asks.map(({ id, name, answer }) =>
          keyed(
            id,
            html`<li class="row">
              <span>${fill(words, words.asks[answer], { name })}</span>
              <button
                type="button"
                part="withdraw"
                @click=${() => this.controller.run(() => limits.withdraw(id))}
              >
                ${words.asks.withdraw}
              </button>
            </li>`,
          ),
        )}
      </ul>
    </section>`;
  }

  protected override renderView(shown: Shown): TemplateResult {
    const { view, words } = shown;
    return html`<h2 tabindex="-1">${words.title}</h2>
      <p>${words.intro[readingGroup(view.ageBand)]}</p>
      ${this.#renderNotices(shown)} ${this.renderHelp(shown)}
      ${
        view.settings.length === 0
          ? html`<p part="none">${words.none}</p>`
          : html`<ul class="cards">
              ${view.settings.map((setting) => this.#renderSetting(setting, shown))}
            </ul>`
      }
      ${this.#renderAsks(shown)} ${this.#renderSees(shown)}`;
  }

  /** What a guardian can and cannot see. Empty for adults, who have none. */
  #renderSees({ view, words: { sees } }: Shown): TemplateResult | typeof nothing {
    const { possible } = view;
    if (possible.length === 0) return nothing;
    return html`<section part="sees">
        <h3>${sees.title}</h3>
        <ul>
          <li>${sees.settings}</li>
          ${possible.includes('askFirst') ? html`<li>${sees.asks}</li>` : nothing}
          ${possible.includes('minutes') ? html`<li>${sees.minutes}</li>` : nothing}
          ${possible.includes('counts') ? html`<li>${sees.counts}</li>` : nothing}
        </ul>
      </section>
      <section part="never">
        <h3>${sees.neverTitle}</h3>
        <ul>
          <li>${sees.messages}</li>
          <li>${sees.worries}</li>
          <li>${sees.reports}</li>
        </ul>
      </section>`;
  }
}

/** Shows the counts by day, if the young person agreed to them. */
export const renderCounts = ({ view, words }: Shown): TemplateResult | typeof nothing => {
  if (!view.counts?.length) return nothing;
  const format = new Intl.DateTimeFormat(words.locale, { dateStyle: 'medium', timeZone: 'UTC' });
  return html`<ul part="counts">
    ${view.counts.map(
      ({ day, bullying, scam, personalInfo }) =>
        html`<li>
          ${fill(words, words.counted, {
            ...{ day: format.format(Date.parse(day)), bullying, scam, data: personalInfo },
          })}
        </li>`,
    )}
  </ul>`;
};
