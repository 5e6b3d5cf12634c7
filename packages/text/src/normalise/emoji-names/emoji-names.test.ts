import { expect, it } from 'vitest';
import { whitespace } from '../whitespace/whitespace.ts';
import { emojiNames } from './emoji-names.ts';

it('an animal used as an insult gets its name', () => {
  expect(whitespace(emojiNames('you are a 🐷'))).toBe('you are a 🐷 pig');
});

it('ordinary emoji stay unchanged', () => {
  expect(emojiNames('😂❤👍🎉')).toBe('😂❤👍🎉');
});

it.each(['🐒 documentary', 'saw a 🐷 at the farm', '🤡 party for kids', '🐷🐷 here'])(
  '%s stays',
  (text) => {
    expect(emojiNames(text)).toBe(text);
  },
);
