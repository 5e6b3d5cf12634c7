import type { ConversationAgreement } from './agreement.ts';
import type { Dropped } from './dropped.ts';

const percent = (share: number): string =>
  Number.isNaN(share) ? '–' : `${(100 * share).toFixed(1)} %`;
const f1 = (value: number): string => (Number.isNaN(value) ? '–' : value.toFixed(2));

/** The page about the second annotation of conversations. */
export const conversationAgreementPage = (
  found: readonly ConversationAgreement[],
  dropped: readonly Dropped[],
): string => {
  const rows = found.map(({ name, read, kind, harmful, first, clear, signs }) => {
    const cells = [name, read, percent(kind), harmful || '–', ...[...first, ...clear].map(percent)];
    return `| ${[...cells, f1(signs)].join(' | ')} |`;
  });
  const reasons = dropped.map(
    ({ id, kind, second, why }) =>
      `| ${id} | ${kind} | ${second} | ${why === 'differs' ? 'the annotators disagreed' : 'too close to content that must never be written'} |`,
  );
  return `# Second readings of the conversations

Written by \`npm run corpus -- readings\`. A second annotator read ${found[0]?.read ?? 0} conversations turn by turn. They were shuffled and showed the place and the hour, but no id, label or plot. For each, the annotator gave its kind, the first turn with a sign, the turn from which a careful adult would warn, and all turns with signs. **Both annotators are the same language model**, so this is the agreement of a model with itself, not agreement between people. No young person, native speaker or clinician has read a conversation. The writer knew the planned story. The second annotator knew the list of kinds, and that some of the stories were harmful.

*Kind differs* is the share of conversations to which the annotators gave different kinds. They were removed, and are counted here under the kind of the first annotator. All other columns are about the remaining harmful conversations: \`first\` and \`clear\` are the same, or at most that many turns apart. *Signs F1* compares the turns that the annotators marked with any sign, over all conversations of the row. Kinds that are not signs, such as help-seeking or counter-speech, are ignored.

| conversations | read twice | kind differs | harmful | first same | within 2 | clear same | within 2 | within 4 | signs F1 |
|---|---|---|---|---|---|---|---|---|---|
${rows.join('\n')}

Dropped:

| conversation | first annotator | second annotator | why |
|---|---|---|---|
${reasons.join('\n')}
`;
};
