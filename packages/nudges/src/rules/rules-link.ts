import type { NudgeKey } from '@nightlight/sdk/core';
import { html, type LitElement, nothing, type TemplateResult } from 'lit';
import { labelFor } from '../messages/words-for.ts';
import { createReplacedButton } from '../replaced-button.ts';
import { placeRulesFor } from './place-rules.ts';

type RenderRules = (nudge: NudgeKey, locale: string) => TemplateResult | typeof nothing;

/** Creates a button that is replaced by the rules of the place, if the app has some. */
export const createRulesLink = (host: LitElement): RenderRules => {
  const button = createReplacedButton(host, 'rules', 'rules', async () =>
    (await import('./define-rules.ts')).defineRules(),
  );
  return ({ place, group }, locale) =>
    placeRulesFor(place, locale)
      ? button.render(
          labelFor('rules', locale),
          (close) => html`<nightlight-rules
            .place=${place}
            .group=${group}
            .locale=${locale}
            .closable=${true}
            @nightlight-rules-done=${close}
          ></nightlight-rules>`,
        )
      : nothing;
};
