import { parseArgs } from 'node:util';
import { UsageError } from '../command/usage-error.ts';
import { BROWSERS, type BrowserName } from '../in-browser/programs.ts';
import { PLANS, type Plan } from './plans.ts';

export const RUN_USAGE = `Usage: nightlight-bench run quick|full [options]
       nightlight-bench run --suites NAMES --systems NAMES [options]
  --suites NAMES   names, .mjs files of your own, or FORMAT=FILE; separated by commas
  --systems NAMES  names, .mjs files of your own, or NAME:VALUE; separated by commas
  --rows N         draw at most N rows of each suite
  --timed N        time N messages one by one (default 100)
  --browsers NAMES also measure costs in chromium, firefox, webkit; or none
  --seed N         draws the rows, and the samples of the intervals (default 1)
  --out DIR        folder of the result (default nightlight-bench-PLAN)
  --resume         continue a run that was stopped
nightlight-bench list names the suites and systems. A system that fails is a row that says why.`;

export interface RunArguments extends Plan {
  /** The name of the plan; `custom` without one. */
  readonly name: string;
  readonly seed: number;
  readonly out: string;
  readonly resume: boolean;
}

const wholeNumber = (option: string, value: string | undefined): number | undefined => {
  if (value === undefined) return undefined;
  const number = Number(value);
  if (Number.isInteger(number) && number >= 1) return number;
  throw new UsageError(`--${option} takes a whole number from 1`);
};

const list = (value: string | undefined): readonly string[] | undefined =>
  value
    ?.split(',')
    .map((name) => name.trim())
    .filter(Boolean);

const browserNames = (value: string | undefined): readonly BrowserName[] | undefined => {
  const names = value === 'none' ? [] : list(value);
  const unknown = names?.find((name) => !(BROWSERS as readonly string[]).includes(name));
  if (unknown === undefined) return names as readonly BrowserName[] | undefined;
  throw new UsageError(`--browsers: ${unknown} is not one of ${BROWSERS.join(', ')}, none`);
};

const read = (argv: readonly string[]) => {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        suites: { type: 'string' },
        systems: { type: 'string' },
        rows: { type: 'string' },
        timed: { type: 'string' },
        browsers: { type: 'string' },
        seed: { type: 'string' },
        out: { type: 'string' },
        resume: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
};

/** Parses the arguments of `run`. Options override those of the plan. */
export const parseRunArguments = (argv: readonly string[]): RunArguments => {
  const { values, positionals } = read(argv);
  const [name = 'custom', ...more] = positionals;
  const plan: Plan | undefined = PLANS[name as keyof typeof PLANS];
  if (more.length > 0 || (!plan && name !== 'custom')) {
    throw new UsageError(
      `Unknown plan: ${positionals.join(' ')}. Known: ${Object.keys(PLANS).join(', ')}`,
    );
  }
  const suites = list(values.suites) ?? plan?.suites ?? [];
  const systems = list(values.systems) ?? plan?.systems ?? [];
  if (suites.length === 0 || systems.length === 0)
    throw new UsageError('Name a plan, or suites and systems.');
  const rows = wholeNumber('rows', values.rows) ?? plan?.rows;
  return {
    ...{ name, suites, systems },
    ...(rows ? { rows } : {}),
    timed: wholeNumber('timed', values.timed) ?? plan?.timed ?? 100,
    browsers: browserNames(values.browsers) ?? plan?.browsers ?? [],
    seed: wholeNumber('seed', values.seed) ?? 1,
    out: values.out ?? `nightlight-bench-${name}`,
    resume: values.resume,
  };
};
