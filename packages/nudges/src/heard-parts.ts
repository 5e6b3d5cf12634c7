import type { Decision } from '@nightlight/sdk/core';
import type { LitElement } from 'lit';

/** An element that shows a decision. */
export interface DecisionHost extends LitElement {
  readonly decision: Decision | undefined;
  readonly easyRead?: boolean;
  readonly text?: string | undefined;
}

/** What `addHeard()` adds wherever a decision is shown. */
export interface HeardParts {
  /** The young person's trusted person, beside helplines. */
  renderTrusted(decision: Decision, locale: string): unknown;
  /** *Save this message* and *Tell the app this was wrong*, beside "This was wrong". */
  renderActions(host: DecisionHost, decision: Decision, locale: string): unknown;
}

/** Most apps add nothing, so only this reference is loaded at start-up. */
let added: HeardParts | undefined;

export const setHeardParts = (parts: HeardParts | undefined): void => {
  added = parts;
};

export const getHeardParts = (): HeardParts | undefined => added;
