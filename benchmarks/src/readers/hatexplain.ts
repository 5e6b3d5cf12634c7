import { readFile } from 'node:fs/promises';
import { describeSuite, type Reader } from './reader.ts';

interface Post {
  readonly post_id: string;
  readonly annotators: readonly { readonly label: string; readonly target: readonly string[] }[];
  readonly post_tokens: readonly string[];
}

/** The value that most annotators gave; `undefined` if they all differ. */
const majority = (values: readonly string[]): string | undefined =>
  values.find((value) => values.filter((other) => other === value).length * 2 > values.length);

/** Groups that at least two annotators named. */
const readGroups = ({ annotators }: Post): readonly string[] => {
  const named = annotators.flatMap(({ target }) => [...new Set(target)]);
  return [...new Set(named)]
    .filter((group) => !['None', 'Other'].includes(group))
    .filter((group) => named.filter((other) => other === group).length >= 2);
};

/** Mathew et al. 2021. Posts on which all annotators differ are left out, as in the paper. */
export const hateXplain: Reader = {
  name: 'hatexplain',
  title: 'HateXplain',
  source: 'dataset.json of hate-alert/HateXplain',
  open: (path) => ({
    ...describeSuite({
      ...{ name: 'hatexplain', title: 'HateXplain', licence: 'MIT' },
      positive: 'Hate speech or offensive, for most annotators',
    }),
    task: 'messages',
    read: async () => {
      const posts: Readonly<Record<string, Post>> = JSON.parse(await readFile(path, 'utf8'));
      return Object.values(posts).flatMap((post) => {
        const label = majority(post.annotators.map((one) => one.label));
        if (label === undefined) return [];
        const groups = readGroups(post);
        return {
          id: post.post_id,
          text: post.post_tokens.join(' '),
          harmful: label !== 'normal',
          slice: label,
          ...(groups.length > 0 ? { groups } : {}),
        };
      });
    },
  }),
};
