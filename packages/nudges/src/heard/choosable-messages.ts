import type { Harm } from '@nightlight/sdk/core';
import type { ReportedMessage } from '@nightlight/sdk/heard';
import { html, nothing, type TemplateResult } from 'lit';
import { getHarmText } from './harm-text.ts';
import type { HeardText } from './words.ts';

/** A message that the young person may choose, and whether it is chosen at first. */
export interface ChoosableMessage {
  readonly message: ReportedMessage;
  readonly isChosen: boolean;
}

/**
 * Returns for what a message is covered in the chat now: its harm, or `sextortion` for blackmail;
 * `unknown` if it is not checked yet; `undefined` if its text can be seen.
 */
export type GetCoveredFor = (
  message: ReportedMessage,
) => Harm | 'sextortion' | 'unknown' | undefined;

/** All messages to choose from, in the order in which they were written. */
export const listChoosable = (
  chosen: readonly ReportedMessage[] = [],
  others: readonly ReportedMessage[] = [],
): readonly ChoosableMessage[] =>
  [
    ...others.map((message) => ({ message, isChosen: false })),
    ...chosen.map((message) => ({ message, isChosen: true })),
  ].sort(({ message: { sentAt: a } }, { message: { sentAt: b } }) =>
    a === undefined || b === undefined ? 0 : a - b,
  );

type Text = (name: HeardText, values?: Readonly<Record<string, string>>) => string;

/** The most characters of a folded message. */
const FIRST_CHARACTERS = 60;

const cut = (text: string): string => {
  const characters = [...text.trim()];
  if (characters.length <= FIRST_CHARACTERS) return characters.join('');
  const start = characters.slice(0, FIRST_CHARACTERS).join('');
  // Languages without spaces are cut between characters.
  return `${start.replace(/\s+\S*$/, '')}…`;
};

/**
 * By what the young person recognises a message before they unfold it. What somebody else wrote may
 * hurt to read again: without `getCoveredFor`, it stays folded.
 */
const getFirstWords = (
  message: ReportedMessage,
  getCoveredFor: GetCoveredFor | undefined,
  text: Text,
): string => {
  const isOwn = message.author === 'self';
  if (!isOwn && !getCoveredFor) return '';
  const covered = isOwn ? undefined : getCoveredFor?.(message);
  if (covered) {
    const harm = getHarmText(covered);
    return harm ? text('coveredFor', { harm: text(harm) }) : text('covered');
  }
  return cut(message.text) || (message.pictures?.length ? text('liftedPicture') : '');
};

export interface ChoosableOptions {
  /** The name of the author. */
  readonly name: string;
  /** When it was sent, or empty. */
  readonly time: string;
  /** What is saved or sent of a picture. */
  readonly picture: HeardText;
  readonly getCoveredFor: GetCoveredFor | undefined;
  readonly text: Text;
}

/** A checkbox with who, when and the first words. The rest unfolds. */
export const renderChoosable = (
  { message, isChosen }: ChoosableMessage,
  index: number,
  { name, time, picture, getCoveredFor, text }: ChoosableOptions,
): TemplateResult => {
  const when = time ? ` · ${time}` : '';
  const first = getFirstWords(message, getCoveredFor, text);
  const label = `${name}${when}${first ? `: ${first}` : ''}`;
  return html`<div class="check">
    <input type="checkbox" name=${`message-${index}`} ?checked=${isChosen} aria-label=${label} />
    <details>
      <summary>
        <bdi>${name}</bdi>${when}${first ? html`<bdi class="first-words">${first}</bdi>` : nothing}
      </summary>
      <blockquote dir="auto">${message.text}</blockquote>
      ${message.pictures?.length ? html`<p class="quiet-text">${text(picture)}</p>` : nothing}
    </details>
  </div>`;
};
