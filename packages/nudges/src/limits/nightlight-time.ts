import { html, nothing, type TemplateResult } from 'lit';
import { describeOwner } from './describe-setting.ts';
import { fill } from './limit-words.ts';
import { LimitsElement, type Shown } from './limits-element.ts';

/** From here on, the day is named too. */
const FAR_MS = 14 * 60 * 60_000;

/**
 * A web component that counts down the last ten minutes, and says when the time is up and when it
 * goes on. Empty otherwise.
 *
 * @fires nightlight-help when the user presses *Get help*. Open your page with help.
 */
export class NightlightTime extends LimitsElement {
  #renderOver(shown: Shown): TemplateResult {
    const { view, words } = shown;
    const { limit, until = Date.now(), setBack } = view.time;
    const name = limit === 'quiet-hours' ? 'quiet' : 'minutes';
    const setting = view.settings.find((one) => one.name === name && one.by === view.timeBy);
    const isFar = until - Date.now() > FAR_MS;
    const time = new Intl.DateTimeFormat(words.locale, {
      ...(isFar ? { weekday: 'long' } : {}),
      ...{ hour: 'numeric', minute: '2-digit' },
    });
    return html`<div role="status">
        <h2 part="title">${words.time[name]}</h2>
        <p part="until">${fill(words, words.time.until, { time: time.format(until) })}</p>
        ${setBack ? html`<p part="set-back">${words.time.setBack}</p>` : nothing}
        ${setting ? html`<p class="who" part="who">${describeOwner(setting, words)}</p>` : nothing}
      </div>
      ${this.renderHelp(shown)}`;
  }

  protected override renderView(shown: Shown): TemplateResult | typeof nothing {
    const { view, words } = shown;
    const { phase, minutesLeft = 0, setBack } = view.time;
    if (phase === 'open') return nothing;
    if (phase === 'over') return this.#renderOver(shown);
    return html`<p part="left" role="timer" aria-live="polite">
        ${phase === 'last' ? words.time.last : fill(words, words.time.soon, { count: minutesLeft })}
      </p>
      ${setBack ? html`<p part="set-back">${words.time.setBack}</p>` : nothing}`;
  }
}
