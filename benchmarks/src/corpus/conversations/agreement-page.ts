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
      `| ${id} | ${kind} | ${second} | ${why === 'differs' ? 'the hands differ' : 'too near to what is never written'} |`,
  );
  return `# Second readings of the conversations

Written by \`npm run corpus -- readings\`. A second hand read ${found[0]?.read ?? 0} conversations turn by turn, on shuffled sheets that showed the place and the hour but no id, label or plot, and said of each its kind, the first turn that shows a sign, the turn from which a careful adult would warn, and the turns that carry signs. **Both hands are the same language model**: this is agreement between two model readings, not between people. No young person, native speaker or clinician has read a conversation. The writer knew what the story was to be; the reader knew the kinds that there are and that harmful stories were among them.

*Kind differs*: the hands gave another kind. Those conversations were dropped, and are counted here under the first hand's kind. Everything else is of the harmful conversations that stayed: \`first\` and \`clear\` the same, or at most so many turns apart; *signs* is F1 of the turns that either hand marked with any sign, all conversations of the line together (what is no sign, as help-seeking or counter-speech, is left out).

| conversations | read twice | kind differs | harmful | first same | within 2 | clear same | within 2 | within 4 | signs F1 |
|---|---|---|---|---|---|---|---|---|---|
${rows.join('\n')}

Dropped:

| conversation | first hand | second hand | why |
|---|---|---|---|
${reasons.join('\n')}
`;
};
