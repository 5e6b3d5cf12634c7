import type { Decision, Helpline } from '@nightlight/sdk/core';
import { html, nothing, type TemplateResult } from 'lit';
import { toEasyRead } from '../easy-read.ts';
import { renderExplanation } from '../explanation.ts';
import { renderHelp } from '../helplines.ts';
import { icon } from '../icon.ts';
import { getDirection } from '../language.ts';
import { catalogueFor } from '../messages/catalogues.ts';
import { format } from '../messages/format.ts';
import type { Catalogue, WordsKey } from '../messages/words.ts';
import { labelFor, wordsFor } from '../messages/words-for.ts';
import FALLBACK from './fold-fallback.json';
import type { FoldPlace, HeadView } from './fold-place.ts';
import { adoptFoldStyle } from './fold-style.ts';

/** What the first veil of a pile-on says about all its messages. */
export interface FoldHead {
  /** Number of messages that are covered now. */
  readonly messages: number;
  /** Number of people who wrote them. */
  readonly people: number;
  /** Number of threats among them. */
  readonly threats: number;
  /** Name of the person under attack, for bystanders. */
  readonly name?: string | undefined;
  /** Name of the author of the first message. */
  readonly author?: string | undefined;
  readonly helplines?: readonly Helpline[] | undefined;
  /** The decision about the first message. */
  readonly decision?: Decision | undefined;
  readonly isHelpOpen: boolean;
  /** Called when the user opens or closes the list. */
  toggle(): void;
  /** Called when the user opens or closes the help. */
  toggleHelp(): void;
}

export interface FoldOptions {
  /** Whether the user has opened the list of covered messages. */
  readonly isOpen: boolean;
  /**
   * Selects the advice about the pile-on. It has no `offers`: what the app offers is about one
   * author, so it is beside each message.
   */
  readonly words: WordsKey;
  readonly isThreat: boolean;
  /** Only for the first veil, which represents all of them. */
  readonly head?: FoldHead;
}

/**
 * Selects the title of a veil in the list. It names a threat. A bystander must not read what is
 * written for the person under attack.
 */
const toTitleKey = (key: WordsKey, { words: { role }, isThreat }: FoldOptions): WordsKey => {
  const { kind: own, role: _, seen: __, ...rest } = key;
  const kind = isThreat ? 'threat' : own;
  const isGeneral = kind === 'pile-on' || (role !== 'target' && !isThreat);
  return isGeneral || !kind ? rest : { ...rest, kind };
};

/** Selects the advice of a veil in the list: bystanders get advice for bystanders. */
const toAdviceKey = (key: WordsKey, { words: { role } }: FoldOptions): WordsKey => {
  const { role: _, ...rest } = key;
  return role ? { ...rest, role } : rest;
};

const fill = (
  text: keyof Catalogue['pileOn'],
  locale: string,
  values: Readonly<Record<string, string | number>> = {},
): string => {
  const catalogue = catalogueFor(locale);
  return format((catalogue?.pileOn ?? FALLBACK)[text], catalogue?.locale ?? 'en', values);
};

const describe = ({ name }: FoldHead, words: WordsKey, locale: string): string => {
  if (words.role === 'target') return wordsFor(words, locale).body;
  if (words.role === undefined) return fill('unkindHere', locale);
  return name ? fill('unkindTo', locale, { name }) : fill('unkindToSomeone', locale);
};

const renderSupport = (
  { helplines = [], decision }: FoldHead,
  { role }: WordsKey,
  locale: string,
) => {
  if (helplines.length === 0 && role === 'bystander') return nothing;
  return renderHelp(helplines, locale, decision);
};

const renderHead = (
  head: FoldHead,
  { isOpen, words: general }: FoldOptions,
  { root, locale, easyRead, message }: HeadView,
): TemplateResult => {
  adoptFoldStyle(root);
  const key = easyRead ? toEasyRead(general) : general;
  const { messages, people, threats, author, isHelpOpen } = head;
  const words = wordsFor(key, locale);
  const title = fill('covered', locale, { count: messages, people }).trim();
  return html`<div
    class="veil fold"
    part="veil fold"
    role="group"
    aria-labelledby="covered"
    aria-describedby="about"
    lang=${words.locale}
    dir=${getDirection(words.locale)}
  >
    <button
      type="button"
      class="line"
      part="line fold-toggle"
      id="covered"
      aria-expanded=${String(isOpen)}
      @click=${head.toggle}
    >
      ${icon('moon')}<span class="count">${title}</span><span class="chevron" aria-hidden="true"></span>
    </button>
    <div id="about">
      ${threats > 0 ? html`<p class="body threats" part="fold-threats">${fill('threats', locale, { count: threats })}</p>` : nothing}
      <p class="body" part="body">${describe(head, key, locale)}</p>
    </div>
    <div class="choices" part="choices">
      <button
        type="button"
        class="quiet"
        part="fold-help"
        id="help"
        aria-expanded=${String(isHelpOpen)}
        aria-controls=${isHelpOpen ? 'support' : nothing}
        @click=${head.toggleHelp}
      >
        ${key.role === 'bystander' ? words.choices.help : labelFor('line', locale)}
      </button>
    </div>
    ${
      isHelpOpen
        ? html`<div id="support">
            ${renderExplanation(words, { why: true, tip: true })}
            ${renderSupport(head, key, words.locale)}
          </div>`
        : nothing
    }
  </div>
  ${
    message
      ? html`<div class="first">
          ${author ? html`<p class="author" part="fold-author"><bdi>${author}</bdi></p>` : nothing}
          ${message}
        </div>`
      : nothing
  }`;
};

/** Creates the place of a veil among the veils of a pile-on. */
export const createFoldPlace = (options: FoldOptions): FoldPlace => {
  const { isOpen, head } = options;
  return {
    isOpen,
    author: head?.author,
    getWords(key, locale) {
      const { title } = wordsFor(toTitleKey(key, options), locale);
      return { ...wordsFor(toAdviceKey(key, options), locale), title };
    },
    ...(head ? { renderHead: (view) => renderHead(head, options, view) } : {}),
  };
};
