import { describe, expect, it } from 'vitest';
import { allowed, decisionWith } from '../decisions.fixture.ts';
import { until } from '../image/pictures.fixture.ts';
import { createFakeNightlight } from './guard.fixture.ts';
import type { GuardOptions } from './guard.ts';
import {
  button,
  field,
  form,
  sent,
  startGuard,
  submitAndAsk,
  wait,
} from './guarded-form.fixture.ts';

describe('a draft that a limit stops', () => {
  const limited = decisionWith({
    ...{ action: 'block', rule: 'limit.contact-ask' },
    nudge: {
      ...{ harm: 'limit', limit: 'contact-ask', direction: 'outgoing' },
      ...{ group: 'under-13', locale: 'en', choices: ['edit', 'why'] },
    },
  });
  const question = (): Element | null => document.querySelector('nightlight-nudge:not([quiet])');
  let isAllowed: boolean;
  let change: () => void;
  let checks: number;

  const guardWithLimit = (options: Partial<GuardOptions> = {}): void => {
    isAllowed = false;
    checks = 0;
    const listeners = new Set<() => void>();
    change = () => {
      for (const listener of [...listeners]) listener();
    };
    const nightlight = createFakeNightlight(async () => {
      checks++;
      return isAllowed ? allowed : limited;
    });
    const onLimitsChange = (listener: () => void): (() => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    };
    startGuard({ ...nightlight, onLimitsChange }, options);
  };

  it('is sent by Send after the guardian has allowed the contact', async () => {
    guardWithLimit();
    await submitAndAsk('yes i am');
    isAllowed = true;
    change();
    await until(() => !question());
    // Nothing is sent by itself.
    await wait();
    expect(sent).toEqual([]);
    expect(field.value).toBe('yes i am');
    button().click();
    await until(() => sent.length);
    expect(sent).toEqual(['yes i am']);
    await until(() => field.value === '');
  });

  it('is sent by one press on Send, even if no change was reported', async () => {
    guardWithLimit();
    await submitAndAsk('yes i am');
    isAllowed = true;
    button().click();
    await until(() => sent.length);
    expect(sent).toEqual(['yes i am']);
    expect(question()).toBeNull();
  });

  it('is still stopped by Send if the limit applies, and the focus goes to the question', async () => {
    guardWithLimit();
    await submitAndAsk('yes i am');
    const first = question();
    change();
    await until(() => checks === 2);
    button().click();
    await until(() => first?.matches(':focus-within'));
    expect(question()).toBe(first);
    expect(sent).toEqual([]);
    expect(field.value).toBe('yes i am');
  });

  it('takes no focus from elsewhere when the limit ends, and loses none', async () => {
    const other = document.createElement('input');
    form.before(other);
    try {
      guardWithLimit();
      await submitAndAsk('yes i am');
      other.focus();
      isAllowed = true;
      change();
      await until(() => !question());
      await wait();
      expect(document.activeElement).toBe(other);

      isAllowed = false;
      await submitAndAsk('yes i am');
      (question() as HTMLElement).focus();
      isAllowed = true;
      change();
      await until(() => !question());
      await until(() => document.activeElement === field);
    } finally {
      other.remove();
    }
  });
});
