import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { AGE_BANDS, type AgeBand } from '@nightlight/sdk/core';

const TIERS = ['base', 'tiny', 'cascade'] as const;
type Tier = (typeof TIERS)[number];

export interface ScoreArguments {
  readonly what: 'messages';
  /** A path, or `-` for standard input. */
  readonly input: string;
  /** A path, or `-` for standard output. */
  readonly output: string;
  readonly ageBand: AgeBand;
  readonly locale: string;
  readonly region: string;
  readonly tier: Tier;
  readonly workers: number;
  readonly resume: boolean;
}

export const USAGE = `Usage: score messages --in FILE|- --out FILE|-
  [--age-band 13-15] [--locale en] [--region GB] [--tier base|tiny|cascade]
  [--workers N] [--resume]

JSON lines in and out, one line out for each line in, same order.
in:  {"id","text","direction"?,"lang"?,"previous"?}
out: {"id","action","scores","severity","kinds","support"}
A bad line yields {"id","error"} and exit code 1 at the end.`;

/** What is wrong with the command line; the message says what to do. */
export class UsageError extends Error {}

const wholeNumber = (value: string): number => {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1)
    throw new UsageError('--workers takes a whole number from 1');
  return number;
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
      },
    });
  try {
    parsed = read();
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
  const { values, positionals } = parsed;
  const [what] = positionals;
  if (what === 'conversations' || what === 'pictures') {
    throw new UsageError(`score ${what} is not in this version yet; score messages is`);
  }
  if (what !== 'messages') throw new UsageError('say what to score: messages');
  if (!values.in) throw new UsageError('--in is missing: a file, or - for standard input');
  if (!AGE_BANDS.includes(values['age-band'] as AgeBand)) {
    throw new UsageError(`--age-band must be one of ${AGE_BANDS.join(', ')}`);
  }
  if (!TIERS.includes(values.tier as Tier)) {
    throw new UsageError(`--tier must be one of ${TIERS.join(', ')}`);
  }
  if (values.resume && values.out === '-') throw new UsageError('--resume needs --out FILE');
  return {
    what,
    input: values.in,
    output: values.out,
    ageBand: values['age-band'] as AgeBand,
    locale: values.locale,
    region: values.region,
    tier: values.tier as Tier,
    workers: wholeNumber(values.workers),
    resume: values.resume,
  };
};
