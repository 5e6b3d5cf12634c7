import { afterEach, beforeEach } from 'vitest';
import { loadWords } from '../messages/catalogues.ts';
import { defineImage } from './index.ts';
import type { NightlightImage } from './nightlight-image.ts';
import { plainPicture } from './pictures.fixture.ts';

export const ALT = 'my dog on the beach';

/** One `<nightlight-image>` per test, with helpers to use it. */
export const pictureOnPage = () => {
  let picture: NightlightImage;
  let file: Blob;

  beforeEach(async () => {
    defineImage();
    await loadWords('en');
    file = await plainPicture();
    picture = document.createElement('nightlight-image');
    picture.author = 'ana';
    picture.conversation = 'c1';
    picture.alt = ALT;
  });
  afterEach(() => picture.remove());

  const find = (selector: string): HTMLElement => {
    const found = picture.renderRoot.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`no ${selector} in ${picture.renderRoot.textContent}`);
    return found;
  };
  return {
    get picture(): NightlightImage {
      return picture;
    },
    get file(): Blob {
      return file;
    },
    /** Puts it on the page. Its picture is the file unless another is given. */
    put: (props: Partial<NightlightImage>): void => {
      Object.assign(picture, { src: file }, props);
      document.body.append(picture);
    },
    find,
    press: async (choice: string): Promise<void> => {
      find(`[data-choice=${choice}]`).click();
      await picture.updateComplete;
    },
    has: (choice: string): boolean =>
      picture.renderRoot.querySelector(`[data-choice=${choice}]`) !== null,
    /** The focused element inside. */
    inside: (): Element | null | undefined => picture.shadowRoot?.activeElement,
    /** The element's status for screen readers. */
    news: (): string => find('[role=status]').textContent?.trim() ?? '',
  };
};
