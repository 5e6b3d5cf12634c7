import { expect, it } from 'vitest';
import { collapseWhitespace } from '../whitespace/whitespace.ts';
import { addEmojiNames } from './emoji-names.ts';

it('an animal used as an insult gets its name', () => {
  expect(collapseWhitespace(addEmojiNames('you are a 🐷'))).toBe('you are a 🐷 pig');
});

it('ordinary emoji stay unchanged', () => {
  expect(addEmojiNames('😂❤👍🎉')).toBe('😂❤👍🎉');
});

it.each(['🐒 documentary', 'saw a 🐷 at the farm', '🤡 party for kids', '🐷🐷 here'])(
  '%s stays',
  (text) => {
    expect(addEmojiNames(text)).toBe(text);
  },
);
