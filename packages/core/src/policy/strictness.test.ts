import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { RULES } from './rules.ts';
import { stricterFirst } from './strictest.ts';
import { STRICTER, stricterAction } from './strictness.ts';

const BANDS = ['under-10', '10-12', '13-15'] as const;

it('changes exactly the rules of the table, for every age that a guardian can set it for', () => {
  for (const band of BANDS) {
    const changed = RULES.filter(
      (rule) => stricterAction(rule, rule.action[band]) !== rule.action[band],
    );
    expect(changed.map(({ harm, direction, severity }) => ({ harm, direction, severity }))).toEqual(
      expect.arrayContaining(
        STRICTER.map(({ harm, direction, severity }) => ({ harm, direction, severity })),
      ),
    );
    expect(changed).toHaveLength(STRICTER.length);
  }
});

it('never makes a rule milder, and at most turns advice into a question', () => {
  for (const rule of RULES) {
    for (const band of BANDS) {
      const [before, after] = [rule.action[band], stricterAction(rule, rule.action[band])];
      // The stricter one is first.
      expect(stricterFirst(after, before)).toBeLessThanOrEqual(0);
      if (after !== before) expect([before, after]).toEqual(['nudge', 'pause']);
    }
  }
});

it('changes nothing for self-harm', () => {
  expect(STRICTER.filter(({ harm }) => harm === 'self-harm')).toEqual([]);
});

it('the guide shows the table', () => {
  const page = readFileSync(new URL('../../../../docs/guide/limits.md', import.meta.url), 'utf8');
  for (const { harm, direction, severity, from, to } of STRICTER) {
    expect(page).toContain(`| ${harm} | ${direction} | ${severity} | ${from} → ${to} |`);
  }
});
