import { assess, decide } from '@nightlight/sdk/core';
import { type ReactElement, StrictMode } from 'react';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import {
  Evidence,
  Help,
  Image,
  Incoming,
  Lesson,
  Loading,
  Lock,
  Log,
  NightlightProvider,
  Nudge,
  Report,
  Rules,
  Trusted,
  useClassify,
  useNightlight,
  Veil,
} from './index.ts';

const OPTIONS = { assets: '/nightlight/', policy: { ageBand: '13-15', region: 'GB' } } as const;

const decision = decide(assess([{ signals: [], degraded: [] }], { direction: 'incoming' }), {
  ...{ id: 'd1', conversation: 'c1', author: 'ana', locale: 'en', helplines: [] },
  ...{ policy: OPTIONS.policy, askedAt: 0, now: 1 },
});

const Composer = (): ReactElement => {
  const { status } = useNightlight();
  const { pending, decision: answer } = useClassify('hi');
  return <output>{`${status} ${pending} ${String(answer)}`}</output>;
};

beforeEach(() => {
  vi.stubGlobal('Worker', vi.fn());
});
afterEach(() => {
  vi.unstubAllGlobals();
});

it('renders the bare elements on a server, without a worker and without veiled content', () => {
  // Code that uses `document` would throw.
  expect(typeof document).toBe('undefined');
  const markup = renderToString(
    <StrictMode>
      <NightlightProvider options={OPTIONS}>
        <Composer />
        <Nudge decision={decision} className="mine" style={{ margin: '3px' }} />
        <Veil decision={decision}>
          <p>you are a loser</p>
        </Veil>
        <Image src="/picture.png" />
        <Help region="GB" />
        <Lesson harm="scam" />
        <Loading />
        <Report heard={undefined} />
        <Log heard={undefined} />
        <Evidence heard={undefined} />
        <Trusted heard={undefined} compact />
        <Lock heard={undefined} />
        <Rules place="lobby" />
      </NightlightProvider>
    </StrictMode>,
  );
  expect(markup).toBe(
    [
      '<output>loading true undefined</output>',
      '<nightlight-nudge class="mine" style="margin:3px"></nightlight-nudge>',
      '<nightlight-veil></nightlight-veil>',
      '<nightlight-image></nightlight-image>',
      '<nightlight-help></nightlight-help>',
      '<nightlight-lesson></nightlight-lesson>',
      '<nightlight-loading></nightlight-loading>',
      '<nightlight-report></nightlight-report>',
      '<nightlight-log></nightlight-log>',
      '<nightlight-evidence></nightlight-evidence>',
      '<nightlight-trusted></nightlight-trusted>',
      '<nightlight-lock></nightlight-lock>',
      '<nightlight-rules></nightlight-rules>',
    ].join(''),
  );
  expect(Worker).not.toHaveBeenCalled();
});

it('leaves an incoming message out of the page that a server renders', () => {
  const markup = renderToString(
    <NightlightProvider options={OPTIONS}>
      <Incoming
        message={{ id: 'm1', conversation: 'c1', author: 'ana', text: 'you are a loser' }}
        className="bubble"
      />
      <Incoming message={{ id: 'm2', conversation: 'c1', author: 'ana', text: 'you are a loser' }}>
        <b>you are a loser</b>
      </Incoming>
    </NightlightProvider>,
  );
  expect(markup).toBe(
    [
      '<nightlight-veil class="bubble"></nightlight-veil><div></div>',
      '<nightlight-veil></nightlight-veil><div></div>',
    ].join(''),
  );
  expect(Worker).not.toHaveBeenCalled();
});

it('a provider without options throws on a server too', () => {
  const Bare = NightlightProvider as (props: object) => ReactElement;
  expect(() => renderToString(<Bare />)).toThrow('NightlightProvider needs `options`');
});
