import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { MessageVerdict, System } from '../run/system.ts';

const VERSION = '1.9.1';

/** Reads a JSON list of texts a line, and answers with their scores. The first line is the version. */
const SCRIPT = `
import json, sys
from importlib.metadata import version
from profanity_check import predict_prob
# On Windows, its own encoding is another one.
sys.stdin.reconfigure(encoding="utf-8")
print(json.dumps(version("alt-profanity-check")), flush=True)
for line in sys.stdin:
    print(json.dumps([float(score) for score in predict_prob(json.loads(line))]), flush=True)
`;

/** From its README: the texts, and whether it predicts profanity. */
export const README: readonly (readonly [text: string, flagged: boolean])[] = [
  ['predict() takes an array and returns a 1 for each string if it is offensive, else 0.', false],
  ['fuck you', true],
  ['predict_prob() takes an array and returns the probability each string is offensive', false],
  ['go to hell, you scum', true],
];

/** A Python child that answers line by line. */
const startPython = (python: string) => {
  const child = spawn(python, ['-c', SCRIPT], { stdio: ['pipe', 'pipe', 'pipe'] });
  let problem = '';
  child.stderr.on('data', (chunk: Buffer) => {
    problem = (problem + chunk.toString()).slice(-400);
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const failed = new Promise<never>((_, reject) => {
    child.on('error', () => reject(new Error(`${python} was not found.`)));
    child.on('close', () => reject(new Error(problem.trim().split('\n').at(-1) || 'It ended.')));
  });
  failed.catch(() => undefined);
  return {
    async read() {
      const { done, value } = await Promise.race([lines.next(), failed]);
      // Its output ends just before the process does.
      return done ? failed : JSON.parse(value);
    },
    write: (value: unknown) => child.stdin.write(`${JSON.stringify(value)}\n`),
    end: () => child.kill(),
  };
};

/**
 * The Python package alt-profanity-check: a linear model over words. Uses `python3`, or the program
 * that `NIGHTLIGHT_PYTHON` names, in which the package must be installed.
 */
export const altProfanityCheck: System = {
  name: 'alt-profanity-check',
  title: 'alt-profanity-check (Python, flagged from 0.5)',
  answers: 'score',
  expectedMs: 0.5,
  isElsewhere: true,
  inBrowser() {
    throw new Error('It runs in Python only.');
  },
  async open() {
    const python = process.env['NIGHTLIGHT_PYTHON'] ?? 'python3';
    const child = startPython(python);
    const version = await child.read().catch((error: Error) => {
      throw new Error(
        `${error.message} Run: ${python} -m pip install alt-profanity-check==${VERSION}. NIGHTLIGHT_PYTHON names another Python.`,
      );
    });
    const score = async (texts: readonly string[]): Promise<readonly number[]> => {
      child.write(texts);
      return child.read();
    };
    const tried = await score(README.map(([text]) => text));
    const reproduced = README.filter(([, flagged], i) => (tried[i] as number) >= 0.5 === flagged);
    return {
      version,
      details: { readme: `${reproduced.length} of ${README.length} examples reproduced` },
      async judge(messages): Promise<readonly MessageVerdict[]> {
        const scores = await score(messages.map(({ text }) => text));
        return scores.map((one) => ({ score: one, flagged: one >= 0.5 }));
      },
      close: async () => void child.end(),
    };
  },
};
