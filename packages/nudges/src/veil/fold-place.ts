import type { TemplateResult } from 'lit';
import type { Words, WordsKey } from '../messages/words.ts';

/** What the head of a fold needs from the veil that shows it. */
export interface HeadView {
  readonly root: ShadowRoot;
  readonly locale: string;
  readonly easyRead: boolean;
  /** Its own message, if it is visible or in the open list. */
  readonly message: TemplateResult | undefined;
}

/**
 * The place of a veil among the veils of a pile-on. Its code is in a separate file, so the veil
 * gets functions.
 */
export interface FoldPlace {
  /** Whether the user has opened the list of covered messages. */
  readonly isOpen: boolean;
  /** Name of the author, if the head shows it above its own message. */
  readonly author?: string | undefined;
  /** Returns the texts of a message in the list. */
  getWords(key: WordsKey, locale: string): Words;
  /**
   * Renders the count, the advice and the veil's own message. Only the first veil has it, which
   * represents all of them.
   */
  renderHead?(view: HeadView): TemplateResult;
}
