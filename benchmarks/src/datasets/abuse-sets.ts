import { join } from 'node:path';
import type { Dataset } from './dataset.ts';
import { readCsv, readTsv } from './tables.ts';

/** OLID (Zampieri et al. 2019), English tweets. */
const olid: Dataset = {
  name: 'olid-2019',
  positive: 'subtask_a = OFF',
  measures: ['any', 'any+profanity'],
  read: async (folder) =>
    (await readTsv(join(folder, 'measure/olid-2019/olid-training-v1.0.tsv'))).map((row) => ({
      text: row['tweet'] ?? '',
      harmful: row['subtask_a'] === 'OFF',
    })),
};

/**
 * CONDA (Weld et al. 2021), English game chat. It labels trash talk without a target as
 * toxic, which we allow.
 */
const conda: Dataset = {
  name: 'conda_dota2',
  positive: 'intentClass = E or I (train and valid)',
  measures: ['any', 'any+profanity'],
  read: async (folder) => {
    const files = ['CONDA_train.csv', 'CONDA_valid.csv'];
    const parts = await Promise.all(
      files.map((file) => readCsv(join(folder, 'measure/conda_dota2', file))),
    );
    return parts
      .flat()
      .filter((row) => row['intentClass'])
      .map((row) => ({
        text: row['utterance'] ?? '',
        harmful: 'EI'.includes(row['intentClass'] as string),
      }));
  },
};

/** OffensEval 2019 test set as in TweetEval (Barbieri et al. 2020). */
const tweetEval: Dataset = {
  name: 'tweeteval-offensive-test',
  positive: 'label 1',
  measures: ['any', 'any+profanity'],
  read: async (folder) =>
    (await readTsv(join(folder, 'measure/tweeteval/offensive_test.tsv'))).map((row) => ({
      text: row['text'] ?? '',
      harmful: row['label'] === '1',
    })),
};

/** CyberAgressionAdo (Ollagnier et al. 2022), French teenagers in a supervised role play. */
const cyberAgression: Dataset = {
  name: 'cyberagressionado-fr',
  positive: 'VERBAL_ABUSE other than none, or HATE_SPEECH',
  measures: ['any', 'any+profanity'],
  read: async (folder) =>
    (await readCsv(join(folder, 'measure/cyberagressionado-fr/cyberagressionado_v1.csv'))).map(
      (row) => ({
        text: (row['TEXT'] ?? '').trim(),
        harmful: row['VERBAL_ABUSE'] !== 'none' || row['HATE_SPEECH'] === 'yes',
      }),
    ),
};

/** OffensEval 2020 Turkish (Çöltekin 2020), test set. */
const turkish: Dataset = {
  name: 'offenseval2020-tr-test',
  positive: 'subtask_a = OFF',
  measures: ['any', 'any+profanity'],
  read: async (folder) =>
    (await readTsv(join(folder, 'measure/offenseval2020-tr/test.tsv'))).map((row) => ({
      text: row['tweet'] ?? '',
      harmful: row['subtask_a'] === 'OFF',
    })),
};

/** Russian comments from image boards and Pikabu. */
const russian: Dataset = {
  name: 'russian-toxic-comments',
  positive: 'toxic = 1',
  measures: ['any', 'any+profanity'],
  sample: 4000,
  read: async (folder) => {
    const files = ['labeled_1.csv', 'labeled_2.csv'];
    const parts = await Promise.all(
      files.map((file) => readCsv(join(folder, 'measure/russian-toxic-comments', file))),
    );
    return parts.flat().map((row) => ({
      text: (row['comment'] ?? '').trim(),
      harmful: Number(row['toxic']) === 1,
    }));
  },
};

/** Tweets about suicide; positives include news and metaphor. */
const suicideIdeation: Dataset = {
  name: 'suicide-ideation-twitter',
  positive: 'Potential Suicide post',
  measures: ['self-harm'],
  read: async (folder) =>
    (
      await readCsv(
        join(folder, 'measure/suicide-ideation-twitter/Suicide_Ideation_Dataset_Twitter-based.csv'),
      )
    ).map((row) => ({
      text: row['Text'] ?? '',
      harmful: (row['Semantic'] ?? '').startsWith('Potential'),
    })),
};

export const ABUSE_SETS: readonly Dataset[] = [
  olid,
  conda,
  tweetEval,
  cyberAgression,
  turkish,
  russian,
  suicideIdeation,
];
