import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { listShown, type Shown } from '@nightlight/sdk/core';
import {
  type Analysis,
  createNightlight,
  type NodeNightlight,
  SDK_VERSION,
} from '@nightlight/sdk/node';
import { IN_PAGE } from '../in-browser/bundle-page.ts';
import type { Question } from '../run/suite.ts';
import type { MessageVerdict, OpenSystem, System } from '../run/system.ts';
import { formatConversation, parseConversation } from '../score/conversation-line.ts';
import type { LineScorer } from '../score/line-scorer.ts';
import { parseLine, round } from '../score/message-line.ts';
import { createPictureScorer } from '../score/picture-scorer.ts';

const DISTURBING: readonly Shown[] = ['praise', 'advice', 'pause', 'veil', 'blur', 'block'];

const union = (scores: readonly number[]): number =>
  1 - scores.reduce((absent, score) => absent * (1 - score), 1);

/** The score that a suite's labels are compared with. Worry about oneself is no harm to people. */
const answerScore = ({ classifications, assessment }: Analysis, question: Question): number => {
  const { 'self-harm': worry, ...harms } = assessment.harms;
  if (question === 'worry') return worry.score;
  const any = union(Object.values(harms).map(({ score }) => score));
  if (question === 'harm') return any;
  const swearing = classifications
    .flatMap(({ signals }) => signals)
    .find(({ kind }) => kind === 'profanity');
  return union([any, swearing?.score ?? 0]);
};

/** Whether it acts on harm to people. A worry is answered with help, which is no false alarm. */
const actsOnHarm = ({ decision }: Analysis): boolean =>
  decision.action !== 'allow' && decision.harms.some((harm) => harm !== 'self-harm');

const toVerdict = (analysis: Analysis, question: Question): MessageVerdict => {
  const { decision } = analysis;
  return {
    flagged: question === 'worry' ? decision.support : actsOnHarm(analysis),
    score: round(answerScore(analysis, question)),
    disturbed: listShown(decision).some((shown) => DISTURBING.includes(shown)),
    helped: decision.support,
  };
};

const watch =
  (opened: NodeNightlight): NonNullable<OpenSystem['judgeConversation']> =>
  async ({ id, turns }) => {
    const parsed = parseConversation(JSON.stringify({ id, turns }));
    if ('error' in parsed) throw new Error(`${id}: ${parsed.error}`);
    const analyses = await opened.replay(parsed.messages);
    const { alarms } = JSON.parse(formatConversation(id, parsed.messages, analyses));
    return alarms.length > 0 ? { alarm: alarms[0].turn } : {};
  };

/** Opens the picture model when the first picture comes, so that messages don't wait for it. */
const look = (assets: string): NonNullable<OpenSystem['judgePictures']> => {
  let scorer: Promise<LineScorer> | undefined;
  return async (files) => {
    const policy = { ageBand: '13-15', region: 'GB' } as const;
    scorer ??= createPictureScorer({
      ...{ options: { assets, policy }, folder: '/', direction: 'incoming' },
    });
    const lines = await (await scorer).score(files);
    return lines.map(({ text, failed }) => {
      const { error, action, scores } = JSON.parse(text);
      if (failed) throw new Error(error);
      return { flagged: action !== 'allow', score: scores.explicit };
    });
  };
};

const { resolve: resolvePackage } = createRequire(import.meta.url);

const findAssets = (): string => join(dirname(resolvePackage('@nightlight/sdk/node')), 'assets');

const findModels = (): string =>
  join(dirname(resolvePackage('@nightlight/models-text/package.json')), 'dist');

const WORKER_FILES = /\/nightlight-worker[\w-]*\.js$/;
const WORKER_POLICY = "default-src 'none'; script-src 'wasm-unsafe-eval'; connect-src 'none'";

/** Returns the path of a model's manifest, in the folder or in its package. */
const findManifest = (folder: string, model: string): string => {
  const inFolder = join(folder, model, 'manifest.json');
  if (existsSync(inFolder)) return inFolder;
  return join(findModels(), model, 'manifest.json');
};

const sha256 = async (file: string): Promise<string> =>
  createHash('sha256')
    .update(await readFile(file))
    .digest('hex');

/** Counting the first flagged message as a warning would measure what no app can switch on. */
const ONLY_MESSAGES = 'Nightlight reads conversations with the base model only.';

/**
 * Nightlight in Node, at age 13 to 15 in Great Britain. `assets` is the assets folder, for example
 * of another version.
 */
export const nightlight = (tier: 'base' | 'tiny' | 'cascade', assets?: string): System => ({
  name: tier === 'cascade' ? 'nightlight' : `nightlight-${tier}`,
  title: tier === 'cascade' ? 'Nightlight' : `Nightlight, ${tier} model only`,
  answers: 'score',
  expectedMs: { tiny: 3, cascade: 30, base: 60 }[tier],
  judges: tier === 'tiny' ? ['messages', 'pictures'] : ['messages', 'conversations', 'pictures'],
  ...(tier === 'tiny' ? { leavesOut: { conversations: ONLY_MESSAGES } } : {}),
  inBrowser: () => ({
    resolveFrom: import.meta.dirname,
    // The models may be in a package of their own.
    assets: [assets ?? findAssets(), findModels()],
    policy: { files: WORKER_FILES, value: WORKER_POLICY },
    module: `
      import { createNightlight } from '@nightlight/sdk';
      import { parseLine } from '${IN_PAGE}';
      export const open = async () => {
        const policy = { ageBand: '13-15', region: 'GB' };
        const nightlight = await createNightlight({ assets: '/assets/', policy, tier: '${tier}' });
        return (message) => {
          const { id, ...one } = parseLine(JSON.stringify(message)).message;
          return nightlight.classify(one);
        };
      };`,
  }),
  async open() {
    const folder = assets ?? findAssets();
    const model = tier === 'tiny' ? 'text-tiny' : 'text-base';
    const manifest = findManifest(folder, model);
    const { id, version } = JSON.parse(await readFile(manifest, 'utf8'));
    const policy = { ageBand: '13-15', region: 'GB' } as const;
    const opened = await createNightlight({ assets: folder, policy, tier });
    return {
      version: SDK_VERSION,
      details: {
        model: `${id} ${version}`,
        manifest: await sha256(manifest),
      },
      async judge(messages, question) {
        const parsed = messages.map((message) => {
          const line = parseLine(JSON.stringify(message));
          if ('error' in line) throw new Error(`${message.id}: ${line.error}`);
          return line.message;
        });
        const analyses = await opened.analyse(parsed);
        return analyses.map((analysis, i) => {
          if (analysis.decision.degraded.includes('text-failed'))
            throw new Error(`${messages[i]?.id}: the model failed`);
          return toVerdict(analysis, question);
        });
      },
      ...(tier === 'tiny' ? {} : { judgeConversation: watch(opened) }),
      judgePictures: look(folder),
      close: () => opened.dispose(),
    };
  },
});
