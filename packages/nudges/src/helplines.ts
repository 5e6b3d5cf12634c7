import type { Decision, Helpline } from '@nightlight/sdk/core';
import { css, html, nothing, type TemplateResult } from 'lit';
import { getHeardParts } from './heard-parts.ts';
import { findHelpTexts, labelFor } from './messages/words-for.ts';

export const helplinesStyle = css`
  .helplines {
    margin-block-start: 0.85em;
  }
  .helplines h3 {
    font-size: 0.86em;
    font-weight: 600;
    color: var(--_quiet);
    margin-block-end: 0.4em;
  }
  .helplines ul {
    list-style: none;
    border-radius: calc(var(--_radius) * 0.66);
    background: var(--_surface);
    border: 1px solid var(--_line);
  }
  .helplines li {
    padding: 0.55em 0.8em 0;
  }
  /* A border, not a gap: forced colours hide the background. */
  .helplines li + li {
    border-block-start: 1px solid var(--_line);
  }
  /* Name and hours share a row. In a wide font, the hours wrap before a word of the name breaks. */
  .helplines .who {
    display: flex;
    align-items: center;
    justify-content: space-between;
    column-gap: 0.75em;
  }
  .helplines .name {
    flex: 1;
    max-inline-size: 100%;
    overflow-wrap: break-word;
  }
  .helplines .name:not(:last-child) {
    max-inline-size: 72%;
  }
  .helplines .ways {
    display: flex;
    flex-wrap: wrap;
    column-gap: 1em;
    overflow-wrap: anywhere;
  }
  .helplines a {
    /* One line is 44px high. Wrapped lines stay close together. */
    padding-block: max(0.4em, (44px - 1.3em) / 2);
    line-height: 1.3;
    color: var(--_accent);
    font-weight: 650;
    text-decoration: none;
    font-variant-numeric: tabular-nums;
  }
  .helplines .find li {
    padding-block: 0.55em;
  }
  .helplines a:hover {
    text-decoration: underline;
  }
  .helplines .always {
    font-size: 0.78em;
    font-weight: 600;
    color: color-mix(in srgb, var(--_lamp) 50%, var(--_ink));
    background: var(--_glow);
    padding: 0.15em 0.55em;
    border-radius: 1em;
    text-align: center;
  }
`;

/** Removes what a phone can't dial, for `tel:` links. The visible number keeps its formatting. */
const toDialString = (number: string): string => number.replace(/[^\d+*#]/g, '');

const isWebUrl = (url: string): boolean => /^https?:\/\//i.test(url);

/** Renders a URL's host name, with line breaks allowed before each dot. */
const renderHostName = (url: string): readonly (string | TemplateResult)[] =>
  new URL(url).hostname
    .replace(/^www\./, '')
    .split('.')
    .map((part, i) => (i === 0 ? part : html`<wbr />.${part}`));

/** Translates the name of our emergency numbers. Helplines that the app adds are not translated. */
export const helplineName = ({ kind, name, dialled }: Helpline, locale: string): string =>
  kind === 'emergency' && name === `Emergency number ${dialled}`
    ? labelFor('emergency', locale)
    : name;

/** Shows all ways to reach a helpline, because not everyone can speak where they are. */
const renderHelpline = (line: Helpline, locale: string): TemplateResult => {
  const { dialled, sms, url } = line;
  const name = helplineName(line, locale);
  const text = sms && labelFor('textTo', locale, { number: sms });
  return html`<li part="helpline">
    <span class="who">
      <span class="name"><bdi>${name}</bdi></span>
      ${line.hours ? html`<span class="always">${labelFor('always', locale)}</span>` : nothing}
    </span>
    <span class="ways">
    ${
      dialled
        ? html`<a href=${`tel:${toDialString(dialled)}`} aria-label=${labelFor('call', locale, { name, number: dialled })}><bdi dir="ltr">${dialled}</bdi></a>`
        : nothing
    }
    ${sms ? html`<a href=${`sms:${toDialString(sms)}`} aria-label=${`${text}, ${name}`}>${text}</a>` : nothing}
    ${
      url && isWebUrl(url)
        ? html`<a href=${url} target="_blank" rel="noopener noreferrer"><bdi dir="ltr">${renderHostName(url)}</bdi></a>`
        : nothing
    }
    </span>
  </li>`;
};

/** Renders a list of helplines, or of hotlines for pictures. Renders nothing if it is empty. */
export const renderHelplines = (
  lines: readonly Helpline[] | undefined,
  locale: string,
  heading: 'helplines' | 'hotlines' | 'helpNow' = 'helplines',
): TemplateResult | typeof nothing =>
  lines && lines.length > 0
    ? html`<section class="helplines" part="helplines">
        <h3>${labelFor(heading, locale, { count: lines.length })}</h3>
        <ul>
          ${lines.map((line) => renderHelpline(line, locale))}
        </ul>
      </section>`
    : nothing;

/** Renders how to find help where no helpline is known. It names no number of any country. */
export const renderFindHelp = (locale: string): TemplateResult =>
  html`<section class="helplines" part="find-help">
    <h3>${labelFor('findHelp', locale)}</h3>
    <ul class="find">
      ${findHelpTexts(locale).map((text) => html`<li>${text}</li>`)}
    </ul>
  </section>`;

/** Whether the list has a service to talk to. An emergency number is only for danger. */
export const hasSomeoneToTalkTo = (lines: readonly Helpline[]): boolean =>
  lines.some(({ kind }) => kind !== 'emergency');

/**
 * Renders the helplines of a decision. If none of them is a service to talk to, or the country is
 * not known, renders how to find help before the emergency number. Renders nothing if the decision
 * offers no help. The young person's trusted person comes first, also before hotlines alone, if
 * `addHeard()` was called.
 */
export const renderHelp = (
  lines: readonly Helpline[] | undefined,
  locale: string,
  decision: Decision | undefined,
): unknown => {
  const hasHelp = lines || decision?.hotlines;
  const trusted = hasHelp && decision && getHeardParts()?.renderTrusted(decision, locale);
  if (!lines) return trusted;
  if (hasSomeoneToTalkTo(lines)) return html`${trusted}${renderHelplines(lines, locale)}`;
  return html`${trusted}${renderFindHelp(locale)}${renderHelplines(lines, locale, 'helpNow')}`;
};
