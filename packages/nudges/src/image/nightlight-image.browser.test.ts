import type { Choice } from '@nightlight/sdk/core';
import { describe, expect, it, vi } from 'vitest';
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
const { put, find, press, has, inside, news } = page;

describe('an incoming picture', () => {
  it('is visible in the frame after the verdict', async () => {
    const nightlight = heldChecker();
    put({ nightlight });
    await until(() => nightlight.asked.length === 1);
    // Already decoded: its size is known.
    await until(() => find('.frame').style.getPropertyValue('--_ratio') !== '');
    expect(page.picture.state).toBe('waiting');
    nightlight.asked[0]?.answer(pictureDecision('fine'));
    await nextFrame();
    expect(page.picture.state).toBe('shown');
    expect((find('img') as HTMLImageElement).complete).toBe(true);
    expect(find('img').getBoundingClientRect().height).toBeGreaterThan(100);
  });

  it('is checked unchanged, with its sender', async () => {
    const nightlight = heldChecker();
    put({ nightlight });
    await until(() => nightlight.asked.length === 1);
    expect(nightlight.asked[0]).toMatchObject({ image: page.file, author: 'ana' });
  });

  it('waits for a Nightlight that is still loading', async () => {
    put({});
    await nextFrame();
    expect(page.picture.state).toBe('waiting');
    page.picture.nightlight = checkerThat('fine');
    await inState(page.picture, 'shown');
  });

  it.each(['blob', 'data', 'http'])('can have a %s: URL', async (scheme) => {
    const src = {
      blob: URL.createObjectURL(page.file),
      data: 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///ywAAAAAAQABAAACAUwAOw==',
      http: new URL('/docs/guide/chat-pause.png', location.href).href,
    }[scheme] as string;
    put({ src, nightlight: checkerThat('fine') });
    await inState(page.picture, 'shown');
    // Shows the bytes that were checked, never the URL itself.
    expect((find('img') as HTMLImageElement).src).toMatch(/^blob:/);
    expect((find('img') as HTMLImageElement).src).not.toBe(src);
  });

  it('reserves its space while it waits, if its size is set', async () => {
    put({ nightlight: heldChecker(), width: 600, height: 300 });
    await page.picture.updateComplete;
    const before = page.picture.getBoundingClientRect().height;
    page.picture.nightlight = checkerThat('fine');
    page.picture.src = await plainPicture([0, 200, 0], { width: 600, height: 300 });
    await inState(page.picture, 'shown');
    expect(page.picture.getBoundingClientRect().height).toBeCloseTo(before, 0);
  });
});

describe('a picture that looks sexual', () => {
  it('is covered, says why, and has nothing of the picture in it', async () => {
    put({ nightlight: checkerThat('explicit') });
    await inState(page.picture, 'covered');
    expect(page.picture.renderRoot.textContent).toContain('may be sexual');
    expect(page.picture.renderRoot.textContent).toContain('isn’t your fault');
    expect(hasPixels(page.picture)).toBe(false);
    for (const choice of ['show', 'help', 'why', 'close']) expect(has(choice)).toBe(true);
    await press('why');
    expect(find('.explanation').textContent).toContain('on your device');
    expect(find('[data-choice=why]').getAttribute('aria-expanded')).toBe('true');
  });

  it('can be opened and covered again; the app is notified and it is recorded', async () => {
    const heard: Choice[] = [];
    const kept: string[] = [];
    page.picture.addEventListener('nightlight-choice', ({ detail }) => heard.push(detail.choice));
    const record = async ({ id }: { id: string }, choice: Choice): Promise<void> => {
      kept.push(`${id} ${choice}`);
      throw new Error('no room');
    };
    put({ nightlight: checkerThat('explicit'), record });
    await inState(page.picture, 'covered');
    await press('why');
    await press('show');
    await inState(page.picture, 'opened');
    await press('close');
    await inState(page.picture, 'covered');
    expect(hasPixels(page.picture)).toBe(false);
    expect(heard).toEqual(['why', 'show', 'close']);
    expect(kept).toEqual(['picture-explicit show', 'picture-explicit close']);
  });

  it('stays covered until the picture can be painted', async () => {
    put({ nightlight: checkerThat('explicit') });
    await inState(page.picture, 'covered');
    const states = new Set<string>();
    find('[data-choice=show]').click();
    await until(() => {
      states.add(page.picture.state);
      return page.picture.state === 'opened';
    });
    expect([...states]).toEqual(['covered', 'opened']);
  });

  it('expands help in place, with helplines', async () => {
    put({ nightlight: checkerThat('explicit') });
    await inState(page.picture, 'covered');
    await press('help');
    expect(find('.explanation').textContent).toContain('Talk to someone you trust');
    expect(find('.explanation').textContent).toContain('take it down');
  });

  it('can be removed completely, and brought back', async () => {
    put({ nightlight: checkerThat('explicit') });
    await inState(page.picture, 'covered');
    const tall = page.picture.getBoundingClientRect().height;
    await press('close');
    expect(page.picture.state).toBe('hidden');
    expect(page.picture.getBoundingClientRect().height).toBeLessThan(tall / 2);
    expect(inside()).toBe(find('[data-choice=back]'));
    await press('back');
    expect(page.picture.state).toBe('covered');
    expect(inside()).toBe(find('.cover'));
  });

  it('reports to Nightlight that the verdict was wrong, and shows the result', async () => {
    const decision = pictureDecision('explicit');
    const told: unknown[] = [];
    let works = false;
    const nightlight = {
      classify: async () => decision,
      disagree: async (what: unknown) => {
        told.push(what);
        if (!works) throw new Error('no room');
      },
    };
    put({ nightlight });
    await inState(page.picture, 'covered');
    find('[data-choice=wrong]').focus();
    await press('wrong');
    await until(() => page.picture.renderRoot.textContent?.includes('could not be noted'));
    works = true;
    await press('again');
    await until(() => page.picture.renderRoot.textContent?.includes('Thank you'));
    expect(told).toEqual([decision, decision]);
    expect(news()).toContain('Thank you');
    expect(has('wrong')).toBe(false);
    expect(inside()).toBe(find('.surface'));
  });

  it('doesn’t offer "This was wrong" if nothing handles it', async () => {
    put({ nightlight: checkerThat('explicit') });
    await inState(page.picture, 'covered');
    expect(has('wrong')).toBe(false);
  });

  it('accepts a decision that the app already has', async () => {
    const nightlight = heldChecker();
    put({ nightlight, decision: pictureDecision('explicit') });
    await inState(page.picture, 'covered');
    await nextFrame();
    expect(nightlight.asked).toHaveLength(0);
    await press('show');
    await inState(page.picture, 'opened');
  });
});

describe('a picture on a hash list', () => {
  it('stays covered: it offers help and can’t be opened', async () => {
    put({ nightlight: checkerThat('known') });
    await inState(page.picture, 'covered');
    expect(has('show')).toBe(false);
    expect(has('help')).toBe(true);
    expect(page.picture.renderRoot.textContent).toContain('on a list');
  });
});

describe('when the check fails', () => {
  it('a picture that could not be read stays covered, says so, and can be opened', async () => {
    put({ nightlight: checkerThat('unread') });
    await inState(page.picture, 'covered');
    expect(page.picture.renderRoot.textContent).toContain('wasn’t checked');
    await press('show');
    await inState(page.picture, 'opened');
  });

  it('if the worker dies it stays covered and can be checked again', async () => {
    const nightlight = heldChecker();
    put({ nightlight });
    await until(() => nightlight.asked.length === 1);
    nightlight.asked[0]?.fail(new Error('the worker ended'));
    await inState(page.picture, 'covered');
    expect(page.picture.renderRoot.textContent).toContain('wasn’t checked');
    expect(has('show')).toBe(true);
    await press('again');
    await until(() => nightlight.asked.length === 2);
    nightlight.asked[1]?.answer(pictureDecision('fine'));
    await inState(page.picture, 'shown');
  });

  it('says so in the texts for the user’s age', async () => {
    const nightlight = { classify: () => Promise.reject(new Error('the worker ended')) };
    put({ nightlight, ageBand: '10-12' });
    await inState(page.picture, 'covered');
    const young = find('.body').textContent;
    page.picture.ageBand = '13-15';
    await page.picture.updateComplete;
    expect(find('.body').textContent).not.toBe(young);
  });

  it('warns the developer once if `nightlight` isn’t set', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
    put({});
    const other = page.picture.cloneNode() as Element;
    document.body.append(other);
    vi.advanceTimersByTime(9_000);
    expect(warned).not.toHaveBeenCalled();
    vi.advanceTimersByTime(2_000);
    expect(warned).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('`nightlight`'));
    other.remove();
    warned.mockRestore();
    vi.useRealTimers();
  });

  it('stays covered if the checker throws synchronously', async () => {
    const classify = (): never => {
      throw new Error('broken');
    };
    put({ nightlight: { classify } });
    await inState(page.picture, 'covered');
    expect(hasPixels(page.picture)).toBe(false);
  });

  it('says so if it could not be loaded, and can try again', async () => {
    put({ src: 'blob:http://nowhere/1', nightlight: checkerThat('fine') });
    await inState(page.picture, 'missing');
    expect(page.picture.renderRoot.textContent).toContain('could not be loaded');
    page.picture.src = page.file;
    await inState(page.picture, 'shown');
  });

  it('says so if the file is not a picture', async () => {
    put({ src: new Blob(['hello'], { type: 'image/png' }), nightlight: checkerThat('fine') });
    await inState(page.picture, 'broken');
  });
});
