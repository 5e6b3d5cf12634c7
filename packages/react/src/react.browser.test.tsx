import { addPlaceRules } from '@nightlight/nudges/rules';
import {
  createNightlight,
  type Decision,
  type Message,
  type Nightlight,
  type NudgeKey,
  type Progress,
} from '@nightlight/sdk';
import { createLimits } from '@nightlight/sdk/limits';
import { countWorkers } from '@nightlight/testing/count-workers';
import { LONG_TEXT } from '@nightlight/testing/long-text';
import {
  type ReactElement,
  StrictMode,
  Suspense,
  startTransition,
  use,
  useEffect,
  useState,
} from 'react';
import { flushSync } from 'react-dom';
import { createRoot, hydrateRoot, type Root } from 'react-dom/client';
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  it,
  type MockInstance,
  vi,
} from 'vitest';
import { userEvent } from 'vitest/browser';
import {
  Help,
  Image,
  Lesson,
  LimitsPage,
  Loading,
  NightlightProvider,
  Nudge,
  type ProviderOptions,
  Rules,
  useClassify,
  useNightlight,
  Veil,
} from './index.ts';

const INSULT = 'shut up you stupid ugly loser, everybody hates you';
const KIND = 'see you at five';
const OPTIONS = {
  assets: '/nightlight/',
  policy: { ageBand: '13-15', region: 'GB' },
  storage: { onDevice: false },
} as const satisfies ProviderOptions;

const LONG = { timeout: 30_000, interval: 20 };
const soon = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

let nightlight: Nightlight;
let paused: Decision;
let veiled: Decision;
beforeAll(async () => {
  nightlight = await createNightlight(OPTIONS);
  paused = await nightlight.classify(INSULT);
  veiled = await nightlight.classify({ conversation: 'c1', author: 'ana', text: INSULT });
});
afterAll(() => nightlight.dispose());

let box: HTMLElement;
let root: Root;
let uncaught: unknown[];
let errors: MockInstance<typeof console.error>;
beforeEach(() => {
  errors = vi.spyOn(console, 'error');
  uncaught = [];
  box = document.createElement('main');
  document.body.append(box);
  root = createRoot(box, { onUncaughtError: (error) => uncaught.push(error) });
});
afterEach(() => {
  root.unmount();
  box.remove();
  const logged = [...errors.mock.calls];
  errors.mockRestore();
  expect(logged).toEqual([]);
});

/** The event that an element's *Close* button fires. */
const closed = (): Event =>
  new CustomEvent('nightlight-choice', { detail: { choice: 'close' }, bubbles: true });

const said = (): string => box.textContent ?? '';

const find = <E extends Element>(selector: string, within: ParentNode = box): E => {
  const found = within.querySelector<E>(selector);
  if (!found) throw new Error(`no ${selector} in ${box.innerHTML}`);
  return found;
};

/** Presses a button in the shadow root of an element, when it has rendered. */
const press = async (tag: string, choice: string): Promise<void> => {
  const button = (): HTMLButtonElement | null =>
    find(tag).shadowRoot?.querySelector<HTMLButtonElement>(`[data-choice=${choice}]`) ?? null;
  await expect.poll(button, LONG).not.toBeNull();
  button()?.click();
};

const Status = ({ word = '' }: { word?: string }): ReactElement => {
  const { status, retry } = useNightlight();
  return (
    <button type="button" onClick={retry}>
      {word}
      {status}
    </button>
  );
};

it('a press on Block in a veil reaches the app, which hears whose message it was', async () => {
  const pressed: unknown[] = [];
  const decision = {
    ...veiled,
    nudge: { ...(veiled.nudge as NudgeKey), offers: ['block'] },
  } as const;
  root.render(
    <NightlightProvider
      nightlight={nightlight}
      onOffer={(offer, about) => pressed.push([offer, about?.author])}
    >
      <Veil decision={decision}>{INSULT}</Veil>
    </NightlightProvider>,
  );
  const button = (): HTMLElement | null | undefined =>
    box.querySelector('nightlight-veil')?.shadowRoot?.querySelector('[data-offer=block]');
  await expect.poll(button, LONG).toBeTruthy();
  button()?.click();
  expect(pressed).toEqual([['block', 'ana']]);
});

describe('NightlightProvider', () => {
  let workers: ReturnType<typeof countWorkers>;
  beforeEach(() => {
    workers = countWorkers();
  });
  afterEach(() => workers.stop());

  const app = (word: string, options: Partial<ProviderOptions> = {}): ReactElement => (
    <StrictMode>
      <NightlightProvider options={{ ...OPTIONS, ...options }}>
        <Status word={word} />
      </NightlightProvider>
    </StrictMode>
  );

  it('in StrictMode starts one worker for equal options, and ends it when it unmounts', async () => {
    root.render(app(''));
    await expect.poll(said, LONG).toBe('ready');
    root.render(app('still ', { policy: { ageBand: '13-15', region: 'GB' } }));
    await expect.poll(said, LONG).toBe('still ready');
    await soon(200);
    expect(said()).toBe('still ready');
    expect(workers.running()).toBe(1);
    expect(workers.started()).toBe(1);
    root.unmount();
    await expect.poll(workers.running, LONG).toBe(0);
  });

  it('restarts Nightlight for another policy', async () => {
    root.render(app('', { policy: { ageBand: '13-15' } }));
    await expect.poll(said, LONG).toBe('ready');
    root.render(app('', { policy: { ageBand: '10-12' } }));
    await expect.poll(said, LONG).toBe('loading');
    await expect.poll(said, LONG).toBe('ready');
    expect(workers.running()).toBe(1);
    expect(workers.started()).toBe(2);
  });

  it.each(['text', 'starting'])(
    'leaves no worker if it is unmounted while it loads (%s)',
    async (step) => {
      const unmounted = new Promise<void>((resolve) => {
        const onProgress = ({ what }: Progress): void => {
          if (!what.startsWith(step)) return;
          root.unmount();
          resolve();
        };
        root.render(app('', { onProgress }));
      });
      await unmounted;
      await expect.poll(workers.running, LONG).toBe(0);
      await soon(500);
      expect(workers.running()).toBe(0);
      expect(workers.started()).toBe(1);
    },
  );

  it('starts no worker if it is unmounted at once', async () => {
    flushSync(() => root.render(app('')));
    root.unmount();
    await soon(200);
    expect(workers.started()).toBe(0);
  });

  it('reports a failure once, and can retry', async () => {
    const onError = vi.fn();
    root.render(
      <NightlightProvider options={{ ...OPTIONS, assets: '/nowhere/' }} onError={onError}>
        <Status />
      </NightlightProvider>,
    );
    await expect.poll(said, LONG).toBe('failed');
    expect(onError).toHaveBeenCalledTimes(1);
    expect(onError.mock.lastCall?.[0]).toMatchObject({ name: 'NightlightError' });
    find<HTMLElement>('button').click();
    await expect.poll(() => onError.mock.calls.length, LONG).toBe(2);
    await expect.poll(said, LONG).toBe('failed');
    expect(workers.running()).toBe(0);
  });

  it('the same limits go on after a failed start and after a change of the language', async () => {
    const limits = createLimits();
    const show = (options: ProviderOptions): void =>
      root.render(
        <NightlightProvider options={{ ...options, limits }}>
          <Status />
          <LimitsPage limits={limits} />
        </NightlightProvider>,
      );
    const page = (): string => find('nightlight-limits').shadowRoot?.textContent ?? '';
    show({ ...OPTIONS, assets: '/nowhere/' });
    await expect.poll(said, LONG).toBe('failed');
    show(OPTIONS);
    await expect.poll(said, LONG).toBe('ready');
    await expect.poll(page, LONG).toContain('No limits are set.');
    show({ ...OPTIONS, locale: 'de' });
    await expect.poll(said, LONG).toBe('loading');
    await expect.poll(said, LONG).toBe('ready');
    await expect.poll(page, LONG).toContain('Es sind keine Grenzen gesetzt.');
  });

  it('does not dispose a Nightlight that the app passed in', async () => {
    root.render(
      <NightlightProvider nightlight={nightlight}>
        <Status />
      </NightlightProvider>,
    );
    await expect.poll(said, LONG).toBe('ready');
    root.unmount();
    expect(workers.started()).toBe(0);
    expect((await nightlight.classify(KIND)).action).toBe('allow');
  });
});

describe('a hook without a provider', () => {
  it('throws an error that says what to do', async () => {
    root.render(<Status />);
    await expect
      .poll(() => uncaught[0], LONG)
      .toMatchObject({
        name: 'NightlightError',
        code: 'invalid-input',
        message: expect.stringContaining('<NightlightProvider>'),
      });
  });
});

/** The real Nightlight, and a count of the drafts that it was asked to watch. */
const counted = (): { readonly nightlight: Nightlight; readonly asked: () => number } => {
  let asked = 0;
  const watch: Nightlight['watch'] = (options) => {
    asked++;
    return nightlight.watch(options);
  };
  return { nightlight: { ...nightlight, watch }, asked: () => asked };
};

describe('useClassify', () => {
  const Composer = (): ReactElement => {
    const [draft, setDraft] = useState('');
    const { decision, pending, error } = useClassify(
      draft === ''
        ? undefined
        : { conversation: 'c1', author: 'self', text: draft, sentAt: Date.now() },
    );
    return (
      <>
        <textarea value={draft} onChange={({ target }) => setDraft(target.value)} />
        <output>{pending ? 'pending' : (decision?.action ?? String(error ?? 'nothing'))}</output>
        <i>{decision?.harms.join()}</i>
      </>
    );
  };
  const answer = (): string => find('output').textContent ?? '';

  it('an insult typed in a field gets a decision, and a harmless message is allowed', async () => {
    const { nightlight: one, asked } = counted();
    root.render(
      <NightlightProvider nightlight={one}>
        <Composer />
      </NightlightProvider>,
    );
    await expect.poll(said, LONG).toBe('nothing');
    await userEvent.fill(find('textarea'), INSULT);
    await expect.poll(answer, LONG).toBe('pause');
    expect(find('i').textContent).toContain('bullying');
    await soon(400);
    expect(asked()).toBe(1); // The message is a new object in each render, but only one was watched.
    await userEvent.fill(find('textarea'), KIND);
    await expect.poll(answer, LONG).toBe('allow');
    expect(find('i').textContent).toBe('');
    await userEvent.fill(find('textarea'), '');
    await expect.poll(answer, LONG).toBe('nothing');
    expect(asked()).toBe(2);
  });

  it('returns a decision for the newest draft only', async () => {
    const heard: string[] = [];
    const Draft = ({ text }: { text: string }): null => {
      const { decision } = useClassify(text);
      useEffect(() => {
        if (decision) heard.push(`${text}: ${decision.action}`);
      }, [decision, text]);
      return null;
    };
    const draft = (text: string): ReactElement => (
      <NightlightProvider nightlight={nightlight}>
        <Draft text={text} />
      </NightlightProvider>
    );
    for (const text of ['shut up', INSULT, KIND]) flushSync(() => root.render(draft(text)));
    await expect.poll(() => heard.length, LONG).toBe(1);
    flushSync(() => root.render(draft(INSULT)));
    await expect.poll(() => heard.length, LONG).toBe(2);
    expect(heard).toEqual([`${KIND}: allow`, `${INSULT}: pause`]);
  });

  it('a deferred render starts no check until it is on the page', async () => {
    let arrive = (): void => {};
    const arrived = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    const Late = (): null => {
      use(arrived);
      return null;
    };
    const Chat = (): ReactElement => {
      const [text, setText] = useState(KIND);
      const { decision } = useClassify(text);
      return (
        <>
          <button type="button" onClick={() => startTransition(() => setText(INSULT))}>
            go on
          </button>
          <output>{`${text}: ${decision?.action}`}</output>
          <Suspense fallback="waiting">{text === INSULT ? <Late /> : null}</Suspense>
        </>
      );
    };
    const { nightlight: one, asked } = counted();
    root.render(
      <NightlightProvider nightlight={one}>
        <Chat />
      </NightlightProvider>,
    );
    await expect.poll(said, LONG).toContain('allow');
    find<HTMLElement>('button').click();
    await soon(500);
    expect(answer()).toBe(`${KIND}: allow`);
    expect(asked()).toBe(1);
    arrive();
    await expect.poll(answer, LONG).toBe(`${INSULT}: pause`);
    expect(asked()).toBe(2);
  });

  type Classify = (message: Message | string) => Promise<Decision>;

  /** Resolves with the `classify` of a component when it is on the page. */
  const asking = (provider: (child: ReactElement) => ReactElement): Promise<Classify> =>
    new Promise((give) => {
      const Asking = (): null => {
        const { classify } = useClassify(undefined);
        useEffect(() => give(classify), [classify]);
        return null;
      };
      root.render(provider(<Asking />));
    });

  it('a check before sending waits until Nightlight is ready', async () => {
    const classify = await asking((child) => (
      <StrictMode>
        <NightlightProvider options={OPTIONS}>
          <Status />
          {child}
        </NightlightProvider>
      </StrictMode>
    ));
    const checked = classify(INSULT);
    expect(said()).toBe('loading');
    expect(await checked).toMatchObject({ action: 'pause', direction: 'outgoing' });
    await expect.poll(said, LONG).toBe('ready');
  });

  it('a check before sending rejects if the provider failed', async () => {
    const classify = await asking((child) => (
      <NightlightProvider options={{ ...OPTIONS, assets: '/nowhere/' }}>{child}</NightlightProvider>
    ));
    await expect(classify(KIND)).rejects.toMatchObject({ name: 'NightlightError' });
  });

  it.each([
    ['that waits for Nightlight', OPTIONS],
    ['that is running', undefined],
  ] as const)('a check %s is aborted when its component unmounts', async (_, options) => {
    const classify = await asking((child) =>
      options ? (
        <NightlightProvider options={options}>{child}</NightlightProvider>
      ) : (
        <NightlightProvider nightlight={nightlight}>{child}</NightlightProvider>
      ),
    );
    const checked = classify(LONG_TEXT);
    const refused = expect(checked).rejects.toMatchObject({ name: 'AbortError' });
    await soon(30);
    root.unmount();
    await refused;
    await expect(classify(KIND)).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('the components', () => {
  it('a nudge shows its decision and reports each choice once, and none after it unmounts', async () => {
    const first = vi.fn();
    const onChoice = vi.fn();
    const nudge = (hear: () => void): ReactElement => (
      <StrictMode>
        <Nudge decision={paused} onChoice={hear} className="mine" style={{ margin: '3px' }} />
      </StrictMode>
    );
    root.render(nudge(first));
    await expect.poll(() => box.childElementCount, LONG).toBe(1);
    flushSync(() => root.render(nudge(onChoice)));
    await press('nightlight-nudge', 'why');
    expect(onChoice).toHaveBeenCalledExactlyOnceWith('why');
    await press('nightlight-nudge', 'send');
    expect(onChoice.mock.calls).toEqual([['why'], ['send']]);
    expect(first).not.toHaveBeenCalled();

    const element = find<HTMLElementTagNameMap['nightlight-nudge']>('nightlight-nudge');
    expect(element.decision).toBe(paused);
    expect([element.layout, element.quiet]).toEqual(['card', false]);
    expect(element.className).toBe('mine');
    expect(element.style.margin).toBe('3px');
    root.unmount();
    element.dispatchEvent(closed());
    expect(onChoice).toHaveBeenCalledTimes(2);
  });

  it('a veil stays open on re-render, and ignores the events of its children', async () => {
    const onChoice = vi.fn();
    const veil = (word: string): ReactElement => (
      <Veil decision={veiled} onChoice={onChoice}>
        <p>{word}</p>
      </Veil>
    );
    flushSync(() => root.render(veil('one')));
    expect(find('p').checkVisibility()).toBe(false);
    await press('nightlight-veil', 'show');
    await expect.poll(() => find('p').checkVisibility(), LONG).toBe(true);
    flushSync(() => root.render(veil('two')));
    await soon(50);
    expect(find('p').checkVisibility()).toBe(true);
    find('p').dispatchEvent(closed());
    expect(onChoice).toHaveBeenCalledExactlyOnceWith('show');
  });

  it('a nudge and a veil offer "This was wrong" of the provider, and a nudge quotes its text', async () => {
    const text = 'you are such an annoying person honestly';
    const [own, theirs] = await nightlight.classify([
      { conversation: 'c1', author: 'self', text },
      { conversation: 'c1', author: 'ana', text },
    ]);
    root.render(
      <NightlightProvider nightlight={nightlight}>
        <Nudge decision={own as Decision} text={text} />
        <Veil decision={theirs as Decision} text={text}>
          {text}
        </Veil>
      </NightlightProvider>,
    );
    await press('nightlight-nudge', 'why');
    await press('nightlight-veil', 'why');
    const inShadow = (tag: string, selector: string) => () =>
      box.querySelector(tag)?.shadowRoot?.querySelector(selector);
    await expect.poll(inShadow('nightlight-nudge', 'mark'), LONG).toBeTruthy();
    await expect.poll(inShadow('nightlight-nudge', '[data-choice=wrong]'), LONG).toBeTruthy();
    await expect.poll(inShadow('nightlight-veil', '[data-choice=wrong]'), LONG).toBeTruthy();
    expect(inShadow('nightlight-veil', 'mark')()).toBeNull();
  });

  it('veiled content from a server is never visible before hydration', async () => {
    const page = document.createElement('div');
    page.innerHTML = '<nightlight-veil></nightlight-veil>';
    box.append(page);
    const hydrated = hydrateRoot(
      page,
      <Veil decision={veiled}>
        <p>{INSULT}</p>
      </Veil>,
    );
    await expect.poll(() => page.querySelector('p'), LONG).not.toBeNull();
    expect(find('p', page).checkVisibility()).toBe(false);
    hydrated.unmount();
  });

  it('help and a lesson show what their props say', async () => {
    root.render(
      <>
        <Help region="GB" ageBand="13-15">
          <a slot="trusted" href="#aunt">
            my aunt
          </a>
        </Help>
        <Lesson harm="scam" />
      </>,
    );
    const help = (): string => find('nightlight-help').shadowRoot?.textContent ?? '';
    await expect.poll(help, LONG).toContain('Childline');
    const lesson = (): string => find('nightlight-lesson').shadowRoot?.textContent ?? '';
    await expect.poll(lesson, LONG).toContain('Too good, too fast');
  });

  it('rules of a place show the app’s words, and can be closed', async () => {
    addPlaceRules({
      ...{ place: 'lobby', locale: 'en' },
      rules: { 'under-13': ['Play fair.'], '13-and-over': ['No cheating.'] },
    });
    const onDone = vi.fn();
    root.render(<Rules place="lobby" ageBand="10-12" onDone={onDone} />);
    const rules = (): string => find('nightlight-rules').shadowRoot?.textContent ?? '';
    await expect.poll(rules, LONG).toContain('Play fair.');
    expect(rules()).not.toContain('No cheating.');
    find('nightlight-rules').shadowRoot?.querySelector<HTMLElement>('[part=done]')?.click();
    expect(onDone).toHaveBeenCalledOnce();
  });

  it('loading progress is shown until Nightlight is ready, and a failure can be retried', async () => {
    const onError = vi.fn();
    const loading = (): string => find('nightlight-loading').shadowRoot?.textContent ?? '';
    root.render(
      <NightlightProvider options={{ ...OPTIONS, assets: '/nowhere/' }} onError={onError}>
        <Loading />
      </NightlightProvider>,
    );
    await expect.poll(loading, LONG).toContain('could not be loaded');
    find('nightlight-loading').shadowRoot?.querySelector<HTMLElement>('[part=retry]')?.click();
    await expect.poll(() => onError.mock.calls.length, LONG).toBe(2);
    root.render(
      <NightlightProvider options={OPTIONS}>
        <Loading />
      </NightlightProvider>,
    );
    await expect.poll(loading, LONG).toBe('');
  });

  it('a picture gets its props and the provider’s Nightlight', async () => {
    const src = new Blob(['GIF89a, or so it says'], { type: 'image/gif' });
    root.render(
      <NightlightProvider nightlight={nightlight}>
        <Image src={src} author="ana" conversation="c1" alt="a dog" />
      </NightlightProvider>,
    );
    await expect.poll(() => box.childElementCount, LONG).toBe(1);
    const element = find<HTMLElementTagNameMap['nightlight-image']>('nightlight-image');
    expect(element.src).toBe(src);
    expect(element.nightlight).toBe(nightlight);
    expect([element.author, element.conversation, element.alt]).toEqual(['ana', 'c1', 'a dog']);
    await expect.poll(() => element.shadowRoot?.childElementCount ?? 0, LONG).toBeGreaterThan(0);
  });

  it('a picture says that it was not checked if Nightlight could not be started, until a retry', async () => {
    vi.stubGlobal('Worker', undefined);
    let provided: Nightlight | undefined;
    const Provided = (): null => {
      const state = useNightlight();
      useEffect(() => {
        provided = state.nightlight;
      });
      return null;
    };
    const src = new Blob(['GIF89a, or so it says'], { type: 'image/gif' });
    try {
      root.render(
        <NightlightProvider options={OPTIONS}>
          <Status />
          <Image src={src} author="ana" />
          <Provided />
        </NightlightProvider>,
      );
      await expect.poll(said, LONG).toBe('failed');
    } finally {
      vi.unstubAllGlobals();
    }
    const element = find<HTMLElementTagNameMap['nightlight-image']>('nightlight-image');
    await expect.poll(() => element.state, LONG).toBe('covered');
    expect(element.shadowRoot?.querySelector('[data-choice=show]')).not.toBeNull();
    find<HTMLElement>('button').click();
    await expect.poll(said, LONG).toBe('ready');
    await expect.poll(() => element.nightlight, LONG).toBe(provided);
    expect(provided).toBeDefined();
  });
});
