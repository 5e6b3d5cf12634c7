/** Writes docs/guide/rules.md from the rule table: `npm run docs`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt, ROOT } from './repository.mjs';

await ensureBuilt();
const { RULES, POLICY_VERSION } = await import('../../sdk/dist/core.js');

const TITLES = {
  bullying: 'Bullying',
  grooming: 'Grooming',
  explicit: 'Explicit content',
  'self-harm': 'Self-harm',
  scam: 'Scams',
  'personal-info': 'Personal data',
};
const HEAD = `| | under 10 | 10–12 | 13–15 | 16–17 | adult | why |
|---|---|---|---|---|---|---|`;

const groups = new Map();
for (const rule of RULES) {
  const kinds = rule.kinds ? ` (only ${rule.kinds.join(', ')})` : '';
  const key = `${TITLES[rule.harm]}, ${rule.direction}${kinds}`;
  groups.set(key, [...(groups.get(key) ?? []), rule]);
}
const tables = [...groups].map(
  ([title, rules]) =>
    `### ${title}\n\n${HEAD}\n${rules
      .map(
        (rule) => `| ${rule.severity} | ${Object.values(rule.action).join(' | ')} | ${rule.why} |`,
      )
      .join('\n')}\n`,
);

writeFileSync(
  join(ROOT, 'docs/guide/rules.md'),
  `# The rules, as a table

What Nightlight does when it sees something. Written by \`npm run docs\` from \`packages/core/src/policy/rules.ts\`, version ${POLICY_VERSION}; a test compares the two.

- **allow** says nothing (or offers help, quietly). **nudge** says something and stops nothing. **pause** asks before sending, with *edit* and *send anyway*; on incoming text it is a veil with *show*. **blur** veils one picture, with *show*, and leaves the words. **block** stops it.
- What is not in a table is allowed. Of several harms the strictest action holds; a rule for some kinds goes before the one for all.
- Nothing that a model saw is ever blocked. Lists block: of words and sites, and of known pictures where the app says so.
- A picture that could not be looked at is blurred on the way in and gets a nudge on the way out, at every age. A known picture is blocked, or blurred (on the way out: paused), as its list says.
- Asking for help is never paused, whatever else is in the message; a picture in it may still be blurred, and a known one blocked. A worry about oneself or a friend is never paused either, but for insults and threats beside it. Helplines stand beside both.
- A message that could not be read at all gets a nudge that says so.
- Low, medium and high are the thresholds of the model's manifest: at most about 8 %, 3 % and 0.8 % of innocent lines reach them. At low nothing is done: one innocent line in a dozen is among them.
- For pictures they are .5, .85 and .97 of the model's score for explicit content; why stands in \`packages/tooling/src/picture-model/thresholds.mjs\`.
- This version's model has no head for some kinds; its card says which. Their rows wait.
- Somebody of unknown age gets the rules of 10–12 in the words of 13 and over.
- To the author of grooming, threats or sextortion only the harm is named.

${tables.join('\n')}`,
);
