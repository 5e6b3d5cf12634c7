import { expect, it } from 'vitest';
import { RULES } from './rules.ts';

it('every rule has a unique id', () => {
  expect(new Set(RULES.map((rule) => rule.id)).size).toBe(RULES.length);
});

it('a rule for some kinds comes before the one for all kinds', () => {
  RULES.forEach((rule, i) => {
    if (!rule.kinds) return;
    const general = RULES.findIndex(
      (other) =>
        !other.kinds &&
        other.harm === rule.harm &&
        other.direction === rule.direction &&
        other.severity === rule.severity,
    );
    if (general !== -1) expect(i).toBeLessThan(general);
  });
});

it('a message about self-harm is never stopped', () => {
  for (const rule of RULES.filter((rule) => rule.harm === 'self-harm')) {
    for (const action of Object.values(rule.action)) expect(action).not.toBe('pause');
  }
});
