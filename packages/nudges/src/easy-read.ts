import type { NudgeKey } from '@nightlight/sdk/core';
import { css } from 'lit';
import type { WordsKey } from './messages/words.ts';

/** Selects the easiest texts for the same nudge: the ones for children under 13. */
export const toEasyRead = ({ seen: _, ...key }: NudgeKey | WordsKey): WordsKey => ({
  ...key,
  group: 'under-13',
});

/** Makes the text larger, adds space, and makes room for a pictogram on each button. */
export const easyReadStyle = css`
  :host([easy-read]) {
    font-size: calc(var(--nightlight-font-size, 1rem) * 1.15);
    line-height: 1.65;
  }
  :host([easy-read]) button {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: 52px;
  }
  .pictogram {
    flex: none;
    inline-size: 1.4em;
    block-size: 1.4em;
  }
`;
