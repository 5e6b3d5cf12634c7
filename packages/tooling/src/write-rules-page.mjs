/** Writes docs/guide/rules.md from the rule table: `npm run docs`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt, ROOT } from './repository.mjs';
import { toRulesPage } from './rules-page.mjs';

await ensureBuilt();
const { RULES, POLICY_VERSION } = await import('../../sdk/dist/core.js');
writeFileSync(join(ROOT, 'docs/guide/rules.md'), toRulesPage(RULES, POLICY_VERSION));
