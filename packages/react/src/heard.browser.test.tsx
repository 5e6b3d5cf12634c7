import { createHeard, type Heard, openStore } from '@nightlight/sdk/heard';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { supported, veiled } from '../../nudges/src/decisions.fixture.ts';
import { Evidence, Lock, Log, Nudge, Report, Trusted, useHeard, Veil } from './index.ts';

let heard: Heard;
let root: Root;
beforeEach(async () => {
  heard = createHeard({ store: await openStore({ onDevice: false }) });
  const box = document.createElement('main');
  document.body.append(box);
  root = createRoot(box);
});
afterEach(() => {
  root.unmount();
  heard.dispose();
  document.body.replaceChildren();
});

const contentOf = (tag: string): ShadowRoot | null | undefined =>
  document.querySelector(tag)?.shadowRoot;
const textOf = (tag: string): string => contentOf(tag)?.textContent ?? '';
const LONG = { timeout: 30_000 };

it('the elements of being heard get their props, and say what the user did', async () => {
  const onDone = vi.fn();
  const onDraft = vi.fn();
  const draft = { conversation: 'c1', people: [{ id: 'mo', name: 'Mo' }] };
  root.render(
    <>
      <Report heard={heard} draft={draft} onDone={onDone} />
      <Trusted heard={heard} onOpen={() => {}} />
      <Log heard={heard} onDraft={onDraft} />
      <Evidence heard={heard} locale="de" />
      <Lock heard={heard} />
    </>,
  );
  await expect.poll(() => textOf('nightlight-report'), LONG).toContain('Mo');
  await expect.poll(() => textOf('nightlight-trusted'), LONG).toContain('In this app');
  await expect.poll(() => textOf('nightlight-log'), LONG).toContain('What Nightlight did');
  await expect
    .poll(() => textOf('nightlight-evidence'), LONG)
    .toContain('Was ich gespeichert habe');
  await expect.poll(() => textOf('nightlight-lock'), LONG).toContain('Set lock');
  contentOf('nightlight-report')?.querySelector<HTMLElement>('[part=send]')?.click();
  await expect.poll(() => onDone.mock.calls, LONG).toEqual([[true]]);
  expect(await heard.reports.list()).toHaveLength(1);
  document
    .querySelector('nightlight-log')
    ?.dispatchEvent(new CustomEvent('nightlight-report-draft', { detail: { draft } }));
  expect(onDraft).toHaveBeenCalledExactlyOnceWith(draft);
});

it('useHeard adds the trusted person and Save to nudges, and takes both away again', async () => {
  await heard.trusted.set({ name: 'Aunt Zara', way: 'tel', to: '+44 7700 900123', words: '' });
  const App = ({ people, isOn }: { people: { id: string; name: string }[]; isOn: boolean }) => {
    useHeard({ heard: isOn ? heard : undefined, people: () => people, report: () => {} });
    return (
      <>
        <Nudge decision={supported} />
        <Veil decision={{ ...veiled, author: 'mo' }} text="nobody wants you here">
          nobody wants you here
        </Veil>
      </>
    );
  };
  const rex = { id: 'rex', name: 'Rex' };
  const offered = () =>
    contentOf('nightlight-nudge')?.querySelector('nightlight-trusted')?.shadowRoot?.textContent;
  root.render(<App isOn people={[rex]} />);
  await expect.poll(offered, LONG).toContain('Call Aunt Zara');
  contentOf('nightlight-veil')?.querySelector<HTMLElement>('[data-choice=why]')?.click();
  await expect.poll(() => textOf('nightlight-veil'), LONG).toContain('Save this message');
  contentOf('nightlight-veil')?.querySelector<HTMLElement>('[data-heard=save]')?.click();
  await expect
    .poll(() => heard.evidence.list(), LONG)
    .toMatchObject([{ item: { messages: [{ author: 'mo', text: 'nobody wants you here' }] } }]);
  expect(textOf('nightlight-veil')).toContain('Saved until you close this page.');
  root.render(<App isOn people={[rex, { id: 'z', name: 'Aunt Zara' }]} />);
  await expect.poll(() => offered()?.trim(), LONG).toBe('');
  root.render(<App isOn={false} people={[rex]} />);
  await expect.poll(offered, LONG).toBeUndefined();
  expect(textOf('nightlight-veil')).not.toContain('Saved');
});
