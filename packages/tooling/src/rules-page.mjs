/** Writes the page docs/guide/rules.md from the rule table. */

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

/** The tables of the page: one for each harm, direction and set of kinds. */
const toTables = (rules) => {
  const groups = new Map();
  for (const rule of rules) {
    const kinds = rule.kinds ? ` (only ${rule.kinds.join(', ')})` : '';
    const key = `${TITLES[rule.harm]}, ${rule.direction}${kinds}`;
    groups.set(key, [...(groups.get(key) ?? []), rule]);
  }
  return [...groups].map(
    ([title, group]) =>
      `### ${title}\n\n${HEAD}\n${group
        .map(
          (rule) =>
            `| ${rule.severity} | ${Object.values(rule.action).join(' | ')} | ${rule.why} |`,
        )
        .join('\n')}\n`,
  );
};

/** The text of the page, from the rules and the version of the policy. */
export const toRulesPage = (rules, policyVersion) => `# Rules

This page shows what Nightlight does at each age, for each harm that it finds.

## Actions
From mildest to strictest:
- **allow**: The message is shown or sent. Nightlight shows nothing, offers help, or praises a kind message.
- **nudge**: The message is shown or sent. Nightlight adds advice.
- **blur**: Each flagged picture is hidden behind a *Show* button. The text stays visible.
- **pause**: An outgoing message waits. Its author chooses *Edit* or *Send anyway*. An incoming message gets a *veil*: it is hidden behind a *Show* button.
- **block**: The message is stopped, without *Send anyway* or *Show*.

## How a rule is chosen
- The first row that matches the direction, the kind and the severity applies. Tables for single kinds, such as *sexual-image*, come before the table for the whole harm.
- If no row matches, the action is allow.
- If a message shows several harms, the strictest action applies.
- If the age is unknown, the rules of 10–12 apply. The texts are those for 13 and over.
- Right after *Send anyway*, the same harm is not paused again unless it is of high severity, and the same advice is not repeated ([pacing](../decisions/0020-when-texts-load-and-how-often-nudges-appear.md)).

## Asking for help and worries
Someone may ask for help, or a message may show a worry about self-harm. We call both a *need for help*.
- **For its author, a need for help of medium or high severity wins.** The message is never paused, whatever else it contains. If the need is in the text, the other harms are ignored, because people who need help repeat what was said to them.
- **For a reader, it removes only a veil for bullying.** Veils for other harms stay, because "only you can help me" may be bait.
- **A card or one quiet line.** A card with help appears for a worry of medium or high severity, for a call for help of high severity, and for one of medium severity in a text that also tells of a harm (*they call me trash, help me*). Otherwise there is one quiet line with a button that opens the card, because "can you help me" is mostly ordinary talk.
- **At low severity** the other harms keep their actions. If the author also attacks someone, there is no line, because kind words would sound like praise. The reader of an attack still finds help under its reason.
- **Word lists never block** a message that clearly asks for help (medium or high severity), or that contains a worry, even one of low severity.
- **Pictures are an exception to all of this.** An incoming picture can still be blurred, and a hash list can still block a picture.
- **Encouraging someone to self-harm is bullying,** not a worry, if its severity is at least medium and at least that of the worry.
- **Counter-speech** (standing up for someone) cancels bullying that is at most as severe, if it has at least medium severity itself. It is praised only at high severity, and only after someone else wrote something unkind.

## Lists, pictures and failures
- **Models never block.** Only lists and [limits](limits.md) block: lists of words and sites, hash lists of pictures, and what a guardian or your app has limited.
- **A picture on a hash list** is blocked, or blurred if the list says so. Instead of a blur, an outgoing one is paused.
- **A picture that could not be checked** is blurred if it is incoming. An outgoing one gets a nudge. This is the same at every age.
- **A text that could not be checked** gets a nudge that says so.
- **The author of grooming, a threat or sextortion** sees only the name of the harm. The decision gives no stage and no score, so that it does not teach how to avoid detection.

## "This was wrong"
The user can press *This was wrong* under *Why?* of a nudge or veil, or on a picture's cover. Your own UI calls \`disagree()\`. For a text, this applies only to exactly these words of the same author, in the same conversation, for 90 days, and can be taken back.
- **Lifted at medium severity:** insult, exclusion, body-shaming, spam, and the user's own personal data.
- **A card with help** becomes one quiet line, unless there is a worry of high severity.
- **Earlier messages** may raise the severity. If the text alone is not of high severity, it stays lifted. Only a card with help returns.
- **Never lifted:** every other kind, anything of high severity, an alarm of the conversation, lists of words and sites, and hash lists.
- **For a picture,** models no longer flag it. Hash lists still apply.

## Severity
Each model has three thresholds: low, medium and high. In the text model, at most 8 %, 2 % and 0.6 % of our own harmless lines may reach them. These lines are hard, because many differ from a harmful line only in meaning. For everyday chat the limits are 1.5 %, 0.15 % and 0.05 %. Nightlight ignores low severity, because too many harmless lines reach it. Only a need for help shows one quiet line there.

For pictures the thresholds are 0.5, 0.85 and 0.97 of the model's score for explicit content. The cards of the [text model](../../models/text-base/card.md) and the [picture model](../../models/picture-mobilenet/card.md) say more about them.

## The rules
The names in brackets, such as *nudity-request*, are kinds of a harm. *Pile-on* (several people attack one) and the other bullying kinds are all in the bullying tables. A pile-on is found by the conversation model, or by [a plain rule](../decisions/0026-a-plain-rule-for-pile-ons.md): within ten minutes, two or more people send three or more messages that bully one person.

${toTables(rules).join('\n')}
---
*For maintainers: \`npm run docs\` writes this page from \`packages/core/src/policy/rules.ts\` (policy version ${policyVersion}). A test compares the two. \`packages/tooling/src/picture-model/thresholds.mjs\` explains the thresholds for pictures.*
`;
