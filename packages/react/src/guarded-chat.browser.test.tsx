import { createNightlight, type Nightlight } from '@nightlight/sdk';
import { type ReactElement, StrictMode, useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { Incoming, NightlightProvider, useGuard } from './index.ts';

const INSULT = 'shut up you stupid ugly loser, everybody hates you';
/** Rude, and of medium severity, so it can be called wrong. */
const RUDE = 'you are such an annoying person honestly';
const KIND = 'see you at five';
const OPTIONS = {
  assets: '/nightlight/',
  policy: { ageBand: '13-15', region: 'GB' },
  storage: { onDevice: false },
} as const;
const LONG = { timeout: 30_000, interval: 20 };

let nightlight: Nightlight;
beforeAll(async () => {
  nightlight = await createNightlight(OPTIONS);
});
afterAll(() => nightlight.dispose());

let box: HTMLElement;
let root: Root;
let sent: string[];
beforeEach(() => {
  box = document.createElement('main');
  document.body.append(box);
  root = createRoot(box);
  sent = [];
});
afterEach(() => {
  root.unmount();
  expect(document.querySelector('nightlight-nudge, nightlight-unchecked')).toBeNull();
  box.remove();
});

const field = (): HTMLTextAreaElement => box.querySelector('textarea') as HTMLTextAreaElement;
const hasField = (): Promise<unknown> => expect.poll(field, LONG).not.toBeNull();
const question = (): Element | null =>
  document.querySelector('nightlight-nudge:not([quiet]), nightlight-unchecked');
const press = async (choice: string): Promise<void> => {
  const button = (): HTMLElement | null | undefined =>
    question()?.shadowRoot?.querySelector<HTMLElement>(`[data-choice=${choice}]`);
  await expect.poll(button, LONG).toBeTruthy();
  button()?.click();
};

const Composer = ({
  limit,
  conversation = 'c1',
}: {
  limit?: number;
  conversation?: string;
}): ReactElement => {
  const guarded = useGuard({
    conversation,
    send: ({ text }) => {
      sent.push(text);
    },
    ...(limit === undefined ? {} : { timeLimit: limit }),
  });
  return (
    <form ref={guarded}>
      <textarea aria-label="Message" />
      <button type="submit">Send</button>
    </form>
  );
};

describe('useGuard', () => {
  it('in StrictMode asks about an insult once, and sends it once', async () => {
    root.render(
      <StrictMode>
        <NightlightProvider nightlight={nightlight}>
          <Composer />
        </NightlightProvider>
      </StrictMode>,
    );
    await hasField();
    await userEvent.fill(field(), INSULT);
    await userEvent.keyboard('{Enter}{Enter}{Enter}');
    await expect.poll(question, LONG).not.toBeNull();
    expect(document.querySelectorAll('nightlight-nudge')).toHaveLength(1);
    expect(sent).toEqual([]);
    await press('send');
    await expect.poll(() => sent, LONG).toEqual([INSULT]);
    expect(field().value).toBe('');
  });

  it('an author who says "This was wrong" sends the draft with one more press', async () => {
    root.render(
      <NightlightProvider nightlight={nightlight}>
        <Composer conversation="c3" />
      </NightlightProvider>,
    );
    await hasField();
    await userEvent.fill(field(), RUDE);
    await userEvent.keyboard('{Enter}');
    await press('why');
    await press('wrong');
    await expect
      .poll(() => question()?.shadowRoot?.textContent, LONG)
      .toContain('no longer stopped');
    expect(sent).toEqual([]);
    await new Promise((done) => setTimeout(done, 550));
    await press('send');
    await expect.poll(() => sent, LONG).toEqual([RUDE]);
    expect(question()).toBeNull();
  });

  it('while base loads, the tiny model asks about an insult', async () => {
    const realFetch = globalThis.fetch;
    let release = (): void => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await caches.delete('nightlight-models-1');
    globalThis.fetch = async (input, init) => {
      if (String(input).includes('text-base/model.onnx')) await held;
      return realFetch(input, init);
    };
    root.render(
      <NightlightProvider options={OPTIONS}>
        <Composer limit={60_000} />
      </NightlightProvider>,
    );
    await hasField();
    await userEvent.fill(field(), INSULT);
    await userEvent.keyboard('{Enter}');
    await expect.poll(question, LONG).not.toBeNull();
    expect(document.querySelector('nightlight-nudge')?.decision?.degraded).toEqual([
      'model-loading',
    ]);
    release();
    globalThis.fetch = realFetch;
  });

  it('clears a field whose value React sets', async () => {
    const Controlled = (): ReactElement => {
      const [text, setText] = useState('');
      const guarded = useGuard({
        conversation: 'c1',
        send: (message) => {
          sent.push(message.text);
        },
      });
      return (
        <form ref={guarded}>
          <textarea
            aria-label="Message"
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          <output>{text}</output>
        </form>
      );
    };
    root.render(
      <NightlightProvider nightlight={nightlight}>
        <Controlled />
      </NightlightProvider>,
    );
    await hasField();
    await userEvent.fill(field(), KIND);
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => sent, LONG).toEqual([KIND]);
    await expect
      .poll(() => [field().value, box.querySelector('output')?.textContent])
      .toEqual(['', '']);
  });

  it('while the provider loads, nothing harmful is sent silently', async () => {
    root.render(
      <NightlightProvider options={OPTIONS}>
        <Composer limit={1} />
      </NightlightProvider>,
    );
    await hasField();
    // In one task, because a slow machine could be ready before a simulated keypress.
    field().value = INSULT;
    field().form?.requestSubmit();
    await press('wait');
    // The provider's Nightlight is ready now, so the message is asked about.
    await press('edit');
    expect([sent, field().value]).toEqual([[], INSULT]);
  });

  it('if the provider failed, the user can choose and never waits forever', async () => {
    const failing = { ...OPTIONS, assets: '/no-such-folder/' };
    const onError = vi.fn();
    root.render(
      <NightlightProvider options={failing} onError={onError}>
        <Composer />
      </NightlightProvider>,
    );
    await expect.poll(() => onError.mock.calls.length, LONG).toBe(1);
    await userEvent.fill(field(), KIND);
    await userEvent.keyboard('{Enter}');
    await press('send');
    await expect.poll(() => sent, LONG).toEqual([KIND]);
  });

  it('removes its nudge when the component unmounts', async () => {
    const Page = ({ has }: { has: boolean }): ReactElement => (
      <NightlightProvider nightlight={nightlight}>{has && <Composer />}</NightlightProvider>
    );
    root.render(<Page has />);
    await hasField();
    await userEvent.fill(field(), INSULT);
    await userEvent.keyboard('{Enter}');
    await expect.poll(question, LONG).not.toBeNull();
    root.render(<Page has={false} />);
    await expect.poll(question, LONG).toBeNull();
    expect(sent).toEqual([]);
  });
});

describe('Incoming', () => {
  const veil = (): Element | null => box.querySelector('nightlight-veil');
  const seen = (text: string): boolean => {
    const words = [...box.querySelectorAll('p')].find((one) => one.textContent === text);
    return words?.checkVisibility({ visibilityProperty: true, opacityProperty: true }) === true;
  };
  const Bubble = ({
    id = '',
    text = '',
    author = 'ana',
    conversation = 'c2',
  }: Record<string, string>): ReactElement => (
    <Incoming key={id} message={{ id, conversation, author, text }}>
      <p>{text}</p>
    </Incoming>
  );
  const page = (...bubbles: ReactElement[]): ReactElement => (
    <StrictMode>
      <NightlightProvider nightlight={nightlight}>{bubbles}</NightlightProvider>
    </StrictMode>
  );

  it('a harmful message is veiled until the user opens it, a harmless one is visible', async () => {
    let flashes = 0;
    const watch = setInterval(() => {
      if (seen(INSULT)) flashes++;
    });
    root.render(
      page(<Bubble key="1" id="m1" text={INSULT} />, <Bubble key="2" id="m2" text={KIND} />),
    );
    await expect.poll(() => seen(KIND), LONG).toBe(true);
    await expect.poll(() => veil()?.getAttribute('data-nightlight'), LONG).toBe('veiled');
    clearInterval(watch);
    expect([flashes, seen(INSULT)]).toEqual([0, false]);
    veil()?.shadowRoot?.querySelector<HTMLElement>('[data-choice=show]')?.click();
    await expect.poll(() => seen(INSULT)).toBe(true);
    // A re-render does not cover the message again.
    root.render(
      page(<Bubble key="1" id="m1" text={INSULT} />, <Bubble key="2" id="m2" text={KIND} />),
    );
    await new Promise((done) => setTimeout(done, 100));
    expect(seen(INSULT)).toBe(true);
  });

  it('a veiled message is shown after "This was wrong", and veiled again after Undo', async () => {
    root.render(page(<Bubble key="1" id="m1" text={RUDE} conversation="c4" />));
    const pressVeil = async (choice: string): Promise<void> => {
      const button = () =>
        veil()?.shadowRoot?.querySelector<HTMLElement>(`[data-choice=${choice}]`);
      await expect.poll(button, LONG).toBeTruthy();
      button()?.click();
    };
    await pressVeil('why');
    await pressVeil('wrong');
    await expect.poll(() => seen(RUDE), LONG).toBe(true);
    await pressVeil('undo');
    await expect.poll(() => seen(RUDE), LONG).toBe(false);
  });

  it('an edited message is checked again, and an outgoing one is visible at once', async () => {
    root.render(
      page(
        <Bubble key="1" id="m1" text={KIND} />,
        <Bubble key="2" id="m2" text="mine" author="self" />,
      ),
    );
    await expect.poll(() => seen(KIND), LONG).toBe(true);
    expect(seen('mine')).toBe(true);
    root.render(page(<Bubble key="1" id="m1" text={INSULT} />));
    await expect.poll(() => veil()?.getAttribute('data-nightlight'), LONG).toBe('veiled');
    expect(seen(INSULT)).toBe(false);
  });

  it('an edited message shows its picture once, and no longer an old one', async () => {
    const [first, second] = ['1', '2'].map((name) => new File([name], name)) as [File, File];
    const show = (text: string, image: File): void =>
      root.render(
        page(
          <Incoming
            key="1"
            message={{ id: 'p1', conversation: 'c5', author: 'ana', text, images: [image] }}
          />,
        ),
      );
    const pictures = () => [...box.querySelectorAll('nightlight-image')];
    show('look', first);
    await expect.poll(pictures, LONG).toHaveLength(1);
    const [old] = pictures();
    show('look at this', first);
    await expect.poll(() => pictures().some((one) => one !== old), LONG).toBe(true);
    expect(pictures().map(({ src }) => src)).toEqual([first]);
    show('look at this', second);
    await expect.poll(() => pictures().map(({ src }) => src), LONG).toEqual([second]);
  });

  it('insults by three people take one place, which names Bo, and survive that the first is removed', async () => {
    const authors = ['ana', 'cem', 'dee'];
    const Insult = ({ id }: { id: number }): ReactElement => (
      <Incoming
        message={{
          ...{ id: `insult ${id}`, conversation: 'c3', author: authors[id % 3] as string },
          ...{ text: `${INSULT} ${id}`, to: ['bo'] },
        }}
        nameOf={(person) => (person === 'bo' ? 'Bo' : undefined)}
      >
        <p>{`${INSULT} ${id}`}</p>
      </Incoming>
    );
    const show = (...ids: readonly number[]): void =>
      root.render(page(...ids.map((id) => <Insult key={id} id={id} />)));
    const states = (): readonly unknown[] =>
      [...box.querySelectorAll('nightlight-veil')].map((one) => one.dataset['nightlight']);
    const ids = [0, 1, 2, 3];
    for (const id of ids) {
      show(...ids.slice(0, id + 1));
      await expect.poll(() => states()[id], LONG).toMatch(/veiled|folded/);
      // It is observed after it was checked.
      await new Promise((done) => setTimeout(done, 300));
    }
    await expect.poll(states, LONG).toEqual(['veiled', 'folded', 'folded', 'folded']);
    const text = (): string => veil()?.shadowRoot?.textContent ?? '';
    expect(text()).toContain('4 covered messages from 3 people');
    expect(text()).toContain('unkind to Bo');
    show(1, 2, 3);
    await expect.poll(states, LONG).toEqual(['veiled', 'folded', 'folded']);
    await expect.poll(text).toContain('3 covered messages from 3 people');
  });

  it('without a provider it throws an error that says what to do', () => {
    const uncaught: unknown[] = [];
    const silent = vi.spyOn(console, 'error').mockImplementation(() => {});
    const lost = createRoot(document.createElement('div'), {
      onUncaughtError: (error) => uncaught.push(error),
    });
    lost.render(<Bubble id="m1" text={KIND} />);
    return expect
      .poll(() => String(uncaught[0]))
      .toContain('<NightlightProvider>')
      .then(() => silent.mockRestore());
  });
});
