import type { NudgeKey } from '@nightlight/sdk/core';
import { css } from 'lit';
import type { WordsKey } from './messages/words.ts';

/** The same nudge in the easiest words, which are those for under 13. */
export const easier = ({ seen: _, ...key }: NudgeKey | WordsKey): WordsKey => ({
  ...key,
  group: 'under-13',
});

/** Larger text, more space, and a pictogram on each button. */
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
