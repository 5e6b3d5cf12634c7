import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import {
  AGE_BANDS,
  type AgeBand,
  type Direction,
  isLocale,
  type Locale,
  REGIONS,
  type Region,
} from '@nightlight/sdk/core';
import type { NodeOptions } from '@nightlight/sdk/node';
import { UsageError } from '../command/usage-error.ts';

const SCORED = ['messages', 'conversations', 'pictures'] as const;
const DIRECTIONS: readonly Direction[] = ['incoming', 'outgoing'];
const TIERS = ['base', 'tiny', 'cascade'] as const;
type Tier = (typeof TIERS)[number];

export interface ScoreArguments {
  readonly what: (typeof SCORED)[number];
  /** A path, or `-` for standard input; a folder if pictures are scored. */
  readonly input: string;
  /** A path, or `-` for standard output. */
  readonly output: string;
  readonly ageBand: AgeBand;
  readonly locale: Locale;
  readonly region: Region;
  readonly tier: Tier;
  readonly workers: number;
  readonly resume: boolean;
  /** Direction of pictures; messages contain their own. */
  readonly direction: Direction;
}

export const SCORE_USAGE = `Usage: nightlight-bench score messages|conversations --in FILE|- --out FILE|-
       nightlight-bench score pictures --in DIR --out FILE|- [--direction incoming|outgoing]
  [--age-band 13-15] [--locale en] [--region GB] [--tier base|tiny|cascade]
  [--workers N] [--resume]

messages: JSON lines in and out, one line out for each line in, same order.
  in:  {"id","text","direction"?,"lang"?,"previous"?}
  out: {"id","action","scores","severity","kinds","support"}
conversations: the same, a whole conversation a line.
  in:  {"id","turns":[{"from","text","at"?}]}; from "me" is the device's user
  out: {"id","alarms":[{"turn","harm","severity","kinds","because"}]}
pictures: every file under a folder, sorted by path, one JSON line out for each.
  out: {"file","action","scores":{"explicit"},"classes","hash":{"pdq","quality"}}
A bad line or file yields {"id"|"file","error"} and exit code 1 at the end.
Exit code 3: it stopped before the end, so lines are missing.`;

const wholeNumber = (value: string): number => {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1)
    throw new UsageError('--workers takes a whole number from 1');
  return number;
};

interface Where {
  readonly in?: string | undefined;
  readonly direction?: string | undefined;
}

const checkLines = ({ in: input, direction }: Where): void => {
  if (!input) throw new UsageError('--in is missing: a file, or - for standard input');
  if (direction)
    throw new UsageError('--direction is for pictures; messages and turns contain their own');
};

const checkPictures = ({ in: input, direction }: Where): void => {
  if (!input || input === '-') throw new UsageError('--in is missing: a folder of pictures');
  if (direction && !DIRECTIONS.includes(direction as Direction)) {
    throw new UsageError(`--direction must be ${DIRECTIONS.join(' or ')}`);
  }
};

export const parseScoreArguments = (argv: readonly string[]): ScoreArguments => {
  let parsed: ReturnType<typeof read>;
  const read = () =>
    parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        in: { type: 'string' },
        out: { type: 'string', default: '-' },
        'age-band': { type: 'string', default: '13-15' },
        locale: { type: 'string', default: 'en' },
        region: { type: 'string', default: 'GB' },
        tier: { type: 'string', default: 'cascade' },
        workers: { type: 'string', default: String(availableParallelism()) },
        resume: { type: 'boolean', default: false },
        direction: { type: 'string' },
      },
    });
  try {
    parsed = read();
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
  const { values, positionals } = parsed;
  const what = positionals[0] as ScoreArguments['what'];
  if (!SCORED.includes(what)) throw new UsageError(`say what to score: ${SCORED.join(' or ')}`);
  if (what === 'pictures') checkPictures(values);
  else checkLines(values);
  if (what === 'conversations' && values.tier === 'tiny') {
    throw new UsageError('conversations need the base model: --tier base or cascade');
  }
  if (!AGE_BANDS.includes(values['age-band'] as AgeBand)) {
    throw new UsageError(`--age-band must be one of ${AGE_BANDS.join(', ')}`);
  }
  if (!TIERS.includes(values.tier as Tier)) {
    throw new UsageError(`--tier must be one of ${TIERS.join(', ')}`);
  }
  if (!REGIONS.includes(values.region as Region)) {
    throw new UsageError('--region must be a code of ISO 3166-1 alpha-2, such as GB');
  }
  if (!isLocale(values.locale)) {
    throw new UsageError('--locale must be a BCP 47 tag, such as en or pt-BR');
  }
  if (values.resume && values.out === '-') throw new UsageError('--resume needs --out FILE');
  return {
    what,
    input: values.in as string,
    output: values.out,
    ageBand: values['age-band'] as AgeBand,
    locale: values.locale,
    region: values.region as Region,
    tier: values.tier as Tier,
    workers: wholeNumber(values.workers),
    resume: values.resume,
    direction: (values.direction ?? 'incoming') as Direction,
  };
};

/** The product options given on the command line. */
export const createNodeOptions = (args: ScoreArguments, assets: string): NodeOptions => ({
  assets,
  policy: { ageBand: args.ageBand, region: args.region },
  tier: args.tier,
  locale: args.locale,
});
