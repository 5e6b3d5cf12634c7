import type { NudgeKey } from '@nightlight/sdk/core';
import { css } from 'lit';
import type { WordsKey } from './messages/words.ts';

/** The same in the easiest words there are, which are those for under-13s. */
export const easier = ({ seen: _, ...key }: NudgeKey | WordsKey): WordsKey => ({
  ...key,
  group: 'under-13',
});

/** Larger, wider apart, and with a picture on each button. */
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
