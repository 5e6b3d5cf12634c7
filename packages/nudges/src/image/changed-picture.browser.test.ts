import { describe, expect, it } from 'vitest';
import { pictureDecision } from '../decisions.fixture.ts';
import { pictureOnPage } from './picture-on-page.fixture.ts';
import {
  checkerThat,
  hasPixels,
  heldChecker,
  inState,
  nextFrame,
  plainPicture,
  until,
} from './pictures.fixture.ts';

const page = pictureOnPage();
const { put, press } = page;

describe('when the picture is changed', () => {
  it('the result for the previous one is dropped, and its check aborted', async () => {
    const nightlight = heldChecker();
    put({ nightlight });
    await until(() => nightlight.asked.length === 1);
    const other = await plainPicture([0, 0, 255]);
    page.picture.src = other;
    await until(() => nightlight.asked.length === 2);
    expect(nightlight.asked[0]?.signal?.aborted).toBe(true);
    nightlight.asked[0]?.answer(pictureDecision('fine'));
    await nextFrame();
    await nextFrame();
    expect(page.picture.state).toBe('waiting');
    expect(nightlight.asked[1]?.image).toBe(other);
    nightlight.asked[1]?.answer(pictureDecision('explicit'));
    await inState(page.picture, 'covered');
  });

  it('a checker that ignores aborts reveals nothing either', async () => {
    const answers: ((decision: ReturnType<typeof pictureDecision>) => void)[] = [];
    const classify = () => new Promise<never>((answer) => answers.push(answer as never));
    put({ nightlight: { classify } });
    await until(() => answers.length === 1);
    page.picture.src = await plainPicture([0, 0, 255]);
    await nextFrame();
    answers[0]?.(pictureDecision('fine'));
    await until(() => answers.length === 2);
    expect(page.picture.state).toBe('waiting');
    answers[1]?.(pictureDecision('explicit'));
    await inState(page.picture, 'covered');
  });

  it('opening one doesn’t open the next', async () => {
    put({ nightlight: checkerThat('explicit') });
    await inState(page.picture, 'covered');
    await press('show');
    await inState(page.picture, 'opened');
    page.picture.src = await plainPicture([0, 0, 255]);
    await inState(page.picture, 'covered');
    expect(hasPixels(page.picture)).toBe(false);
  });

  it('another checker reads the same bytes, even if the object URL was revoked', async () => {
    const src = URL.createObjectURL(page.file);
    put({ src, nightlight: checkerThat('explicit') });
    await inState(page.picture, 'covered');
    URL.revokeObjectURL(src);
    page.picture.nightlight = checkerThat('fine');
    await inState(page.picture, 'shown');
  });

  it('a URL that returns another picture is checked again', async () => {
    const realFetch = globalThis.fetch;
    let served = page.file;
    globalThis.fetch = async () => new Response(served);
    try {
      const nightlight = heldChecker();
      put({ src: '/picture', nightlight });
      await until(() => nightlight.asked.length === 1);
      nightlight.asked[0]?.answer(pictureDecision('fine'));
      await inState(page.picture, 'shown');
      page.picture.remove();
      document.body.append(page.picture);
      await inState(page.picture, 'shown');
      expect(nightlight.asked).toHaveLength(1);
      served = await plainPicture([0, 0, 255]);
      page.picture.remove();
      document.body.append(page.picture);
      await until(() => nightlight.asked.length === 2);
      expect(page.picture.state).toBe('waiting');
    } finally {
      globalThis.fetch = realFetch;
    }
  });
});
