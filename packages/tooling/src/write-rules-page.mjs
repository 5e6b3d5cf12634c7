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
  `# Rules

What Nightlight does when it finds something, as a table. \`npm run docs\` writes this page from \`packages/core/src/policy/rules.ts\` (version ${POLICY_VERSION}), and a test compares the two.

## Actions
- **allow**: show nothing, or quietly offer help.
- **nudge**: say something, stop nothing.
- **pause**: ask before sending, with *Edit* and *Send anyway*. Incoming text gets a veil with *Show*.
- **blur**: cover one picture, with *Show*. The words remain visible.
- **block**: stop the message.

## What applies everywhere
- What is not in a table is allowed. If a message shows several harms, the strictest action wins. A rule for certain kinds wins over the rule for all kinds.
- A model never blocks. Only lists block: words and sites, and hash lists of pictures if the app says so.
- A picture that could not be checked is blurred when it comes in and gets a nudge when it goes out, at every age. A picture on a hash list is blocked or blurred (paused when it goes out), as the list says.
- Asking for help is never paused, whatever else is in the message. A picture in it may still be blurred, and a picture on a hash list blocked. A worry about oneself or a friend is never paused either, unless it also contains an insult or a threat. Both come with helplines.
- A message that could not be checked at all gets a nudge that says so.
- The author of grooming, threats or sextortion sees the name of the harm and nothing more.
- If the age is unknown, the rules of 10–12 apply, with the words for 13 and over.

## Severity
Low, medium and high are the thresholds in the model's manifest. At most about 8 %, 3 % and 0.8 % of innocent lines reach them. Nightlight does nothing at low severity, because one innocent line in twelve reaches it. For pictures the thresholds are .5, .85 and .97 of the model's score for explicit content; \`packages/tooling/src/picture-model/thresholds.mjs\` explains why.

This version's model has no head for some kinds (its card lists them), so their rows have no effect yet.

${tables.join('\n')}`,
);
