import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { POLICY_VERSION, RULES } from '../../core/src/policy/rules.ts';
import { toRulesPage } from './rules-page.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));

it('the page of rules is what "npm run docs" writes, so that no edit of it is lost', () => {
  const page = readFileSync(join(root, 'docs/guide/rules.md'), 'utf8');
  expect(toRulesPage(RULES, POLICY_VERSION)).toBe(page);
});
