import { loadHeardWords } from '@nightlight/nudges/heard';
import { createHeard } from '@nightlight/sdk/heard';
import { expect, it, vi } from 'vitest';
import {
  DRAFT,
  fill,
  find,
  heard,
  press,
  put,
  setHeard,
  store,
  textOf,
} from './heard-elements.fixture.ts';

/** Reads and reports in a private window or on an insecure page. */
const withoutDevice = (): void => {
  heard.dispose();
  const status = { ...store.status, where: 'memory' as const };
  const sink = { receiver: { name: 'the safety team', family: 'maybe' as const } };
  const send = () => Promise.reject(new Error('offline'));
  setHeard(createHeard({ store: { ...store, status }, sink: { ...sink, send, check: send } }));
};

it('in a private window, nothing is said to be safe or saved on this device', async () => {
  withoutDevice();
  const gone = 'What you write here is gone when you close this page.';
  const report = await put('nightlight-report', { draft: DRAFT });
  expect(textOf(report)).toContain(gone);
  press(report, 'send');
  await expect
    .poll(() => textOf(report))
    .toContain('Keep this page open until your report has arrived.');
  const evidence = await put('nightlight-evidence');
  expect(textOf(evidence)).toContain(gone);
  fill(evidence, 'textarea', 'He wants 50.');
  press(evidence, 'save');
  await expect.poll(() => textOf(evidence)).toContain('Saved until you close this page.');
  const log = await put('nightlight-log');
  for (const one of [report, evidence, log]) {
    expect(textOf(one)).not.toMatch(/safe on this device|saved on this device|for 30 days/i);
  }
});

it('what can’t be read is not said to be empty, and can be tried again', async () => {
  await heard.evidence.save({ note: 'He wants 50.', people: [], messages: [] });
  await heard.lock.set('seven moons');
  const list = vi.spyOn(store, 'list').mockRejectedValue(new Error('The disk is gone.'));
  const get = vi.spyOn(store, 'get').mockRejectedValue(new Error('The disk is gone.'));
  const names = ['report', 'log', 'evidence', 'trusted', 'lock'] as const;
  const elements = await Promise.all(names.map((name) => put(`nightlight-${name}`)));
  for (const element of elements) {
    await expect.poll(() => textOf(element)).toContain('This can’t be shown right now.');
    expect(textOf(element)).not.toMatch(/Nothing here|There is no report here/);
  }
  // Nobody is replaced by a form that only looks empty.
  expect(elements[3]?.shadowRoot?.querySelector('form')).toBeNull();
  list.mockRestore();
  get.mockRestore();
  for (const element of elements) press(element, 'try-again');
  const evidence = elements[2] as HTMLElement;
  await expect.poll(() => textOf(evidence)).toContain('He wants 50.');
  await expect.poll(() => evidence.shadowRoot?.activeElement?.id).toBe('title');
});

it('blackmail is called blackmail, and not sexual content', async () => {
  const value = {
    ...{ action: 'pause', direction: 'incoming', harms: ['explicit'], choice: 'show' },
    ...{ reasons: ['explicit:sextortion:high'], about: 'explicit' },
    ...{ rule: 'explicit.incoming', policyVersion: '12' },
  };
  await store.put('decisions', { id: 'd', at: Date.now(), conversation: 'c1', value });
  const log = await put('nightlight-log');
  await expect.poll(() => textOf(log)).toContain('It looked like: blackmail');
  const report = await put('nightlight-report', { draft: DRAFT, coveredFor: () => 'sextortion' });
  expect(textOf(report)).toContain('Covered: blackmail');
  expect(textOf(log) + textOf(report)).not.toContain('sexual content');
});

it('in Arabic, the elements are written from right to left', async () => {
  await loadHeardWords('ar');
  const element = await put('nightlight-trusted', { locale: 'ar' });
  await expect.poll(() => textOf(element)).toContain('الشخص الذي أثق به');
  const surface = find(element, '[part=surface]');
  expect([surface.lang, getComputedStyle(surface).direction]).toEqual(['ar', 'rtl']);
});
