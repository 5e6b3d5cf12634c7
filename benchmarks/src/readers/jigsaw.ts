import { readCsv } from '../datasets/tables.ts';
import { cell, describeSuite, type Reader } from './reader.ts';

/** The labels of the first challenge (2018). A comment is toxic if it has any of them. */
const LABELS = ['toxic', 'severe_toxic', 'obscene', 'threat', 'insult', 'identity_hate'] as const;

/** Columns of the second challenge (2019) that are no identity. */
const NO_IDENTITY = new Set([
  ...['target', 'toxicity', 'severe_toxicity', 'obscene', 'identity_attack', 'insult', 'threat'],
  ...['sexual_explicit', 'rating', 'likes', 'disagree', 'sad', 'wow', 'funny', 'id'],
  ...['publication_id', 'parent_id', 'article_id', 'identity_annotator_count'],
  ...['toxicity_annotator_count', 'comment_text', 'created_date', 'split'],
]);
const HALF = 0.5;

type Row = Readonly<Record<string, string>>;

/** Identities that at least half of the annotators saw. */
const readGroups = (row: Row): readonly string[] =>
  Object.entries(row)
    .filter(([name, share]) => !NO_IDENTITY.has(name) && share !== '' && Number(share) >= HALF)
    .map(([name]) => name);

const isToxic = (row: Row): boolean => {
  const share = row['target'] ?? row['toxicity'];
  return share === undefined ? LABELS.some((label) => row[label] === '1') : Number(share) >= HALF;
};

/** Both Jigsaw challenges: Toxic Comment Classification and Unintended Bias. */
export const jigsaw: Reader = {
  name: 'jigsaw',
  title: 'Jigsaw toxic comments',
  source: 'train.csv of either challenge, or all_data.csv',
  open: (path) => ({
    ...describeSuite({
      ...{ name: 'jigsaw', title: 'Jigsaw toxic comments', asks: 'offence' },
      positive: 'Toxic for at least half of the annotators',
    }),
    task: 'messages',
    read: async () =>
      (await readCsv(path)).map((row) => {
        const groups = 'toxic' in row ? [] : readGroups(row);
        return {
          id: cell(row, 'id'),
          text: cell(row, 'comment_text'),
          harmful: isToxic(row),
          ...(groups.length > 0 ? { groups } : {}),
        };
      }),
  }),
};
