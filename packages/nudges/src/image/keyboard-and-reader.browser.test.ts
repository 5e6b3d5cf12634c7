import { describe, expect, it } from 'vitest';
import { cdp, userEvent } from 'vitest/browser';
import { pictureDecision } from '../decisions.fixture.ts';
import { ALT, pictureOnPage } from './picture-on-page.fixture.ts';
import { checkerThat, heldChecker, inState, until } from './pictures.fixture.ts';

const page = pictureOnPage();
const { put, find, press, inside, news } = page;

interface AxNode {
  readonly name?: { readonly value?: string };
}
/** All names that a screen reader gets from the browser. */
const spoken = async (): Promise<string> => {
  type Session = { send(method: string, params?: object): Promise<never> };
  const session = cdp() as unknown as Session;
  const { frameTree } = (await session.send('Page.getFrameTree')) as {
    frameTree: { childFrames?: { frame: { id: string } }[] };
  };
  const frames = frameTree.childFrames ?? [];
  const trees = await Promise.all(
    frames.map(
      ({ frame }) =>
        session.send('Accessibility.getFullAXTree', { frameId: frame.id }) as Promise<{
          nodes: AxNode[];
        }>,
    ),
  );
  return trees.flatMap(({ nodes }) => nodes.map(({ name }) => name?.value ?? '')).join('\n');
};

describe('by keyboard and screen reader', () => {
  it('every button can be reached, and Escape covers again', async () => {
    const nightlight = { ...checkerThat('explicit'), disagree: async () => {} };
    put({ nightlight });
    await inState(page.picture, 'covered');
    const reached: (string | undefined)[] = [];
    for (let i = 0; i < 5; i++) {
      await userEvent.keyboard('{Tab}');
      reached.push((inside() as HTMLElement | null)?.dataset['choice']);
    }
    expect(reached).toEqual(['help', 'show', 'why', 'wrong', 'close']);
    find('[data-choice=show]').focus();
    await userEvent.keyboard('{Enter}');
    await inState(page.picture, 'opened');
    expect(inside()).toBe(find('img'));
    await userEvent.keyboard('{Escape}');
    await inState(page.picture, 'covered');
    expect(inside()).toBe(find('[data-choice=show]'));
  });

  it('doesn’t take the focus from a text field', async () => {
    const field = document.createElement('input');
    document.body.append(field);
    field.focus();
    put({ nightlight: checkerThat('explicit') });
    await inState(page.picture, 'covered');
    expect(document.activeElement).toBe(field);
    field.remove();
  });

  it('exposes the alternative text once the picture is visible, not before', async () => {
    const nightlight = heldChecker();
    put({ nightlight });
    await until(() => nightlight.asked.length === 1);
    expect(await spoken()).not.toContain(ALT);
    expect(await spoken()).toContain('Checking this picture');
    nightlight.asked[0]?.answer(pictureDecision('explicit'));
    await inState(page.picture, 'covered');
    expect(news()).toContain('may be sexual');
    expect(await spoken()).not.toContain(ALT);
    await press('show');
    await inState(page.picture, 'opened');
    expect(await spoken()).toContain(ALT);
    await press('close');
    await inState(page.picture, 'covered');
    expect(await spoken()).not.toContain(ALT);
  });

  it('announces nothing for a harmless picture', async () => {
    put({ nightlight: checkerThat('fine') });
    await inState(page.picture, 'shown');
    expect(news()).toBe('');
    expect(await spoken()).toContain(ALT);
  });
});
