import { openLimits } from '@nightlight/testing/limits';
import { describe, expect, it } from 'vitest';
import { find, press, show, textOf, until } from './limits-elements.fixture.ts';

describe('<nightlight-ask>', () => {
  it('says that the guardian will see the name, before the child asks', async () => {
    const nameOf = (): string => 'Cleo M.';
    const limits = await openLimits(
      '10-12',
      { askFirst: true },
      { nameOf, signIn: async () => true },
    );
    const element = await show('ask', limits, { participant: 'u7' });
    const body = await until(() => find(element, '[part=body]'));
    expect(body.textContent).toContain('Your guardian will see the name Cleo M.');
    expect((await limits.get()).asks).toEqual([]);
    let asked: unknown;
    element.addEventListener('nightlight-ask-done', (event) => {
      asked = (event as CustomEvent).detail;
    });
    await press(element, '[part=ask]');
    await until(() => find(element, '[part=sent]'));
    expect(asked).toEqual({ asked: true });
    expect((await limits.get()).asks).toMatchObject([{ id: 'u7', name: 'Cleo M.' }]);
  });

  it('the guardian sees the name that the child has read', async () => {
    const limits = await openLimits('10-12', { askFirst: true }, { signIn: async () => true });
    const element = await show('ask', limits, { participant: 'u7', name: 'Cleo from chess' });
    const body = await until(() => find(element, '[part=body]'));
    expect(body.textContent).toContain('Your guardian will see the name Cleo from chess');
    await press(element, '[part=ask]');
    await until(() => find(element, '[part=sent]'));
    const guardian = await show('guardian', limits);
    await press(guardian, '[part=sign-in]');
    await until(() => find(guardian, '[part=allow]'));
    expect(textOf(guardian)).toContain('Cleo from chess');
    expect(textOf(guardian)).not.toContain('u7');
  });

  it('asks no second time: it says that the question waits, what the answer was, and then nothing', async () => {
    const limits = await openLimits('10-12', { askFirst: true }, { signIn: async () => true });
    await limits.ask('Cleo');
    const element = await show('ask', limits, { participant: 'Cleo' });
    element.focus();
    const sent = await until(() => find(element, '[part=sent]'));
    expect(sent.textContent).toContain('Your guardian can now answer');
    expect(find(element, 'h2')).toBeNull();
    expect(element.matches(':focus-within')).toBe(true);
    const guardian = await limits.guardian();
    await guardian?.answer('Cleo', false);
    await until(() => textOf(element).includes('Cleo: the answer is no') || undefined);
    await guardian?.answer('Cleo', true);
    await until(() => textOf(element) === '' || undefined);
  });

  it('asks nothing if it is not needed, or not wanted', async () => {
    const limits = await openLimits('10-12', { askFirst: true });
    const element = await show('ask', limits, { participant: 'u7' });
    await press(element, '[part=later]');
    expect((await limits.get()).asks).toEqual([]);
    const other = await show('ask', await openLimits('13-15'), { participant: 'u7' });
    await until(() => (other as unknown as { controller: { view: unknown } }).controller.view);
    expect(textOf(other)).toBe('');
  });
});
