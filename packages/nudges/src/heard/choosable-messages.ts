import type { ReportedMessage } from '@nightlight/sdk/heard';
import { html, nothing, type TemplateResult } from 'lit';

/** A message that the young person may choose, and whether it is chosen at first. */
export interface ChoosableMessage {
  readonly message: ReportedMessage;
  readonly isChosen: boolean;
}

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

interface ChoiceTexts {
  /** The name of the author. */
  readonly name: string;
  /** When it was sent, or empty. */
  readonly time: string;
  /** What is saved or sent of a picture. */
  readonly picture: string;
}

/** What others wrote is folded, because it may hurt to read it again. */
export const renderChoosable = (
  { message: { author, text, pictures = [] }, isChosen }: ChoosableMessage,
  index: number,
  { name, time, picture }: ChoiceTexts,
): TemplateResult => {
  const when = time ? ` · ${time}` : '';
  return html`<div class="check">
    <input type="checkbox" name=${`message-${index}`} ?checked=${isChosen} aria-label=${`${name}${when}`} />
    <details ?open=${author === 'self'}>
      <summary><bdi>${name}</bdi>${when}</summary>
      <blockquote dir="auto">${text}</blockquote>
      ${pictures.length > 0 ? html`<p class="quiet-text">${picture}</p>` : nothing}
    </details>
  </div>`;
};
